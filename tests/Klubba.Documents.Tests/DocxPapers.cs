using System.Text;
using DocumentFormat.OpenXml;
using Klubba.Documents.Printing;
using Klubba.Formats;
using Klubba.Tests;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Klubba.Documents.Tests;

/// <summary>The papers that are tried as documents, and what a reader meets in each, word by word.</summary>
internal static class DocxPapers
{
    private static readonly Lazy<Minutes> Board = new(() => Samples.Minutes(Samples.Board)), Assembly = new(() => Samples.Minutes(Samples.Assembly));

    private static readonly Lazy<Meeting> Evening = new(() => Samples.Meeting(Samples.Board));

    public static IReadOnlyDictionary<string, Func<Paper>> All { get; } = new Dictionary<string, Func<Paper>>
    {
        ["minutes"] = () => Formats.Papers.Minutes(Board.Value),
        ["extract"] = () => Formats.Papers.Extract(Board.Value, "25"),
        ["attendance"] = () => Formats.Papers.Attendance(Board.Value),
        ["votes"] = () => Formats.Papers.Voting(Board.Value),
        ["assembly"] = () => Formats.Papers.Minutes(Assembly.Value),
        ["assembly-votes"] = () => Formats.Papers.Voting(Assembly.Value),
        ["committee"] = () => Formats.Papers.Minutes(Samples.Minutes(Samples.Committee)),
        ["notice"] = () => Formats.Papers.Notice(Evening.Value),
        ["agenda"] = () => Formats.Papers.Agenda(Evening.Value),
        ["posting"] = () => Formats.Papers.Posting(Evening.Value).Value,
        ["posting-of-an-item"] = () => Formats.Papers.Posting(Evening.Value, "24").Value,
        ["seed"] = Seed,
        [nameof(Papers.OnePage)] = () => Papers.OnePage,
        [nameof(Papers.Draft)] = () => Papers.Draft,
        [nameof(Papers.Rendering)] = () => Papers.Rendering,
        [nameof(Papers.Hard)] = () => Papers.Hard,
        [nameof(Papers.Empty)] = () => Papers.Empty,
    };

    private static Paper Seed()
    {
        const string name = "protokoll-2-2017-4.txt";
        var reading = Reader.Read(File.ReadAllText(Path.Combine(Shared.Required, "seed", name)), name);
        return Formats.Papers.Minutes(reading.Minutes, new Rendering(name, new string('0', 64)) { Remarks = reading.Remarks.Select(remark => remark.Text).ToValues() });
    }

    /// <summary>The words of a paper in the order it is read.</summary>
    public static IEnumerable<string> Words(Paper paper) => Seen(string.Join('\n', paper.Blocks.SelectMany(Texts).OfType<string>()
        .Select(text => new string([.. Encoding.Unicode.GetChars(Encoding.Unicode.GetBytes(text)).Select(Legal)]))));

    /// <summary>The words of a document in the order it is read, but for what Word counts: the numbers of points and pages.</summary>
    public static IEnumerable<string> Words(W.Body body)
    {
        var (told, counted) = (new StringBuilder(), 0);
        foreach (var element in body.Descendants())
        {
            if (element is W.FieldChar field && field.FieldCharType! == W.FieldCharValues.Begin) counted++;
            else if (element is W.FieldChar end && end.FieldCharType! == W.FieldCharValues.End) counted--;
            else if (counted == 0) told.Append(Sign(element));
        }

        return Seen(told.ToString());
    }

    private static string Sign(OpenXmlElement element) => element switch
    {
        W.Text text => text.Text,
        W.NoBreakHyphen => "\u2011",
        W.SoftHyphen => "\u00AD",
        W.Paragraph or W.TabChar or W.Break => "\n",
        _ => "",
    };

    private static IEnumerable<string?> Texts(Block block) => block switch
    {
        Heading heading => Twins.Seen(heading.Number + heading.Text) ? [heading.Number, heading.Text, heading.Note] : [],
        Paragraph paragraph => [paragraph.Text],
        ListBlock list => list.Points.Select(point => point.Text),
        Facts facts => facts.Lines.SelectMany(fact => fact.Lines.Prepend(fact.Label)),
        TableBlock table => [table.Caption, .. table.Columns.Select(column => column.Head), .. table.Rows.SelectMany(row => row.Cells)],
        Voice voice => voice.Text.Prepend(voice.Author),
        Signatures signatures => signatures.Lines.SelectMany(line => new[] { line.Role, line.Name, line.Instead }),
        Contents contents => contents.Lines.SelectMany(line => new[] { line.Number, line.Text, line.Mark }),
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    private static IEnumerable<string> Seen(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(Twins.Seen);

    private static char Legal(char sign) => sign switch
    {
        '\n' or '\r' or '\t' or '\f' => sign,
        < ' ' or '\uFFFE' or '\uFFFF' => '\uFFFD',
        '\uF0B7' => '•',
        _ => sign,
    };
}
