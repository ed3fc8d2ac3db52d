using System.Globalization;
using System.Text;

namespace Klubba;

/// <summary>Normalform C: a Latin letter and its combining marks as one sign where Unicode has one (å, never a and a ring).</summary>
/// <remarks>
/// <para>Unicode Standard Annex 15, over Latin letters and the marks U+0300–036F; the table is embedded. Without culture data the
/// runtime composes nothing, and a name from a PDF or from another system's file name would neither sort nor be found.</para>
/// <para>Not modelled: other scripts, and marks outside that block; they pass as they are.</para>
/// </remarks>
public static class Nfc
{
    private const char FirstMark = '\u0300', AfterMarks = '\u0370';

    private static readonly Table Data = Table.Load();

    /// <summary>The text in normal form C; the same string when it is so already.</summary>
    public static string Of(string text)
    {
        if (IsPlain(text)) return text;
        var signs = new List<char>(text.Length + 8);
        foreach (var sign in text) Decompose(sign, signs);
        SortMarks(signs);
        return Compose(signs);
    }

    /// <summary>A letter without its marks: é gives e. Letters of the Swedish alphabet that are no marked ones (å, ä, ö) lose theirs too.</summary>
    internal static char Base(char letter)
    {
        while (Data.Parts.TryGetValue(letter, out var parts)) letter = parts.Letter;
        return letter;
    }

    private static bool IsPlain(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('\0', (char)(FirstMark - 1)) || (
        !text.ContainsAnyInRange(FirstMark, (char)(AfterMarks - 1)) && !text.ContainsAny('\u212A', '\u212B'));

    private static void Decompose(char sign, List<char> into)
    {
        if (Data.Always.TryGetValue(sign, out var other))
        {
            foreach (var each in other) Decompose(each, into);
        }
        else if (Data.Parts.TryGetValue(sign, out var parts))
        {
            Decompose(parts.Letter, into);
            into.Add(parts.Mark);
        }
        else
        {
            into.Add(sign);
        }
    }

    /// <summary>Marks after a letter stand in the order of their combining class; equal ones keep theirs.</summary>
    private static void SortMarks(List<char> signs)
    {
        for (var i = 1; i < signs.Count; i++)
        {
            var (sign, order) = (signs[i], Class(signs[i]));
            var place = i;
            while (order > 0 && place > 0 && Class(signs[place - 1]) > order) place--;
            if (place == i) continue;
            signs.RemoveAt(i);
            signs.Insert(place, sign);
        }
    }

    private static string Compose(List<char> signs)
    {
        var text = new StringBuilder(signs.Count);
        var (letterAt, last) = (-1, 0);
        foreach (var sign in signs)
        {
            var order = Class(sign);
            // A mark joins the letter unless one of its own class, or a letter, stands between.
            var free = letterAt == text.Length - 1 || last < order;
            if (order > 0 && letterAt >= 0 && free && Data.Whole.TryGetValue((text[letterAt], sign), out var whole))
            {
                text[letterAt] = whole;
                continue;
            }
            if (order == 0) letterAt = text.Length;
            last = order;
            text.Append(sign);
        }
        return text.ToString();
    }

    private static int Class(char sign) => sign is >= FirstMark and < AfterMarks ? Data.Classes[sign - FirstMark] : 0;

    private sealed record Table(
        byte[] Classes, Dictionary<(char Letter, char Mark), char> Whole, Dictionary<char, (char Letter, char Mark)> Parts, Dictionary<char, string> Always)
    {
        public static Table Load()
        {
            var table = new Table(new byte[AfterMarks - FirstMark], [], [], []);
            using var reader = new StreamReader(typeof(Nfc).Assembly.GetManifestResourceStream("Nfc.txt")!);
            while (reader.ReadLine() is { } line) table.Add(line.Split(' '));
            return table;
        }

        private void Add(string[] words)
        {
            if (words[0] == "#") return;
            if (words[0] == "=")
            {
                Always.Add(Code(words[1]), string.Concat(words.Skip(2).Select(Code)));
                return;
            }
            var mark = Code(words[0]);
            Classes[mark - FirstMark] = byte.Parse(words[1], CultureInfo.InvariantCulture);
            foreach (var pair in words.Skip(2))
            {
                Whole.Add((pair[0], mark), pair[1]);
                Parts.Add(pair[1], (pair[0], mark));
            }
        }

        private static char Code(string hex) => (char)int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    }
}
