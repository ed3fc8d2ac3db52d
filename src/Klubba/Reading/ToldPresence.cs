namespace Klubba.Lines;

/// <summary>Närvaro i löpande meningar: "Närvarande var ordföranden A (S) samt ledamöterna B (M) och C (V)."</summary>
/// <remarks>A sentence becomes the list that a label would have headed, so that it is read as one.</remarks>
internal static class ToldPresence
{
    public static List<Labelled> Read(Line[] lines, int from, int to)
    {
        var entries = new List<Labelled>();
        var open = new List<Line>();
        for (var i = from; i < to; i++)
        {
            if (lines[i].Kind is null or LineKind.Blank) open.Add(lines[i]);
        }
        foreach (var paragraph in Paragraph.Of(open, 0))
        {
            if (paragraph.Text.Length > 8000 || !paragraph.Text.EndsWith('.') || paragraph.Marker is not null || paragraph.Lines.Exists(line => line.HasGap) || Vocabulary.LabelOf(paragraph.First.Text) is not null) continue;
            var all = true;
            foreach (var sentence in Scan.Sentences(paragraph.Text))
            {
                if (ListOf(sentence.Text) is not var (label, start))
                {
                    all = false;
                    continue;
                }
                var entry = new Labelled(label, sentence.Text[..start].Trim(), paragraph.First, 0);
                entry.Rows.Add(new(paragraph.First, 0, sentence.Text[start..].TrimEnd('.')));
                entries.Add(entry);
            }
            if (!all) continue;
            foreach (var line in paragraph.Lines) line.Kind = LineKind.Facts;
        }
        return entries;
    }

    /// <summary>What list a sentence is, and where in it the people begin.</summary>
    private static (Label Label, int Start)? ListOf(string sentence)
    {
        if (sentence.Length < 12 || sentence.Has("juster")) return null;
        var serves = sentence.Has("tjänstgjorde") || sentence.Has("tjänstgör ") || sentence.Has("tjänstgjort");
        var there = sentence.Has("närvar") || sentence.Has("deltog ") || sentence.Has("deltar ");
        if (!serves && !there) return null;
        var people = Names.In(sentence);
        if (people.Count == 0) return there && Staff(sentence) is var start and > 0 ? (Label.Others, start) : null;
        var lead = sentence[..people[0].Start];
        if (!serves && !lead.Has("närvar") && !lead.Has("deltog") && !lead.Has("deltar")) return null;
        if (lead.Has("beslut") && !lead.Has("beslutande")) return null;
        var label = serves && lead.Has("ersätta") ? Label.Serving : lead.Has("ersätta") ? Label.NotServing : Label.Members;
        return (label, RoleStart(lead));
    }

    /// <summary>Where the words of a role before the first name begin.</summary>
    private static int RoleStart(string lead)
    {
        var words = lead.TrimEnd();
        var space = words.LastIndexOf(' ');
        var last = words[(space + 1)..];
        if (last is "ordföranden") return space + 1;
        return Vocabulary.RoleOf(last) is not null || Vocabulary.RoleOf(last.TrimEnd('n')) is not null ? space + 1 : lead.Length;
    }

    /// <summary>"Från förvaltningen deltog …": where the people without party letters begin.</summary>
    private static int Staff(string sentence)
    {
        if (!sentence.Has("förvaltning") && !sentence.Has("tjänste") && !sentence.Has("kontor")) return 0;
        foreach (var verb in (ReadOnlySpan<string>)[" deltog ", " deltar ", " närvarade ", " närvarar ", " närvarande ", " var närvarande "])
        {
            if (sentence.Find(verb) is var at and > 0) return at + verb.Length;
        }
        return 0;
    }
}
