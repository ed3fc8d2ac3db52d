using System.Diagnostics;
using DocumentFormat.OpenXml;
using Klubba.Documents.Printing;
using Klubba.Formats;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Klubba.Documents.Word;

/// <summary>The blocks of a paper, in order, to paragraphs and tables. The front stands at the margin, the rest 20 mm in from it.</summary>
internal sealed class BlockWriter(Bookmarks bookmarks)
{
    private readonly List<OpenXmlElement> body = [];
    private int lists = DocumentParts.CommonLists;
    private bool atFront = true;

    /// <summary>What the document holds, and the number of its last list.</summary>
    public (IReadOnlyList<OpenXmlElement> Elements, int Lists) Write(Values<Block> blocks)
    {
        foreach (var block in blocks) Write(block);
        // A document ends with a paragraph, never with a table.
        if (body.LastOrDefault() is not W.Paragraph) body.Add(Paragraphs.Of("Gap", []));
        return (body, lists);
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Heading heading: Write(heading); break;
            case Paragraph paragraph: Write(paragraph); break;
            case ListBlock list: Write(list); break;
            case Voice voice: Write(voice); break;
            case Facts facts: Add(FactsWriter.Of(facts, Left)); break;
            case Signatures signatures: Add(FactsWriter.Of(signatures, Left)); break;
            case TableBlock table: Write(table); break;
            case Contents contents: Write(contents); break;
            default: throw new UnreachableException($"A block of a kind that is not known: {block.GetType().Name}.");
        }
    }

    private double Left => atFront ? Sheet.Left : Sheet.TextLeft;

    private void Write(Heading heading)
    {
        if (!HeadingSetter.Shown(heading)) return;
        if (heading.Level <= 2) atFront = heading.Level == 1;
        var style = heading.Level switch { 1 => "Title", 2 => "Heading1", _ => "Heading2" };
        var number = Twins.Seen(heading.Number) ? heading.Number!.Trim() : null;
        IReadOnlyCollection<OpenXmlElement> words = (number, heading.Level) switch
        {
            (null, _) => [Runs.Of(heading.Text)],
            (_, 2) => [Runs.Of(number), Runs.Tab(), Runs.Of(heading.Text)],
            _ => [Runs.Of($"{number} {heading.Text}")],
        };
        var paragraph = Paragraphs.Of(style, bookmarks.Mark(heading.Id, words));
        // Without a number there is nothing to hang.
        if (heading.Level == 2 && number is null) paragraph.With(properties => properties.Indentation = new() { Left = "0", FirstLine = "0" });
        body.Add(paragraph);
        if (Twins.Seen(heading.Note)) body.Add(Paragraphs.Of(heading.Level == 1 ? "Kind" : "CaseNumber", heading.Note!));
    }

    private void Write(Paragraph paragraph)
    {
        var style = paragraph.Tone switch
        {
            Tone.Running => atFront ? "Normal" : "BodyText",
            Tone.Note => "Note",
            Tone.Strong => atFront ? "Subtitle" : "StrongText",
            Tone.Doubtful => "Doubtful",
            _ => throw new UnreachableException($"No style for {paragraph.Tone}."),
        };
        // What announces the next block stands with it.
        if (!Twins.Seen(paragraph.Text)) return;
        var written = Paragraphs.Of(style, paragraph.Text).Kept(paragraph.Text.TrimEnd().EndsWith(':'));
        if (atFront && paragraph.Tone == Tone.Note) written.With(properties => properties.Indentation = new() { Left = "0" });
        Add(written);
    }

    private void Write(ListBlock list)
    {
        var style = list.Numbered ? "ListNumber" : "ListBullet";
        if (list.Numbered) lists++;
        for (var i = 0; i < list.Points.Count; i++)
        {
            var point = list.Points[i];
            var parts = point.Text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Where(Twins.Seen).ToList();
            var first = Paragraphs.Of(style, bookmarks.Mark(point.Id, [Runs.Of(parts.FirstOrDefault() ?? "")])).Kept(parts.Count > 1 || Composer.KeepLine(i, list.Points.Count));
            if (list.Numbered) first.With(properties => properties.NumberingProperties = new(new W.NumberingLevelReference { Val = 0 }, new W.NumberingId { Val = lists }));
            Add(first);
            foreach (var part in parts.Skip(1)) Add(Paragraphs.Of("ListContinue", part));
        }
    }

    private void Write(Voice voice)
    {
        var texts = voice.Text.Where(Twins.Seen).ToList();
        if (Twins.Seen(voice.Author)) Add(Paragraphs.Of("QuoteAuthor", bookmarks.Mark(voice.Id, [Runs.Of(voice.Author)])).With(properties => properties.KeepNext = new() { Val = texts.Count > 0 }));
        foreach (var text in texts) Add(Paragraphs.Of("Quote", bookmarks.Mark(voice.Id, [Runs.Of(text)])));
    }

    private void Write(TableBlock table)
    {
        var drawn = TableWriter.Of(bookmarks.Typesetter, table, Left, out var left);
        if (Twins.Seen(table.Caption))
            body.Add(Paragraphs.Of("Caption", table.Caption).With(properties => properties.Indentation = new() { Left = left }));
        Add(drawn);
    }

    private void Write(Contents contents)
    {
        for (var i = 0; i < contents.Lines.Count; i++)
        {
            var line = contents.Lines[i];
            OpenXmlElement[] title = [Runs.Of(line.Number), Runs.Tab(), Runs.Of(line.Text)];
            OpenXmlElement[] mark = line.Mark is null ? [] : [Runs.Of(" "), Runs.Of(line.Mark, "Small")];
            IReadOnlyCollection<OpenXmlElement> words = bookmarks.NameOf(line.Target) is not { } name
                ? [.. title, .. mark]
                : [new W.Hyperlink(title) { Anchor = name, History = true }, .. mark, Runs.Tab(), .. Runs.Field($"PAGEREF {name} \\h", bookmarks.PageOf(line.Target))];
            Add(Paragraphs.Of("TOC1", words).Kept(Composer.KeepLine(i, contents.Lines.Count)));
        }
    }

    /// <summary>Air below a table belongs to the paragraph that follows; a table that follows one is held apart by an empty paragraph, or Word makes one of the two.</summary>
    private void Add(OpenXmlElement? element)
    {
        if (element is null) return;
        var afterTable = body.LastOrDefault() is W.Table;
        if (afterTable && element is W.Table) body.Add(Paragraphs.Of("Gap", []));
        else if (afterTable && element is W.Paragraph paragraph) paragraph.With(properties => properties.SpacingBetweenLines = new() { Before = "240" });
        body.Add(element);
    }
}
