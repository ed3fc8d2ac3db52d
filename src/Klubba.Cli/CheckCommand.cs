using System.CommandLine;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Klubba.Rules;

namespace Klubba.Cli;

/// <summary><c>klubba check FILE</c>: what the rules say of a log, of minutes as JSON, or of an old protocol.</summary>
internal static class CheckCommand
{
    private const int Found = 1;

    public static Command Make()
    {
        var file = new Argument<string>("FILE") { Description = MinutesFile.Forms };
        var body = new Option<string?>("--body") { Description = "JSON-fil om organet: kind, seats och regulations, för det som protokollet inte säger" };
        var json = new Option<bool>("--json") { Description = "Skriv som JSON, även det som inte kunde prövas" };
        var lang = new Option<string>("--lang") { Description = "Språk: sv eller en", DefaultValueFactory = _ => "sv" };
        lang.AcceptOnlyFromAmong("sv", "en");
        var command = new Command("check", """
            Pröva ett sammanträde eller ett protokoll mot reglerna. Slutkod 1 vid brist eller värre.

            Exempel:
              klubba check samples/kulturnamnden-2026-03-12.jsonl
              klubba check protokoll.txt --body nämnden.json --lang en
            """) { file, body, json, lang };
        command.SetAction(parsed => Run(parsed.GetValue(file)!, parsed.GetValue(body), parsed.GetValue(json), parsed.GetValue(lang) == "en" ? RuleWords.English : RuleWords.Swedish));
        return command;
    }

    private static int Run(string path, string? bodyPath, bool json, RuleWords words)
    {
        var body = Body(bodyPath);
        if (!body.Ok) return Failure.Of(body.Problem);
        var matter = Read(path, body.Value);
        if (!matter.Ok) return Failure.Of(matter.Problem);
        var judgements = RuleBook.Check(matter.Value);
        var text = json ? AsJson(judgements, words) : AsText(matter.Value, judgements, words);
        return Output.Write(Encoding.UTF8.GetBytes(text), null, force: false) is { } problem ? Failure.Of(problem)
            : judgements.Any(j => j.Verdict is Finding && j.Severity >= Severity.Flaw) ? Found : 0;
    }

    private static Result<BodyFile> Body(string? path)
    {
        if (path is null) return new BodyFile();
        var text = Input.Text(path);
        if (!text.Ok) return text.Problem!;
        var body = BodyFile.Read(text.Value);
        return body.Ok ? body : body.Problem! with { Where = $"{path}, {body.Problem.Where}" };
    }

    private static Result<Matter> Read(string path, BodyFile body)
    {
        var file = MinutesFile.Read(path);
        return file.Ok ? body.Of(file.Value.Minutes, file.Value.Meeting) : file.Problem!;
    }

    private static string AsText(Matter matter, IReadOnlyList<Judgement> judgements, RuleWords words)
    {
        var text = new StringBuilder();
        var findings = judgements.Where(j => j.Verdict is Finding).ToList();
        if (findings.Count == 0) text.AppendLine(words.Nothing).AppendLine();
        // A finding may be on a number that the minutes do not have: a correction of an item that is not there.
        foreach (var item in matter.Minutes.Items.Select(i => (string?)i.Number).Prepend(null).Concat(findings.Select(j => j.Verdict.Item)).Distinct())
        {
            var of = findings.Where(j => j.Verdict.Item == item).OrderByDescending(j => j.Severity).ToList();
            if (of.Count == 0) continue;
            text.AppendLine(item is null ? words.Whole : Heading(matter, item));
            foreach (var judgement in of) Tell(text, judgement, words);
            text.AppendLine();
        }
        Unknowns(text, judgements, words);
        var (found, unknown) = (findings.Count, judgements.Where(j => j.Verdict is Unknown).DistinctBy(j => j.Rule.Id).Count());
        text.AppendLine(words.Sum(found, unknown, judgements.Count(j => j.Verdict is Kept)));
        return text.AppendLine(words.LastRead(judgements[0].Rule.LastRead)).ToString();
    }

    private static string Heading(Matter matter, string number)
    {
        var title = matter.Minutes.Items.FirstOrDefault(i => i.Number == number)?.Title;
        return title is null ? Swedish.Paragraph(number) : $"{Swedish.Paragraph(number)} {title}";
    }

    private static void Tell(StringBuilder text, Judgement judgement, RuleWords words)
    {
        var finding = (Finding)judgement.Verdict;
        text.AppendLine($"  {words.Of(judgement)} · {judgement.Rule.Id}");
        text.AppendLine($"    {words.Message(judgement.Rule, finding)}");
        text.AppendLine($"    {words.Cure} {words.Cured(judgement.Rule, finding)}");
        text.AppendLine($"    {words.Law} {words.Of(judgement.Provision!)}");
    }

    /// <summary>One line for each thing that was missing, with the rules that needed it.</summary>
    private static void Unknowns(StringBuilder text, IReadOnlyList<Judgement> judgements, RuleWords words)
    {
        var unknown = judgements.Where(j => j.Verdict is Unknown).GroupBy(j => ((Unknown)j.Verdict).Missing).ToList();
        if (unknown.Count == 0) return;
        text.AppendLine(words.NotJudged);
        foreach (var missing in unknown) text.AppendLine($"  {words.Of(missing.Key)}: {string.Join(", ", missing.Select(j => j.Rule.Id).Distinct())}");
        text.AppendLine();
    }

    private static string AsJson(IReadOnlyList<Judgement> judgements, RuleWords words)
    {
        var all = new JsonArray();
        foreach (var judgement in judgements.OrderByDescending(j => j.Verdict is Finding).ThenByDescending(j => j.Severity))
        {
            if (judgement.Verdict is not Kept) all.Add(Object(judgement, words));
        }
        return all.ToJsonString(Written) + "\n";
    }

    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static JsonObject Object(Judgement judgement, RuleWords words)
    {
        var told = new JsonObject { ["rule"] = judgement.Rule.Id, ["verdict"] = judgement.Verdict is Finding ? "finding" : "unknown" };
        if (judgement.Verdict.Item is { } item) told["item"] = item;
        if (judgement.Provision is { } provision) told["provision"] = words.Of(provision);
        told["lastRead"] = Swedish.Iso(judgement.Rule.LastRead);
        if (judgement.Verdict is Unknown unknown) told["missing"] = words.Of(unknown.Missing);
        if (judgement.Verdict is not Finding finding) return told;
        told["severity"] = JsonNamingPolicy.KebabCaseLower.ConvertName(judgement.Severity.ToString());
        if (judgement is { Severity: Severity.Annulment, Rule.Ground: { } ground }) told["ground"] = ground;
        told["message"] = words.Message(judgement.Rule, finding);
        told["cure"] = words.Cured(judgement.Rule, finding);
        told["facts"] = new JsonObject(finding.Facts.Select(f => KeyValuePair.Create(f.Name, (JsonNode?)f.Value)));
        return told;
    }
}
