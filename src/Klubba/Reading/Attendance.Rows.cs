namespace Klubba.Lines;

/// <summary>Which lines of a list of people are one row: parentheses, names and roles that go on, parties in a list of their own.</summary>
internal sealed partial class Attendance
{
    /// <summary>Rows, one where a parenthesis or a list goes on over the line.</summary>
    private static List<Row> Rows(Labelled entry)
    {
        var rows = new List<Row>();
        var line = 0;
        foreach (var row in entry.Rows)
        {
            if (rows.Count > 0 && GoesOn(rows[^1].Text, row.Text, next: row.Line.Index == line + 1))
            {
                rows[^1].Add(row.Text, " ");
                row.Taken = true;
            }
            else rows.Add(row);
            line = row.Line.Index;
        }
        return rows;
    }

    private static readonly string[] Replaces = [" för ", .. Vocabulary.Serves];

    private static bool GoesOn(string above, string text, bool next)
    {
        if (above.Length > 4000) return false;
        if (next && (text[0] == '(' || above[^1] == ',' || EndsInName(above, text) || IsFamilyName(text) || EndsInRole(above) || EndsInReplaced(above))) return true;
        if (above.AsSpan().Count('(') > above.AsSpan().Count(')')) return true;
        if (above[^1] == '-' || Array.Exists(Vocabulary.Serves, phrase => above.EndsWith(" " + phrase, StringComparison.OrdinalIgnoreCase))) return true;
        if (Array.Exists(Vocabulary.Serves, phrase => text.StartsWith(phrase, StringComparison.OrdinalIgnoreCase))) return true;
        return above[^1] == ',' && Names.In(text).Count == 0 && char.IsLower(text[0]);
    }

    /// <summary>A list in running text whose line broke within a name: "…, Bo By (M), Josef".</summary>
    private static bool EndsInName(string above, string text)
    {
        var tail = above.AsSpan(above.AsSpan().LastIndexOfAny(',', ')') + 1).Trim();
        // Whom the row above replaces may be a whole name; the next row then begins with its own.
        if (tail.Contains(' ') && Names.In(text) is [{ Start: 0 } next, ..] && next.Name.Contains(' ', StringComparison.Ordinal) && Array.Exists(Replaces, word => above.Has(word))) return false;
        return tail.Length is > 1 and < 40 && tail.Length < above.Length && char.IsUpper(tail[0]) && tail.IndexOfAnyInRange('0', '9') < 0 && Vocabulary.RoleOf(tail) is null && !Names.IsParty(tail)
            && (above.AsSpan().Contains('(') || above.AsSpan().Count(',') > 1) && (!tail.Contains(' ') || Names.IsName(tail));
    }

    /// <summary>"Ek (S)" alone: the given name stands on the line above.</summary>
    private static bool IsFamilyName(string text) =>
        text.Length < 400 && !text.StartsWith("Vakant", StringComparison.OrdinalIgnoreCase) && Names.In(text) is [{ Start: 0 } first, ..] && (!first.Name.Contains(' ', StringComparison.Ordinal) || char.IsLower(first.Name[0]));

    /// <summary>"… ersätter Viktor": one word of the name of the replaced.</summary>
    private static bool EndsInReplaced(string above)
    {
        var space = above.LastIndexOf(' ');
        return space > 0 && char.IsUpper(above[space + 1]) && above[^1] != ')' && Array.Exists(Vocabulary.Serves, phrase => above.AsSpan(0, space).TrimEnd().EndsWith(phrase, StringComparison.OrdinalIgnoreCase));
    }

    private static bool EndsInRole(string above)
    {
        foreach (var word in (ReadOnlySpan<string>)[" vice", " v", " v.", ":e", ":a", " tjänstgörande", " tjg", "förste", "andre"])
        {
            if (above.EndsWith(word, StringComparison.Ordinal)) return true;
        }
        return false;
    }

    /// <summary>Names and parties that came out as two lists, one after the other.</summary>
    private static List<Row>? PartiesAfter(List<Row> rows)
    {
        var half = rows.Count / 2;
        return half >= 2 && rows.Count % 2 == 0 && rows.FindIndex(row => Names.IsParty(row.Text)) == half && rows.GetRange(half, half).TrueForAll(row => Names.IsParty(row.Text))
            ? rows.GetRange(half, half) : null;
    }
}
