namespace Klubba.Tests.Forge;

/// <summary>What a paper is made of, before any form is drawn.</summary>
internal abstract record Block
{
    public sealed record Heading(string Text) : Block;

    public sealed record Prose(string Text) : Block;

    /// <summary>A line that stands by itself and is never joined with its neighbours.</summary>
    public sealed record Single(string Text) : Block;

    public sealed record Point(string Marker, string Text) : Block;

    /// <summary>Labels with their rows, side by side with them in columns.</summary>
    public sealed record Fields(List<(string Label, List<string> Rows)> All) : Block;

    /// <summary>Rows of a table; each column begins where it is told to.</summary>
    public sealed record Table(int[] Columns, List<string[]> Rows) : Block;

    /// <param name="Meant">It parts what nothing else parts, so that it is always drawn.</param>
    public sealed record Gap(bool Meant = false) : Block;

    public sealed record PageEnd : Block;
}

/// <summary>A paper as blocks in order.</summary>
internal sealed class Sheet
{
    public List<Block> Blocks { get; } = [];

    /// <summary>What stands over and under the text of every page.</summary>
    public (Block[] Head, Block[] Foot) Running { get; set; } = ([], []);

    public void Heading(string text) => Blocks.AddRange([new Block.Gap(), new Block.Heading(text)]);

    /// <summary>A line of a heading, broken where it is too long.</summary>
    public void Title(string text) => Blocks.Add(new Block.Prose(text));

    public void Prose(string text) => Blocks.AddRange([new Block.Prose(text), new Block.Gap()]);

    public void Line(string text) => Blocks.Add(new Block.Single(text));

    public void Lines(IEnumerable<string> rows) => Blocks.AddRange(rows.Select(row => new Block.Single(row)));

    public void Point(string marker, string text) => Blocks.Add(new Block.Point(marker, text));

    public void Fields(params List<(string Label, List<string> Rows)> all) => Blocks.AddRange([new Block.Fields(all.FindAll(field => field.Rows.Count > 0)), new Block.Gap()]);

    public void Table(int[] columns, List<string[]> rows) => Blocks.AddRange([new Block.Gap(), new Block.Table(columns, rows), new Block.Gap()]);

    public void Gap(bool meant = false) => Blocks.Add(new Block.Gap(meant));

    public void PageEnd() => Blocks.Add(new Block.PageEnd());
}
