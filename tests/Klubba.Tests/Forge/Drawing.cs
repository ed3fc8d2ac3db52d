using System.Text;

namespace Klubba.Tests.Forge;

/// <summary>Draws a sheet as text, as it comes out of a file: with its columns, or as one stream of lines.</summary>
internal sealed class Drawing(Sheet sheet, Dice dice, bool laid)
{
    private readonly int width = dice.Between(70, 96);
    private readonly int margin = laid ? dice.Pick(0, 0, 1, 4) : 0;
    private readonly int labels = dice.Between(20, 30);
    private readonly int pageLength = dice.Pick(38, 44, 52, 1000);
    private readonly bool loose = dice.Often(70);
    private readonly List<string> page = [];
    private readonly StringBuilder text = new();
    private int pages;

    /// <summary>Running text has its long words parted at the end of a line.</summary>
    public bool Hyphenates { get; init; }

    public string Text()
    {
        foreach (var block in sheet.Blocks)
        {
            if (page.Count > pageLength || block is Block.PageEnd) EndPage();
            Draw(block, page);
        }
        EndPage();
        return text.ToString();
    }

    private void EndPage()
    {
        if (page.Count == 0) return;
        if (pages++ > 0 && laid) text.Append('\f');
        var lines = new List<string>();
        var running = pages > 1 || dice.Often(60);
        if (running) foreach (var block in sheet.Running.Head) Draw(Numbered(block), lines);
        if (running && lines.Count > 0) lines.AddRange(Enumerable.Repeat("", 2));
        lines.AddRange(page);
        if (sheet.Running.Foot.Length > 0) lines.Add("");
        foreach (var block in sheet.Running.Foot) Draw(Numbered(block), lines);
        foreach (var line in lines) text.Append(line.Length == 0 ? "" : new string(' ', margin)).Append(line).Append('\n');
        page.Clear();
    }

    private Block Numbered(Block block) => block switch
    {
        Block.Single line => new Block.Single(Number(line.Text)),
        Block.Table table => new Block.Table(table.Columns, table.Rows.ConvertAll(row => Array.ConvertAll(row, Number))),
        _ => block,
    };

    private string Number(string line) => line.Replace("#", $"{pages}", StringComparison.Ordinal);

    private void Draw(Block block, List<string> to)
    {
        switch (block)
        {
            case Block.Gap or Block.PageEnd when to.Count > 0 && to[^1].Length > 0 && (loose || laid || block is Block.Gap { Meant: true }):
                to.Add("");
                break;
            case Block.Heading heading:
                to.AddRange(Wrapped(heading.Text, width));
                if (loose && dice.Often(40)) to.Add("");
                break;
            case Block.Prose prose:
                to.AddRange(Hyphenates ? Parted(prose.Text, width) : Wrapped(prose.Text, width));
                break;
            case Block.Single line:
                to.Add(line.Text);
                break;
            case Block.Point point:
                to.AddRange(Hanging(point.Marker, Wrapped(point.Text, width - 6)));
                break;
            case Block.Fields fields:
                foreach (var (label, rows) in fields.All) Draw(label, rows, to);
                break;
            case Block.Table table:
                to.AddRange(table.Rows.Select(row => laid ? InColumns(table.Columns, row) : string.Join(' ', row.Where(cell => cell.Length > 0))));
                break;
        }
    }

    private void Draw(string label, List<string> rows, List<string> to)
    {
        if (!laid)
        {
            if (rows.Count == 1 && label.EndsWith(':')) to.Add($"{label} {rows[0]}");
            else to.AddRange([label, .. rows]);
            return;
        }
        rows = [.. rows.SelectMany(row => Wrapped(row, width - labels))];
        var words = Wrapped(label, labels - 2);
        for (var i = 0; i < Math.Max(words.Count, rows.Count); i++)
            to.Add(InColumns([0, labels], [words.ElementAtOrDefault(i) ?? "", rows.ElementAtOrDefault(i) ?? ""]));
        if (loose) to.Add("");
    }

    private static string InColumns(int[] columns, string[] cells)
    {
        var line = new StringBuilder();
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i].Length == 0) continue;
            line.Append(' ', Math.Max(line.Length == 0 ? 0 : 2, columns[i] - line.Length)).Append(cells[i]);
        }
        return line.ToString();
    }

    private IEnumerable<string> Hanging(string marker, List<string> lines)
    {
        if (marker.Length == 0) return lines;
        var indent = laid ? new string(' ', marker.Length + 1) : "";
        return lines.Select((line, at) => at == 0 ? $"{marker} {line}" : indent + line);
    }

    /// <summary>As wrapped, but a long word of small letters is parted where the line ends.</summary>
    private static List<string> Parted(string text, int width)
    {
        var lines = Wrapped(text, width);
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            var space = lines[i + 1].IndexOf(' ', StringComparison.Ordinal);
            var word = space < 0 ? lines[i + 1] : lines[i + 1][..space];
            if (word.Length < 9 || !word.All(char.IsLower)) continue;
            lines[i] = $"{lines[i]} {word[..4]}-";
            lines[i + 1] = lines[i + 1][4..];
        }
        return lines;
    }

    private static List<string> Wrapped(string text, int width)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                lines.Add(line.ToString());
                line.Clear();
            }
            if (line.Length > 0) line.Append(' ');
            line.Append(word);
        }
        if (line.Length > 0) lines.Add(line.ToString());
        return lines;
    }
}
