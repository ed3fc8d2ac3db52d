using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using Klubba.Documents.Printing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Klubba.Documents.Word;

/// <summary>Text within a paragraph: runs, fields, tabs; what XML or Word cannot hold as a sign becomes what it stands for.</summary>
internal static class Runs
{
    private const char Replacement = '\uFFFD';

    /// <summary>One run; a line break in the text is a line break in it.</summary>
    /// <param name="style">A character style's id.</param>
    public static W.Run Of(string text, string? style = null)
    {
        var run = New(style);
        var part = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (Special(rune.Value) is not { } special)
            {
                part.Append(Legal(rune));
                continue;
            }

            Flush(run, part);
            run.Append(special);
        }

        Flush(run, part);
        return run;
    }

    /// <summary>Text where no markup can be, as in an attribute: on one line, of signs that XML allows.</summary>
    public static string Plain(string text) => string.Concat(text.ReplaceLineEndings(" ").EnumerateRunes().Select(Legal));

    public static W.Run Tab() => new(new W.TabChar());

    /// <summary>A field that Word counts, with what it shows until then (ISO/IEC 29500-1, 17.16).</summary>
    public static IEnumerable<OpenXmlElement> Field(string instruction, int shown) =>
    [
        new W.Run(new W.FieldChar { FieldCharType = W.FieldCharValues.Begin }),
        new W.Run(new W.FieldCode($" {instruction} ") { Space = SpaceProcessingModeValues.Preserve }),
        new W.Run(new W.FieldChar { FieldCharType = W.FieldCharValues.Separate }),
        new W.Run(new W.Text(shown.ToString(CultureInfo.InvariantCulture))),
        new W.Run(new W.FieldChar { FieldCharType = W.FieldCharValues.End }),
    ];

    private static W.Run New(string? style) => style is null ? new() : new(new W.RunProperties(new W.RunStyle { Val = style }));

    private static OpenXmlElement? Special(int rune) => rune switch
    {
        '\n' => new W.Break(),
        0x2011 => new W.NoBreakHyphen(),
        0x00AD => new W.SoftHyphen(),
        _ => null,
    };

    private static void Flush(W.Run run, StringBuilder part)
    {
        if (part.Length > 0) run.Append(new W.Text(part.ToString()) { Space = SpaceProcessingModeValues.Preserve });
        part.Clear();
    }

    /// <summary>A bullet of a symbol font becomes a bullet (decision D25); half a pair comes as U+FFFD from the reading of runes.</summary>
    private static string Legal(Rune rune) => rune.Value switch
    {
        '\t' => " ",
        < ' ' or 0xFFFE or 0xFFFF => Replacement.ToString(),
        var value when Twins.Private(value) && Twins.Of(value) is { } twin => char.ConvertFromUtf32(twin),
        _ => rune.ToString(),
    };
}
