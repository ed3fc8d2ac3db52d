using System.Buffers;

namespace Klubba;

/// <summary>En rad i en källa, where it stands.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Number">Line of the whole source, from 1.</param>
/// <param name="Text">
/// The line's letters. Where the source has columns, runs of spaces keep them: a document library that knows positions
/// sets each piece of text at its column, counted in characters.
/// </param>
public sealed record SourceLine(int Page, int Number, string Text)
{
    /// <summary>Column of the first letter, from 1.</summary>
    public int Column => 1 + Text.Length - Text.AsSpan().TrimStart().Length;
}

/// <summary>Källa: what is read, as lines with positions.</summary>
/// <remarks>
/// Bounded: what lies beyond <see cref="MaxChars"/> or <see cref="MaxLines"/> is left out, and <see cref="LeftOut"/> tells how much,
/// so that a reading can say so. Nothing else is altered, save that letters written as two signs become one.
/// </remarks>
public sealed class SourceText
{
    public const int MaxChars = 32_000_000;
    public const int MaxLines = 1_000_000;

    private static readonly SearchValues<char> Ends = SearchValues.Create("\n\r\f\v\u0085\u2028\u2029");

    private readonly SourceLine[] lines;

    public SourceText(string name, IEnumerable<SourceLine> lines)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(lines);
        Name = name;
        var kept = new List<SourceLine>();
        var chars = 0L;
        foreach (var line in lines)
        {
            if (kept.Count < MaxLines && chars + line.Text.Length <= MaxChars) kept.Add(Composed(line));
            else LeftOut += line.Text.Length;
            chars += line.Text.Length;
        }
        this.lines = [.. kept];
    }

    public string Name { get; }

    public IReadOnlyList<SourceLine> Lines => lines;

    /// <summary>What was doubtful when the lines were made: a page that is a picture, an encoding that had to be guessed.</summary>
    public Values<Remark> Remarks { get; init; } = [];

    /// <summary>Characters that were too many to be read.</summary>
    public long LeftOut { get; }

    /// <summary>Plain text: a line ends at any line separator of Unicode, a page at a form feed.</summary>
    public static SourceText FromText(string text, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(name, Split(text));
    }

    private static SourceLine Composed(SourceLine line) => Nfc.Of(line.Text) is var text && ReferenceEquals(text, line.Text) ? line : line with { Text = text };

    private static IEnumerable<SourceLine> Split(string text)
    {
        int start = 0, page = 1, number = 0;
        while (start < text.Length)
        {
            var length = text.AsSpan(start).IndexOfAny(Ends);
            var end = length < 0 ? text.Length : start + length;
            if (end > start || end == text.Length || text[end] != '\f')
                yield return new(page, ++number, text[start..end]);
            if (end == text.Length) yield break;
            if (text[end] == '\f') page++;
            start = end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);
        }
    }
}
