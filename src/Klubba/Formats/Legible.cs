using System.Buffers;
using System.Diagnostics;
using System.Text;

namespace Klubba.Formats;

/// <summary>Läsbar text: what no reader could see, or what would make one read wrongly, is taken out before any format draws it.</summary>
/// <remarks>
/// Text is put in normal form C. Line ends become line breaks and tabs spaces. Control characters, halves of surrogate pairs, non-characters and
/// the signs that turn the direction of writing (which can show a sentence backwards) become the replacement sign, so that
/// one can see that something stood there.
/// </remarks>
internal static class Legible
{
    private const char Replacement = '\uFFFD';

    private static readonly SearchValues<char> Suspect = SearchValues.Create(
        string.Concat(Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(IsSuspect)));

    public static string Of(string text)
    {
        var first = text.AsSpan().IndexOfAny(Suspect);
        if (first < 0) return Nfc.Of(text);
        var clean = new StringBuilder(text.Length).Append(text, 0, first);
        for (var i = first; i < text.Length; i++)
        {
            var sign = text[i];
            if (sign == '\r')
            {
                if (i + 1 == text.Length || text[i + 1] != '\n') clean.Append('\n');
            }
            else if (sign is '\u2028' or '\u2029' or '\u0085')
            {
                clean.Append('\n');
            }
            else if (sign is '\t' or '\v' or '\f')
            {
                clean.Append(' ');
            }
            else if (char.IsHighSurrogate(sign) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                clean.Append(sign).Append(text[++i]);
            }
            else
            {
                clean.Append(IsSuspect(sign) ? Replacement : sign);
            }
        }
        return Nfc.Of(clean.ToString());
    }

    public static Paper Of(Paper paper) => paper with
    {
        Title = Of(paper.Title),
        Body = Of(paper.Body),
        Blocks = paper.Blocks.Select(Of).ToValues(),
    };

    private static Block Of(Block block) => block switch
    {
        Heading b => b with { Text = Of(b.Text), Number = Maybe(b.Number), Note = Maybe(b.Note) },
        Paragraph b => b with { Text = Of(b.Text) },
        ListBlock b => b with { Points = b.Points.Select(point => point with { Text = Of(point.Text) }).ToValues() },
        Facts b => new Facts(b.Lines.Select(fact => new Fact(Of(fact.Label), All(fact.Lines))).ToValues()),
        TableBlock b => b with
        {
            Caption = Of(b.Caption),
            Columns = b.Columns.Select(column => column with { Head = Of(column.Head) }).ToValues(),
            Rows = b.Rows.Select(row => row with { Cells = All(row.Cells) }).ToValues(),
        },
        Voice b => b with { Author = Of(b.Author), Text = All(b.Text) },
        Signatures b => new Signatures(b.Lines.Select(line => new Signature(Of(line.Role), Of(line.Name), Maybe(line.Instead))).ToValues()),
        Contents b => new Contents(b.Lines.Select(line => line with { Number = Of(line.Number), Text = Of(line.Text), Mark = Maybe(line.Mark) }).ToValues()),
        _ => throw new UnreachableException($"A block of a kind that is not known: {block.GetType().Name}."),
    };

    private static Values<string> All(Values<string> texts) => texts.Select(Of).ToValues();

    private static string? Maybe(string? text) => text is null ? null : Of(text);

    private static bool IsSuspect(char sign) =>
        (char.IsControl(sign) && sign != '\n') || char.IsSurrogate(sign) || sign is '\u2028' or '\u2029'
        || sign is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFFFE' or '\uFFFF' or (>= '\uFDD0' and <= '\uFDEF');
}
