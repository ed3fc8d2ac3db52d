using System.CommandLine;
using System.Text;
using Klubba.Documents;
using Klubba.Formats;

namespace Klubba.Cli;

/// <summary>The options that say what is written and where: which paper, in what format, one item or all, to what file.</summary>
internal sealed class Shape
{
    private readonly Option<string> to = new("--to") { Description = "Form: text, html, pdf, docx (Word), json eller akn (Akoma Ntoso)", DefaultValueFactory = _ => "text" };
    private readonly Option<string> paper = new("--paper") { Description = "Handling: minutes (protokollet), attendance (närvarolista), votes (röstlista) eller, av en logg, notice (kallelse), agenda (föredragningslista), posting (anslagsbevis)", DefaultValueFactory = _ => "minutes" };
    private readonly Option<string?> item = new("--item") { Description = "Protokollsutdrag: bara en paragraf, numret utan §" };
    private readonly Option<string?> output = new("-o", "--output") { Description = "Filen som skrivs; utan den skrivs det på skärmen" };
    private readonly Option<bool> force = new("--force") { Description = "Skriv över filen om den finns" };

    public void AddTo(Command command)
    {
        to.AcceptOnlyFromAmong("text", "html", "pdf", "docx", "json", "akn");
        paper.AcceptOnlyFromAmong("minutes", "attendance", "votes", "notice", "agenda", "posting");
        foreach (var option in new System.CommandLine.Option[] { to, paper, item, output, force }) command.Options.Add(option);
    }

    public Chosen Of(ParseResult parsed) =>
        new(parsed.GetValue(to)!, parsed.GetValue(paper)!, parsed.GetValue(item), parsed.GetValue(output), parsed.GetValue(force));

    /// <summary>What was asked for.</summary>
    internal sealed record Chosen(string To, string Paper, string? Item, string? Path, bool Force)
    {
        /// <summary>The same, as it is asked for on a command line, save the file.</summary>
        public IEnumerable<string> Arguments => ["--to", To, "--paper", Paper, .. Item is null ? [] : new[] { "--item", Item }, .. Force ? ["--force"] : Array.Empty<string>()];

        /// <param name="meeting">The log's meeting, where there is one: some papers are made of it alone.</param>
        public Problem? Write(Minutes minutes, Phrases phrases, Rendering? rendering, Meeting? meeting = null)
        {
            var content = Paper is "notice" or "agenda" or "posting" ? OfMeeting(meeting) : Content(minutes, phrases, rendering);
            return content.Ok ? Output.Write(content.Value, Path, Force) : content.Problem;
        }

        /// <summary>The papers before and after the meeting. They are not the minutes, so nothing of the minutes lies in their files.</summary>
        private Result<byte[]> OfMeeting(Meeting? meeting)
        {
            if (meeting is null) return new Problem($"--paper {Paper}", "handlingen görs av ett sammanträdes logg.", "Skriv klubba minutes med loggen.");
            if (To is "json" or "akn") return new Problem($"--to {To}", "formen finns bara för protokollet.", "Välj text, html, pdf eller docx.");
            if (Item is not null && Paper != "posting") return new Problem("--item", "handlingen gäller hela sammanträdet.", "Utelämna --item.");
            if (Item is not null && Missing(Minutes.Of(meeting)) is { } missing) return missing;
            var made = Paper switch
            {
                "notice" => Papers.Notice(meeting),
                "agenda" => Papers.Agenda(meeting),
                _ => Papers.Posting(meeting, Item),
            };
            return !made.Ok ? made.Problem! : To switch
            {
                "html" => Encoding.UTF8.GetBytes(Html.Write(made.Value)),
                "pdf" => Print.Pdf(made.Value, []),
                "docx" => Docx.Write(made.Value),
                _ => Encoding.UTF8.GetBytes(Formats.Text.Write(made.Value)),
            };
        }

        private Problem? Missing(Minutes minutes) => minutes.Items.Any(i => i.Number == Item) ? null
            : new($"--item {Item}", "paragrafen finns inte i protokollet.", minutes.Items.Count == 0 ? "Protokollet har inga paragrafer." : $"Paragraferna är {Swedish.List(minutes.Items.Select(i => i.Number).ToValues())}.");

        private Result<byte[]> Content(Minutes minutes, Phrases phrases, Rendering? rendering)
        {
            if (Item is not null && Missing(minutes) is { } missing) return missing;
            if (Item is not null && Paper != "minutes") return new Problem("--paper", "ett protokollsutdrag är alltid ur protokollet.", "Utelämna --paper eller --item.");
            var record = Item is null ? minutes : minutes with { Items = minutes.Items.Where(i => i.Number == Item).ToValues() };
            return To switch
            {
                "json" => Encoding.UTF8.GetBytes(Json.Write(record)),
                "akn" => Encoding.UTF8.GetBytes(Akn(minutes)),
                "html" => Encoding.UTF8.GetBytes(Html.Write(Made(minutes, phrases, rendering))),
                "pdf" => Print.Pdf(Made(minutes, phrases, rendering), [Source(minutes), Data(record)]),
                "docx" => Docx.Write(Made(minutes, phrases, rendering)),
                _ => Encoding.UTF8.GetBytes(Formats.Text.Write(Made(minutes, phrases, rendering))),
            };
        }

        private string Akn(Minutes minutes) => Item is null ? AkomaNtoso.Write(minutes) : AkomaNtoso.Write(minutes, Item);

        private Attachment Source(Minutes minutes) =>
            new("protokoll.akn.xml", "application/akn+xml", Relationship.Source, Encoding.UTF8.GetBytes(Akn(minutes)), "Protokollet som Akoma Ntoso 1.0");

        private static Attachment Data(Minutes record) =>
            new("protokoll.json", "application/json", Relationship.Data, Encoding.UTF8.GetBytes(Json.Write(record)), "Protokollet som data (urn:klubba:minutes:1)");

        private Paper Made(Minutes minutes, Phrases phrases, Rendering? rendering) => (Paper, Item) switch
        {
            (_, { } number) => Papers.Extract(minutes, number, rendering, phrases),
            ("attendance", _) => Papers.Attendance(minutes, rendering, phrases),
            ("votes", _) => Papers.Voting(minutes, rendering, phrases),
            _ => Papers.Minutes(minutes, rendering, phrases),
        };
    }
}
