using System.Text;

namespace Klubba.Rules;

/// <summary>Reglernas ord (decision D20): Rules.sv.txt and Rules.en.txt, in the form of Phrases.sv.txt.</summary>
public sealed class RuleWords
{
    private const string Says = "says-", CureOf = ".cure";

    private readonly Phrases words;

    private RuleWords(string file)
    {
        using var reader = new StreamReader(typeof(RuleWords).Assembly.GetManifestResourceStream(file)!, Encoding.UTF8);
        words = Phrases.Read(reader.ReadToEnd()).Value;
    }

    public static RuleWords Swedish { get; } = new("Rules.sv.txt");

    public static RuleWords English { get; } = new("Rules.en.txt");

    internal IReadOnlyDictionary<string, Phrase> All => words.All;

    /// <summary>What was found, with its facts.</summary>
    public string Message(Rule rule, Finding finding) => Own(rule.Id, Facts(finding));

    /// <summary>What to do about it.</summary>
    public string Cured(Rule rule, Finding finding) => Own(rule.Id + CureOf, Facts(finding));

    public string Of(Severity severity) => Own(Name("severity", severity.ToString()));

    /// <summary>The severity with its ground: "kan leda till att beslutet upphävs (13 kap. 8 § 1)".</summary>
    public string Of(Judgement judgement) =>
        judgement is { Severity: Severity.Annulment, Rule.Ground: { } ground } ? $"{Of(judgement.Severity)} ({Ground(judgement.Provision, ground)})" : Of(judgement.Severity);

    public string Of(Missing missing) => Own(Name("missing", missing.ToString()));

    public string Of(Provision provision) => provision.Citation ?? Own(Name("provision", provision.Basis.ToString()));

    public string Whole => Own(Says + "whole");

    public string NotJudged => Own(Says + "unknown");

    public string Nothing => Own(Says + "nothing");

    public string Cure => Own(Says + "cure");

    public string Law => Own(Says + "law");

    public string LastRead(DateOnly day) => Own(Says + "last-read", ("day", Klubba.Swedish.Iso(day)));

    public string Sum(int findings, int unknown, int kept) =>
        Own(Says + "sum", ("findings", Checks.Text(findings)), ("unknown", Checks.Text(unknown)), ("kept", Checks.Text(kept)));

    private string Own(string name, params ReadOnlySpan<(string, string)> facts) => words.Say(name, facts);

    private static string Ground(Provision? provision, int ground) =>
        provision?.To < Rules.Law.Act2017 ? $"10 kap. 8 § {ground}" : $"13 kap. 8 § {ground}";

    private static (string, string)[] Facts(Finding finding) => [.. finding.Facts.Select(f => (f.Name, f.Value))];

    private static string Name(string kind, string name) => $"{kind}-{System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(name)}";
}
