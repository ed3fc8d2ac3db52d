using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Klubba.Formats;

/// <summary>Ren text: a paper in lines of at most 78 signs, to read anywhere and to compare line by line.</summary>
/// <remarks>No-break spaces hold words together while lines are filled and are written as ordinary ones. Lines end with a line feed.</remarks>
public static class Text
{
    private const int Width = 78;
    private const int WidestLabel = 28;

    public static string Write(Paper paper)
    {
        var text = new StringBuilder(4096);
        if (paper.Mark is { } mark) Lines(text, mark, "", "").Append('\n');
        var after = default(Block);
        foreach (var block in paper.Blocks)
        {
            if (after is not null) text.Append('\n', block is Heading { Level: < 3 } ? 2 : after is Heading { Level: 3 } ? 0 : 1);
            Write(text, block);
            after = block;
        }
        var foot = string.Join(" · ", new[] { paper.Title, paper.Foot, paper.Mark }.OfType<string>());
        text.Append('\n').Append('-', Width).Append('\n');
        Lines(text, foot, "", "");
        return text.ToString();
    }

    private static void Write(StringBuilder text, Block block)
    {
        switch (block)
        {
            case Heading heading: Write(text, heading); break;
            case Paragraph paragraph:
                var lead = paragraph.Tone == Tone.Doubtful ? "? " : "";
                Lines(text, paragraph.Text, lead, lead);
                break;
            case ListBlock list: Write(text, list); break;
            case Facts facts: Write(text, facts); break;
            case TableBlock table: TextTable.Write(text, table, Width); break;
            case Voice voice: Write(text, voice); break;
            case Signatures signatures: Write(text, signatures); break;
            case Contents contents: Write(text, contents); break;
            default: throw new UnreachableException($"A block of a kind that is not known: {block.GetType().Name}.");
        }
    }

    private static void Write(StringBuilder text, Heading heading)
    {
        var start = text.Length;
        Hung(text, heading.Number ?? "", heading.Text, heading.Number is { } number ? TextTable.Length(number) + 2 : 0);
        if (heading.Level == 3) return;
        var longest = text.ToString(start, text.Length - start).Split('\n').Max(TextTable.Length);
        text.Append(heading.Level == 1 ? '=' : '-', longest).Append('\n');
        if (heading.Note is { } note) Lines(text, note, "", "");
    }

    private static void Write(StringBuilder text, ListBlock list)
    {
        var room = list.Points.Count.ToString(CultureInfo.InvariantCulture).Length;
        for (var i = 0; i < list.Points.Count; i++)
        {
            var lead = list.Numbered ? $"{(i + 1).ToString(CultureInfo.InvariantCulture).PadLeft(room)}. " : "– ";
            var rest = new string(' ', lead.Length);
            var parts = PaperWords.Split(list.Points[i].Text);
            foreach (var part in parts)
            {
                if (lead == rest) text.Append('\n');
                Lines(text, part, lead, rest);
                lead = rest;
            }
            if (parts.Count > 1 && i + 1 < list.Points.Count) text.Append('\n');
        }
    }

    private static void Write(StringBuilder text, Facts facts)
    {
        var room = Room(facts.Lines.Select(fact => fact.Label));
        foreach (var fact in facts.Lines)
        {
            var label = fact.Label;
            foreach (var line in fact.Lines)
            {
                Hung(text, label, line, room);
                label = "";
            }
        }
    }

    private static void Write(StringBuilder text, Voice voice)
    {
        Lines(text, voice.Author, "| ", "| ");
        foreach (var part in voice.Text)
        {
            text.Append("|\n");
            Lines(text, part, "| ", "| ");
        }
    }

    private static void Write(StringBuilder text, Signatures signatures)
    {
        var first = true;
        foreach (var line in signatures.Lines)
        {
            if (!first) text.Append('\n');
            first = false;
            Lines(text, line.Role, "", "");
            if (line.Instead is { } instead)
            {
                Lines(text, line.Name, "", "");
                Lines(text, instead, "", "");
                continue;
            }
            text.Append('\n').Append('_', 40).Append('\n');
            if (line.Name.Length > 0) Lines(text, line.Name, "", "");
        }
    }

    private static void Write(StringBuilder text, Contents contents)
    {
        var room = Room(contents.Lines.Select(line => line.Number));
        foreach (var line in contents.Lines) Hung(text, line.Number, line.Mark is { } mark ? $"{line.Text} ({mark})" : line.Text, room);
    }

    private static int Room(IEnumerable<string> labels) => Math.Min(WidestLabel, labels.Select(TextTable.Length).DefaultIfEmpty().Max()) + 2;

    /// <summary>A label in its own column; one wider than a column can be stands on a line of its own.</summary>
    private static void Hung(StringBuilder text, string label, string content, int room)
    {
        room = Math.Min(room, WidestLabel + 2);
        var rest = new string(' ', room);
        var fits = TextTable.Length(label) < Math.Max(room, 1);
        if (!fits) Lines(text, label, "", "");
        Lines(text, content, fits ? label + new string(' ', room - TextTable.Length(label)) : rest, rest);
    }

    private static StringBuilder Lines(StringBuilder text, string content, string lead, string rest)
    {
        foreach (var line in TextTable.Wrapped(content, Math.Max(8, Width - rest.Length)))
        {
            text.Append((lead + line).Replace(Swedish.NoBreak, ' ').TrimEnd()).Append('\n');
            lead = rest;
        }
        return text;
    }
}
