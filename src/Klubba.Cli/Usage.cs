using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;

namespace Klubba.Cli;

/// <summary>Hur kommandona skrivs: the help and the errors of the command line in Swedish; the library has them in English alone.</summary>
internal static class Usage
{
    private static readonly (string English, string Swedish)[] Headings =
    [
        ("Description:", "Beskrivning:"), ("Usage:", "Så skrivs det:"), ("Arguments:", "Argument:"), ("Options:", "Val:"), ("Commands:", "Kommandon:"),
        ("Klubba.Cli", "klubba"), ("[options]", "[val]"), ("[command]", "[kommando]"), ("[default: ", "[annars: "), ("(REQUIRED)", "(behövs)"),
        ("Show help and usage information", "Visa den här hjälpen"), ("Show version information", "Visa versionen"),
    ];

    public static async Task<int> Run(ParseResult parsed)
    {
        if (parsed.Errors.Count > 0) return Failure.Of(Wrong(parsed));
        if (parsed.Action is not HelpAction) return await parsed.InvokeAsync();
        await using var help = new StringWriter();
        var code = await parsed.InvokeAsync(new InvocationConfiguration { Output = help });
        await Console.Out.WriteAsync(Headings.Aggregate(help.ToString(), (text, heading) => text.Replace(heading.English, heading.Swedish, StringComparison.Ordinal)));
        return code;
    }

    private static Problem Wrong(ParseResult parsed)
    {
        const string mend = "Skriv --help för hjälp.";
        var where = parsed.CommandResult.Command is RootCommand ? "kommandoraden" : parsed.CommandResult.Command.Name;
        if (parsed.UnmatchedTokens is [var unknown, ..]) return new(where, $"”{unknown}” är okänt.", mend);
        return parsed.Errors[0].SymbolResult switch
        {
            OptionResult { Tokens: [var given, ..] } option => new(where, $"”{given.Value}” går inte till {option.Option.Name}.", Choice(option.Option, mend)),
            OptionResult option => new(where, $"{option.Option.Name} saknar värde.", Choice(option.Option, mend)),
            ArgumentResult { Tokens: [var given, ..], Parent: OptionResult option } => new(where, $"”{given.Value}” går inte till {option.Option.Name}.", Choice(option.Option, mend)),
            ArgumentResult { Tokens: [var given, ..] } => new(where, $"”{given.Value}” går inte här.", mend),
            ArgumentResult { Parent: OptionResult option } => new(where, $"{option.Option.Name} saknar värde.", Choice(option.Option, mend)),
            ArgumentResult argument => new(where, $"{argument.Argument.Name} saknas.", mend),
            CommandResult { Command: RootCommand } => new(where, "inget kommando är skrivet.", mend),
            CommandResult command when command.Command.Arguments.FirstOrDefault(a => command.GetResult(a)?.Tokens.Count is null or 0) is { } missing => new(where, $"{missing.Name} saknas.", mend),
            _ => new(where, "det går inte att tolka.", mend),
        };
    }

    private static string Choice(System.CommandLine.Option option, string otherwise) =>
        option.GetCompletions(System.CommandLine.Completions.CompletionContext.Empty).Select(c => c.Label).ToList() is { Count: > 0 } among ? $"Välj {string.Join(", ", among)}." : otherwise;
}
