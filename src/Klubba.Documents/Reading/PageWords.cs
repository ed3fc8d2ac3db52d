using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace Klubba.Documents.Sources;

/// <summary>Joins the letters of a page, in the order they are drawn, into words.</summary>
/// <remarks>A word ends at a space, at a gap of a tenth of the size of type, and where the letters change line. A letter drawn twice at one place, to make it bold, is one letter.</remarks>
internal sealed class PageWords
{
    private const double Gap = 0.1;
    private const double Overlap = 0.5;
    private const double Twin = 0.15;

    private readonly List<Word> words = [];
    private readonly StringBuilder text = new();
    private double left, right, line, size;
    private double lastLeft;
    private string last = "";

    /// <summary>The words of a page whose letters run in one direction.</summary>
    public static List<Word> Of(IEnumerable<Letter> letters, TextOrientation direction)
    {
        var page = new PageWords();
        foreach (var letter in letters) page.Add(letter, direction);
        page.End();
        return page.words;
    }

    private void Add(Letter letter, TextOrientation direction)
    {
        if (string.IsNullOrWhiteSpace(letter.Value) || letter.Value[0] == '\0')
        {
            End();
            return;
        }
        var (start, baseline) = Turned(letter.StartBaseLine, direction);
        var (end, _) = Turned(letter.EndBaseLine, direction);
        var height = letter.PointSize is > 0.1 and < 10_000 ? letter.PointSize : 1;
        if (!double.IsFinite(start + end + baseline)) return;
        if (text.Length > 0 && Math.Abs(baseline - line) < Twin * height && Math.Abs(start - lastLeft) < Twin * height && letter.Value == last) return;
        if (text.Length > 0 && !Follows(start, baseline, height)) End();
        if (text.Length == 0) (left, line, size) = (start, baseline, height);
        text.Append(letter.Value);
        (last, lastLeft, right) = (letter.Value, start, Math.Max(start, end));
    }

    private bool Follows(double start, double baseline, double height) =>
        Math.Abs(baseline - line) < Gap * size && Math.Abs(height - size) < Overlap * size && start - right < Gap * size && start - right > -Overlap * size;

    private void End()
    {
        if (text.Length > 0) words.Add(new(text.ToString(), left, right, line, size));
        text.Clear();
    }

    /// <summary>A point as it is seen when the page is turned so that the text runs to the right.</summary>
    private static (double Along, double Down) Turned(PdfPoint point, TextOrientation direction) => direction switch
    {
        TextOrientation.Rotate90 => (-point.Y, -point.X),
        TextOrientation.Rotate180 => (-point.X, point.Y),
        TextOrientation.Rotate270 => (point.Y, point.X),
        _ => (point.X, -point.Y),
    };
}
