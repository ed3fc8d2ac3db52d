namespace Klubba.Lines;

/// <summary>"Samtliga ledamöter utom A (S), ersatt av B (S)": who was there is told by who was not.</summary>
/// <remarks>The others are known only to the register; the minutes read hold those that the paper names, and a remark says so.</remarks>
internal static class AllBut
{
    private static readonly string[] Everyone = ["samtliga ledamöter", "alla ledamöter", "samtliga", "alla"];
    private static readonly string[] But = [" utom ", " med undantag av ", " förutom ", " med undantag för "];
    private static readonly string[] ReplacedBy = ["ersatt av", "ersatta av", "ersätts av", "ersättes av", "ersattes av", "tjänstgörande ersättare", "ersättare"];

    public static List<(Attendee Person, Line At)> Read(Line[] lines, int from, int to, Trace trace)
    {
        var found = new List<(Attendee, Line)>();
        for (var i = from; i < to; i++)
        {
            if (lines[i].Kind is not null || !Tells(lines[i].Text)) continue;
            var end = i + 1;
            while (end < to && !lines[end].Blank && lines[end].Kind is null && !Scan.EndsSentence(lines[end - 1].Text)) end++;
            foreach (var paragraph in Paragraph.Of([.. lines[i..end]], 0)) Take(paragraph, found, trace);
            i = end - 1;
        }
        return found;
    }

    private static bool Tells(string text) => Array.Exists(But, text.Has) && Array.Exists(Everyone, text.Has);

    private static void Take(Paragraph paragraph, List<(Attendee, Line)> found, Trace trace)
    {
        if (Array.FindIndex(But, paragraph.Text.Has) is var but && but < 0) return;
        var text = paragraph.Text;
        var people = Names.In(text);
        people.RemoveAll(person => person.Start < text.Find(But[but]));
        var kept = people.Count > 0;
        for (var i = 0; i < people.Count; i++)
        {
            if (i + 1 < people.Count && Replaces(text.AsSpan(people[i].End, people[i + 1].Start - people[i].End)))
            {
                var (away, serves) = (people[i], people[++i]);
                found.Add((new() { Name = serves.Name, Party = serves.Party, Role = Role.Substitute, Serving = true, ServesFor = away.Name }, paragraph.First));
            }
            else kept = false;
        }
        if (people.Count == 0) return;
        trace.Doubt("Närvaron är skriven som alla utom några; bara de som nämns är lästa.", "attendance", paragraph.First);
        if (!kept) return;
        foreach (var line in paragraph.Lines) line.Kind = LineKind.Facts;
    }

    private static bool Replaces(ReadOnlySpan<char> between)
    {
        foreach (var words in ReplacedBy)
        {
            if (between.Has(words)) return true;
        }
        return false;
    }
}
