using System.Globalization;
using System.Text;

namespace Klubba.Formats;

/// <summary>Tabeller i ren text: columns aligned, cells wrapped where the line is too short.</summary>
internal static class TextTable
{
    private const int Narrowest = 4;
    private const string Gap = "  ";

    public static void Write(StringBuilder text, TableBlock table, int width)
    {
        foreach (var line in Wrapped(table.Caption, width)) text.Append(Plain(line)).Append('\n');
        var widths = Widths(table, width - Gap.Length * (table.Columns.Count - 1));
        Row(text, table, widths, table.Columns.Select(column => column.Head).ToList());
        Rule(text, widths);
        for (var r = 0; r < table.Rows.Count; r++)
        {
            if (table.Rows[r].Sum && r > 0) Rule(text, widths);
            Row(text, table, widths, table.Rows[r].Cells);
        }
    }

    /// <summary>Signs that take a place: combining marks stand over another, and half a pair is no sign.</summary>
    public static int Length(string text)
    {
        var length = 0;
        foreach (var sign in text)
        {
            if (sign < 0x300 || (!char.IsLowSurrogate(sign) && CharUnicodeInfo.GetUnicodeCategory(sign) is not
                (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)))
                length++;
        }
        return length;
    }

    /// <summary>Lines of at most so many signs, broken at spaces, and within a word only where the word alone is wider than the line.</summary>
    public static IEnumerable<string> Wrapped(string text, int width)
    {
        foreach (var paragraph in text.Split('\n'))
        {
            var line = "";
            foreach (var word in Words(paragraph, width))
            {
                if (line.Length > 0 && Length(line) + 1 + Length(word) > width)
                {
                    yield return line;
                    line = word;
                }
                else
                {
                    line = line.Length == 0 ? word : $"{line} {word}";
                }
            }
            yield return line;
        }
    }

    private static IEnumerable<string> Words(string text, int width)
    {
        // What is held together by no-break spaces, a name or an amount, is parted only where it is wider than the line.
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Length(word) > width ? word.Split(Swedish.NoBreak) : [word]))
        {
            var rest = word;
            while (Length(rest) > width)
            {
                var cut = width;
                if (char.IsHighSurrogate(rest[cut - 1])) cut++;
                yield return rest[..cut];
                rest = rest[cut..];
            }
            if (rest.Length > 0) yield return rest;
        }
    }

    /// <summary>Each column as wide as its widest cell; where that is too much the widest give way, step by step, before any name and then any word is broken.</summary>
    private static int[] Widths(TableBlock table, int room)
    {
        var widths = Each(table, Length).Select(width => Math.Min(width, room)).ToArray();
        var names = Each(table, cell => cell.Split(' ', '\n').Max(Length));
        var words = Each(table, cell => cell.Split(' ', '\n', Swedish.NoBreak).Max(Length));
        Narrow(widths, names.Sum() <= room ? names : words, room);
        Narrow(widths, [.. words.Select(_ => Narrowest)], room);
        return widths;
    }

    private static int[] Each(TableBlock table, Func<string, int> measure) =>
        [.. table.Columns.Select((column, i) => Math.Max(Narrowest, table.Rows.Select(row => measure(row.Cells[i])).Append(measure(column.Head)).Max()))];

    private static void Narrow(int[] widths, int[] least, int room)
    {
        while (widths.Sum() > room)
        {
            var widest = -1;
            for (var i = 0; i < widths.Length; i++)
            {
                if (widths[i] > least[i] && (widest < 0 || widths[i] > widths[widest])) widest = i;
            }
            if (widest < 0) return;
            widths[widest]--;
        }
    }

    private static void Row(StringBuilder text, TableBlock table, int[] widths, IReadOnlyList<string> cells)
    {
        var wrapped = cells.Select((cell, i) => Wrapped(cell, widths[i]).ToList()).ToList();
        for (var line = 0; line < wrapped.Max(cell => cell.Count); line++)
        {
            var start = text.Length;
            for (var i = 0; i < wrapped.Count; i++)
            {
                var cell = line < wrapped[i].Count ? wrapped[i][line] : "";
                var padding = new string(' ', Math.Max(0, widths[i] - Length(cell)));
                text.Append(i == 0 ? "" : Gap).Append(table.Columns[i].Figures ? padding + cell : cell + padding);
            }
            var end = text.Length;
            while (end > start && text[end - 1] == ' ') end--;
            text.Length = end;
            text.Replace(Swedish.NoBreak, ' ', start, end - start).Append('\n');
        }
    }

    private static void Rule(StringBuilder text, int[] widths) =>
        text.Append(string.Join(Gap, widths.Select(width => new string('-', width)))).Append('\n');

    private static string Plain(string line) => line.Replace(Swedish.NoBreak, ' ');
}
