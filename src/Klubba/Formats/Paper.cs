namespace Klubba.Formats;

/// <summary>Handling: what a reader sees, before any format. Minutes become a paper once; text, HTML, PDF and Word each only draw it.</summary>
/// <remarks>All wording is done when the paper is made, so that every format tells the same in the same words and in the same order.</remarks>
public sealed record Paper
{
    /// <summary>What kind of paper: "Protokoll", "Protokollsutdrag", "Närvarolista" …</summary>
    public required string Kind { get; init; }

    /// <summary>The title of the document: "Kulturnämndens protokoll 2026-03-12".</summary>
    public required string Title { get; init; }

    /// <summary>For the running head: the body.</summary>
    public required string Body { get; init; }

    /// <summary>For the running head: the day, "2026-03-12".</summary>
    public required string Day { get; init; }

    /// <summary>A mark on every page: "Utkast", or decision D22's line on a rendering; null for a paper that stands by itself.</summary>
    public string? Mark { get; init; }

    /// <summary>For the foot of each page: the first letters of the record's hash (decision D10).</summary>
    public string? Foot { get; init; }

    /// <summary>A line for the approvers' initials on each page; only where approval is by pen.</summary>
    public bool Initials { get; init; }

    public required Values<Block> Blocks { get; init; }
}

/// <summary>A piece of a paper, from top to bottom.</summary>
public abstract record Block
{
    private protected Block() { }
}

/// <summary>Rubrik. Level 1 is the paper's own title, 2 a part or an item, 3 a part of an item.</summary>
/// <param name="Id">The address of the place (decision D9), e.g. dbsect_4.</param>
/// <param name="Number">"§ 4", to hang in the margin; null for headings without number.</param>
/// <param name="Note">Small text beside the heading: the case number.</param>
public sealed record Heading(int Level, string Text, string? Id = null, string? Number = null, string? Note = null) : Block;

/// <summary>How a paragraph speaks: running text, a small note, a line that matters, doubtful or unread text of a source.</summary>
public enum Tone { Running, Note, Strong, Doubtful }

/// <summary>Stycke. A line break in the text is a line break on paper.</summary>
public sealed record Paragraph(string Text, Tone Tone = Tone.Running) : Block;

/// <summary>Numrerad eller punktad lista; a numbered one counts from 1.</summary>
public sealed record ListBlock(bool Numbered, Values<ListPoint> Points) : Block;

/// <summary>A point of a list. It may hold paragraphs, parted by an empty line.</summary>
public sealed record ListPoint(string Text, string? Id = null);

/// <summary>Label and value, two columns, as on the first page.</summary>
public sealed record Facts(Values<Fact> Lines) : Block;

/// <summary>One label with its lines.</summary>
public sealed record Fact(string Label, Values<string> Lines);

/// <summary>Tabell with a caption, one row of heads, and its first column as row heads.</summary>
public sealed record TableBlock(string Caption, Values<Column> Columns, Values<TableRow> Rows) : Block;

/// <summary>A column's head; figures are set to the right.</summary>
public sealed record Column(string Head, bool Figures = false);

/// <summary>A row, as many cells as there are columns; a sum row is set apart: it ends its table, or heads the rows that it is the sum of.</summary>
public sealed record TableRow(Values<string> Cells, bool Sum = false);

/// <summary>What somebody has said in an own text: a reservation or a statement, set in with a rule at its left.</summary>
/// <param name="Author">The line that says who and what; strong.</param>
/// <param name="Text">Paragraphs parted by an empty line; empty where nothing was handed in.</param>
public sealed record Voice(string Author, Values<string> Text, string? Id = null) : Block;

/// <summary>Underskrifter: a line for each, or the words that stand in its place when approved digitally.</summary>
public sealed record Signatures(Values<Signature> Lines) : Block;

/// <summary>One who signs: role, name and, for a digital approval, its words ("Digitalt justerat …"); without them a line to write on.</summary>
public sealed record Signature(string Role, string Name, string? Instead = null);

/// <summary>Ärendelista: the items with where they begin; a format with pages adds the page.</summary>
public sealed record Contents(Values<ContentsLine> Lines) : Block;

/// <summary>A line of the list of items. <paramref name="Mark"/>: "omedelbart justerad".</summary>
public sealed record ContentsLine(string Number, string Text, string Target, string? Mark = null);
