namespace Klubba.Tests.Forge;

/// <summary>Writes an item under its heading, section by section in the order of the layout.</summary>
internal sealed class ItemWriter(Layout layout, Wording words, Sheet sheet, Dice dice)
{
    private readonly bool showsBase = dice.Often(30);
    private readonly bool colons = dice.Often(20);

    public void Write(Item item)
    {
        sheet.Gap();
        foreach (var line in layout.Heading(item, dice))
        {
            if (line.Contains("  ", StringComparison.Ordinal)) sheet.Line(line);
            else sheet.Title(line);
        }
        if (item.ApprovedImmediately == true) sheet.Line(dice.Pick("Paragrafen är omedelbart justerad", "Omedelbart justerad", "Paragrafen justeras omedelbart"));
        sheet.Gap();
        if (layout.Web)
        {
            sheet.Line($"Beslut: {(item.Clauses.Count > 0 ? item.Clauses[0] : "enligt förslag")}");
            return;
        }
        if (!layout.DecisionLast) Decide(item);
        Explain(item);
        Discuss(item);
        if (layout.DecisionLast) Decide(item);
        Enter(item);
        if (item.Dispatch.Count > 0) Section(words.Sent, [.. item.Dispatch]);
        if (layout.Rule is { } rule) sheet.Line(rule);
    }

    private void Head(string text) => sheet.Heading(colons ? text + ":" : text);

    private void Section(string heading, List<string> lines)
    {
        Head(heading);
        sheet.Lines(lines);
    }

    private void Explain(Item item)
    {
        if (item.Summary is { } summary)
        {
            Head(words.Summary);
            sheet.Prose(summary);
        }
        if (item.Documents.Count > 0) Section(words.Papers, [.. item.Documents]);
        if (!showsBase || item.Proposals.Count == 0) return;
        Head("Förvaltningens förslag till beslut");
        sheet.Prose("Det som förvaltningen föreslår i sin skrivelse antas.");
    }

    private void Decide(Item item)
    {
        if (item.Recommendations.Count > 0)
        {
            Head(dice.Often(50) ? $"{Wording.Capital(words.Short)}s förslag till kommunfullmäktige" : words.Decision);
            sheet.Line(layout.Past ? $"{Wording.Capital(words.Short)} föreslog att kommunfullmäktige skulle besluta:" : $"{Wording.Capital(words.Short)} föreslår kommunfullmäktige besluta:");
            Points(item.Recommendations);
            return;
        }
        Head(words.Decision);
        if (item.Clauses[0].StartsWith("att ", StringComparison.Ordinal)) sheet.Line(words.Deciding);
        else if (item.Clauses.Count > 1 && dice.Often(50)) sheet.Line($"{words.Deciding} följande.");
        Points(item.Clauses);
    }

    private void Points(Values<string> clauses)
    {
        for (var i = 0; i < clauses.Count; i++)
        {
            var marker = layout.Marker switch { "1." => $"{i + 1}.", "1)" => $"{i + 1})", var sign => sign };
            var bare = clauses[i].StartsWith("att ", StringComparison.Ordinal) || (clauses.Count == 1 && marker is not ['-' or '−' or '•', ..]);
            sheet.Point(bare ? "" : marker, clauses[i]);
            if (bare || marker.Length == 0) sheet.Gap();
        }
        sheet.Gap();
    }

    private void Discuss(Item item)
    {
        if (item.Proposals.Count > 0)
        {
            Head(words.Moved);
            foreach (var proposal in item.Proposals) sheet.Prose(words.Motion(proposal));
        }
        foreach (var question in item.Questions)
        {
            Head(words.Put);
            if (question.Method == Method.Voice || dice.Often(70)) sheet.Prose(words.Finding(question));
            if (question.Method == Method.Vote) Vote(question);
        }
    }

    private void Vote(Question vote)
    {
        sheet.Prose(words.Demand);
        sheet.Lines(words.Order(vote));
        Head(words.Voted);
        if (vote.Named.Count > 0) Ballots(vote);
        sheet.Lines(words.Result(vote));
        sheet.Gap();
    }

    private void Ballots(Question vote)
    {
        switch (layout.Votes)
        {
            case VoteForm.Sentences:
                foreach (var sentence in words.Ballots(vote)) sheet.Prose(sentence);
                break;
            case VoteForm.Ticks:
                sheet.Table([0, 44, 52, 60], [["Ledamöter", "Ja", "Nej", "Avstår"], .. vote.Named.Select(Ticked), .. vote.Abstain is not null && dice.Often(50) ? new[] { Sums(vote) } : []]);
                break;
            case VoteForm.Words:
                sheet.Table([0, 44, 52], [["Namn", "Parti", "Röst"], .. vote.Named.Select(ballot => new[] { ballot.Name, ballot.Party!, Word(ballot.Option) })]);
                break;
        }
    }

    private static string[] Sums(Question vote) => ["Summa", $"{vote.Yes}", $"{vote.No}", $"{vote.Abstain}"];

    private static string[] Ticked(Ballot ballot)
    {
        var row = new[] { $"{ballot.Name} ({ballot.Party})", "", "", "" };
        row[1 + (int)ballot.Option] = "X";
        return row;
    }

    private static string Word(VoteOption option) => option switch { VoteOption.Yes => "Ja", VoteOption.No => "Nej", _ => "Avstår" };

    /// <summary>What members enter after the decision.</summary>
    private void Enter(Item item)
    {
        if (item.Disqualified.Count > 0) Head("Jäv");
        foreach (var who in item.Disqualified) sheet.Prose(words.Disqualified(who));
        if (item.NonParticipants.Count > 0) Head("Deltar inte i beslutet");
        foreach (var who in item.NonParticipants) sheet.Prose(words.Apart(who));
        if (item.Reservations.Count > 0) Head(words.Reserved);
        foreach (var statement in item.Reservations)
        {
            sheet.Prose(words.Reservation(statement));
            if (words.ReservesInWriting) sheet.Prose("”Vi anser att förslaget borde ha prövats i ett större sammanhang. Därför reserverar vi oss.”");
        }
        if (item.Statements.Count > 0) Head(words.Noted);
        foreach (var statement in item.Statements) sheet.Prose(words.Special(statement));
    }
}
