using Klubba.Formats;

namespace Klubba.Documents.Printing;

/// <summary>Rubriker: the § number hangs in the margin on the title's line, the case number stands below in small sans.</summary>
internal static class HeadingSetter
{
    /// <summary>A viewer's outline and the strings of the file want a heading that can be read in one look.</summary>
    private const int LongestBookmark = 400;

    /// <summary>A heading without number and text is not printed, and nothing can lead to it.</summary>
    public static bool Shown(Heading heading) => Twins.Seen(heading.Number) || Twins.Seen(heading.Text);

    public static void Set(Composer composer, Heading heading)
    {
        if (!Shown(heading)) return;
        var level = composer.BeginSection(heading.Level, Twins.Seen(heading.Number));
        var style = heading.Level switch { 1 => Styles.Title, 2 => Styles.Item, _ => Styles.Part };
        var left = composer.TextLeft;
        var tag = composer.Section.Child($"H{Math.Min(level, 6)}");
        var from = composer.Strips.Count;
        var (number, text) = Hang(composer, heading, style);
        var indent = number is { } hung ? Math.Max(0, Sheet.Left + hung.Width + 6 - left) : 0;
        var lines = composer.Typesetter.Set(text, style, Sheet.Right - left, indent);
        if (number is { } line)
        {
            if (lines.Count == 0) lines.Add(new(new(style, [], []), 0, 0, 0, false));
            var strip = new Strip(style.Leading);
            composer.Draw(strip, line, Sheet.Left, 0, tag);
            composer.Draw(strip, lines[0], left + indent, 0, tag);
            composer.Strips.Add(strip);
            lines.RemoveAt(0);
        }

        composer.AddLines(lines, left, tag);
        if (Twins.Seen(heading.Note)) Note(composer, heading.Note!, left);
        Finish(composer, heading, level, from);
    }

    /// <summary>The number, with a space after it so that it is read apart from the title; one too long to hang begins the title instead.</summary>
    private static (TextLine? Number, string Text) Hang(Composer composer, Heading heading, TextStyle style)
    {
        if (!Twins.Seen(heading.Number)) return (null, heading.Text);
        var line = composer.Typesetter.Line(heading.Number!.Trim() + " ", style);
        return line.Width <= Sheet.FullWidth / 2 ? (line, heading.Text) : (null, $"{heading.Number} {heading.Text}");
    }

    private static void Note(Composer composer, string note, double left)
    {
        var tag = composer.Section.Child("P");
        composer.AddLines(composer.Typesetter.Set(note, Styles.Note, Sheet.Right - left), left, tag);
    }

    private static void Finish(Composer composer, Heading heading, int level, int from)
    {
        if (composer.Strips.Count == from) return;
        for (var i = from; i < composer.Strips.Count; i++) composer.Strips[i].Keep = true;
        var words = $"{heading.Number} {heading.Text}".Replace('\n', ' ').Trim();
        composer.Strips[from].BeginsItem = heading is { Level: 2, Number: not null };
        composer.Strips[from].Bookmark = new(level, words[..Math.Min(words.Length, LongestBookmark)], heading.Id);
    }
}
