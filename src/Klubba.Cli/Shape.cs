using System.CommandLine;
using System.Text;
using Klubba.Formats;

namespace Klubba.Cli;

/// <summary>The options that say what is written and where: format, one item, file.</summary>
internal sealed class Shape
{
    private readonly Option<string> to = new("--to") { Description = "Form: text, html eller json", DefaultValueFactory = _ => "text" };
    private readonly Option<string?> item = new("--item") { Description = "Bara en paragraf, som protokollsutdrag: numret utan §" };
    private readonly Option<string?> output = new("-o", "--output") { Description = "Filen som skrivs; utan den skrivs det på skärmen" };
    private readonly Option<bool> force = new("--force") { Description = "Skriv över filen om den finns" };

    /// <summary>What was asked for.</summary>
    internal sealed record Chosen(string To, string? Item, string? Output, bool Force)
    {
        public Problem? Write(Minutes minutes)
        {
            if (To != "json") return new("--to", $"formen {To} är okänd.", "Välj json.");
            return Klubba.Cli.Output.Write(Encoding.UTF8.GetBytes(Json.Write(minutes)), Output, Force);
        }
    }

    public void AddTo(Command command)
    {
        to.AcceptOnlyFromAmong("text", "html", "json");
        command.Options.Add(to);
        command.Options.Add(item);
        command.Options.Add(output);
        command.Options.Add(force);
    }

    public Chosen Of(ParseResult parsed) => new(parsed.GetValue(to)!, parsed.GetValue(item), parsed.GetValue(output), parsed.GetValue(force));
}
