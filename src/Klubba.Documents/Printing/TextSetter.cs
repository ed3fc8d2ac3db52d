using Klubba.Formats;

namespace Klubba.Documents.Printing;

/// <summary>Running text: paragraphs, lists and what somebody has said in an own text.</summary>
internal static class TextSetter
{
    /// <summary>Lines of a point that can stand alone.</summary>
    private const int Long = 4;

    private const double BetweenParagraphs = 5, BetweenPoints = 2.5, VoiceIndent = 14;

    public static void Set(Composer composer, Paragraph paragraph)
    {
        var (style, bar) = paragraph.Tone switch
        {
            Tone.Running => (Styles.Running, (Bar?)null),
            Tone.Note => (Styles.Note, null),
            Tone.Strong => (composer.AtFront ? Styles.Item : Styles.Strong, null),
            Tone.Doubtful => (Styles.Doubtful, new Bar(composer.TextLeft, dashed: true)),
            _ => throw new System.Diagnostics.UnreachableException($"{paragraph.Tone} has no look"),
        };
        if (!Twins.Seen(paragraph.Text)) return;
        AddParagraph(composer, composer.Section.Child("P"), paragraph.Text, style, bar is null ? composer.TextLeft : composer.TextLeft + VoiceIndent, bar);
        // What names or announces the next block stands with it.
        composer.Strips[^1].Keep = paragraph.Tone == Tone.Strong || Announces(paragraph.Text);
    }

    public static void Set(Composer composer, ListBlock list)
    {
        var points = list.Points.Count;
        if (points == 0) return;
        var tag = composer.Section.Child("L", list.Numbered ? "/O/List/ListNumbering/Decimal" : "/O/List/ListNumbering/Disc");
        var indent = list.Numbered ? Math.Max(18, composer.Typesetter.Width($"{points}. ", Styles.Running) + 4) : 14;
        for (var i = 0; i < points; i++)
        {
            var from = composer.Strips.Count;
            SetPoint(composer, tag.Child("LI"), list.Numbered ? $"{i + 1}." : "•", list.Points[i], indent);
            if (i > 0) composer.Strips[from].Above = BetweenPoints;
            // A long point is company enough at a page's foot or head.
            composer.Strips[^1].Keep |= Composer.KeepLine(i, points) && composer.Strips.Count - from < Long;
        }
    }

    public static void Set(Composer composer, Voice voice)
    {
        var (from, first) = (composer.Strips.Count, composer.Strips.Count);
        var (left, bar) = (composer.TextLeft + VoiceIndent, new Bar(composer.TextLeft, dashed: false));
        var lines = composer.Typesetter.Set(voice.Author, Styles.Author, composer.TextRight - left);
        var texts = voice.Text.Where(Twins.Seen).ToList();
        if (lines.Count == 0 && texts.Count == 0) return;
        var tag = composer.Section.Child("BlockQuote");
        if (composer.AddLines(lines, left, tag.Child("P"), bar) > 0) composer.Strips[^1].Keep = texts.Count > 0;
        for (var i = 0; i < texts.Count; i++)
        {
            from = composer.Strips.Count;
            AddParagraph(composer, tag.Child("P"), texts[i], Styles.Running, left, bar, i > 0 ? BetweenParagraphs : 0);
            // Who writes at length has headings of one line: "3. Utbildning". They stand with what they head.
            composer.Strips[^1].Keep |= i + 1 < texts.Count && (Announces(texts[i]) || (composer.Strips.Count == from + 1 && !Closed(texts[i])));
        }

        if (voice.Id is { } id) composer.Strips[first].Bookmark = new(0, "", id);
    }

    private static bool Announces(string text) => text.TrimEnd().EndsWith(':');

    /// <summary>Ends as a sentence does.</summary>
    private static bool Closed(string text) => text.TrimEnd() is [.., '.' or '!' or '?' or '”' or '"'];

    private static void SetPoint(Composer composer, Tag item, string label, ListPoint point, double indent)
    {
        var from = composer.Strips.Count;
        var labelTag = item.Child("Lbl");
        var texts = point.Text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Where(Twins.Seen).ToList();
        if (texts.Count > 0)
        {
            var body = item.Child("LBody");
            foreach (var text in texts)
            {
                var last = composer.Strips.Count;
                AddParagraph(composer, texts.Count == 1 ? body : body.Child("P"), text, Styles.Running, composer.TextLeft + indent, null, BetweenPoints);
                // "… framställer ett yrkande:" stands with what it announces.
                composer.Strips[^1].Keep |= Announces(text);
                // A last line by itself, as who supports it, stands with what it is about.
                if (last > from && last + 1 == composer.Strips.Count && text == texts[^1]) composer.Strips[last - 1].Keep = true;
            }
        }

        if (composer.Strips.Count == from) composer.Strips.Add(new(Styles.Running.Leading));
        composer.Strips[from].Above = 0;
        composer.DrawFirst(composer.Strips[from], composer.Typesetter.Line(label + " ", Styles.Running), composer.TextLeft, labelTag);
        if (point.Id is { } id) composer.Strips[from].Bookmark = new(0, "", id);
    }

    private static void AddParagraph(Composer composer, Tag tag, string text, TextStyle style, double left, Bar? bar, double above = 0)
    {
        var from = composer.Strips.Count;
        if (composer.AddLines(composer.Typesetter.Set(text, style, composer.TextRight - left), left, tag, bar) > 0) composer.Strips[from].Above = above;
    }
}
