namespace Klubba.Lines;

/// <summary>Det tvivelaktiga: what does not add up in the minutes read, told beside them; nothing is changed.</summary>
internal static class Doubts
{
    private const int Most = 500;

    public static void Find(Minutes minutes, SourceText source, Head head, Trace trace)
    {
        foreach (var remark in source.Remarks) trace.Doubt(remark.Text, remark.Path);
        if (source.LeftOut > 0) trace.Doubt($"Källan är för lång: {source.LeftOut} tecken är inte lästa.");
        if (minutes.Items.Count == 0) trace.Doubt("Ingen paragraf hittades; texten står oläst.", "items");
        if (minutes.Body.Length == 0) trace.Doubt("Organet framgår inte.", "body");
        if (head.Date is null) trace.Doubt("Sammanträdets datum framgår inte.", "date");
        FindGaps(minutes, trace);
        FindVotes(minutes, trace);
        FindStrangers(minutes, trace);
    }

    /// <summary>A § missing from the run, or out of order.</summary>
    private static void FindGaps(Minutes minutes, Trace trace)
    {
        for (int i = 1, told = 0; i < minutes.Items.Count && told < Most; i++)
        {
            if (!Scan.Number(minutes.Items[i - 1].Number, out var before, out _) || !Scan.Number(minutes.Items[i].Number, out var now, out _) || now == before || now == before + 1) continue;
            told++;
            trace.Doubt(
                now > before ? $"Mellan § {minutes.Items[i - 1].Number} och § {minutes.Items[i].Number} saknas paragrafer." : $"§ {minutes.Items[i].Number} följer på § {minutes.Items[i - 1].Number}.",
                $"items[{i}].number");
        }
    }

    /// <summary>Names of a vote that do not add up to its sums.</summary>
    private static void FindVotes(Minutes minutes, Trace trace)
    {
        for (var i = 0; i < minutes.Items.Count; i++)
        {
            var questions = minutes.Items[i].Questions;
            for (var q = 0; q < questions.Count; q++)
            {
                if (questions[q].Named.Count == 0) continue;
                Compare(questions[q], VoteOption.Yes, questions[q].Yes, "ja", $"items[{i}].questions[{q}]", trace);
                Compare(questions[q], VoteOption.No, questions[q].No, "nej", $"items[{i}].questions[{q}]", trace);
            }
        }
    }

    private static void Compare(Question vote, VoteOption option, int? stated, string word, string path, Trace trace)
    {
        var named = vote.Named.Count(ballot => ballot.Option == option);
        if (stated is { } sum && sum != named) trace.Doubt($"Texten säger {sum} {word}, listan har {named} namn.", path);
    }

    /// <summary>Who moves, reserves or votes without being in the list of those present.</summary>
    private static void FindStrangers(Minutes minutes, Trace trace)
    {
        if (minutes.Attendance.Count == 0) return;
        var present = minutes.Attendance.Select(person => person.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var told = new HashSet<string>();
        for (var i = 0; i < minutes.Items.Count && told.Count < Most; i++)
        {
            var item = minutes.Items[i];
            var acting = item.Proposals.SelectMany(proposal => proposal.By).Concat(item.Reservations.SelectMany(reservation => reservation.By)).Select(person => person.Name)
                .Concat(item.Questions.SelectMany(question => question.Named).Select(ballot => ballot.Name));
            foreach (var name in acting)
            {
                if (!present.Contains(name) && told.Add(name)) trace.Doubt($"{name} står inte i närvarolistan.", $"items[{i}]");
            }
        }
    }
}
