using System.CommandLine;
using System.Globalization;
using System.Text;

namespace Klubba.Cli;

/// <summary><c>klubba score KEYS OUT</c>: how well documents are read that have been keyed by hand.</summary>
internal static class ScoreCommand
{
    private const int BadInput = 2;

    public static Command Make()
    {
        var keys = new Argument<string>("KEYS") { Description = "Mapp med facit: ett protokoll som JSON för varje dokument" };
        var readings = new Argument<string>("OUT") { Description = "Mapp med läsningarna (JSON) eller med dokumenten, som då läses; filerna heter som sitt facit" };
        var command = new Command("score", """
            Räkna precision, täckning och F1 för varje fält i läsningar som har ett facit. Ett facit utan
            läsning räknas som missat i alla fält; då är slutkoden 2.

            Exempel:
              klubba read arkiv/ --to json -o lästa/ && klubba score facit/ lästa/
              klubba score facit/ arkiv/
            """) { keys, readings };
        command.SetAction(parsed => Run(parsed.GetValue(keys)!, parsed.GetValue(readings)!));
        return command;
    }

    private static int Run(string keys, string readings)
    {
        var pairs = KeyedSet.Of(keys, readings);
        if (!pairs.Ok) return Failure.Of(pairs.Problem);
        var scorer = new Scorer();
        foreach (var pair in pairs.Value) scorer.Add(pair.Key, pair.Reading);
        var unread = pairs.Value.Where(pair => pair.Problem is not null).Select(pair => pair.Problem!).ToList();
        return Failure.Of(Output.Write(Encoding.UTF8.GetBytes(Table(scorer, pairs.Value.Count, unread)), null, force: false)) is var failed and not 0 ? failed
            : unread.Count == 0 ? 0 : BadInput;
    }

    private static string Table(Scorer scorer, int documents, List<Problem> unread)
    {
        var text = new StringBuilder();
        Row(text, "fält", "i facit", "precision", "täckning", "F1");
        text.Append(CultureInfo.InvariantCulture, $"|{new string('-', 26)}|{new string('-', 8)}:|{new string('-', 10)}:|{new string('-', 9)}:|{new string('-', 6)}:|\n");
        foreach (var (field, tally) in scorer.Fields) Row(text, field, tally);
        Row(text, "**allt, mikro**", scorer.All);
        text.Append(CultureInfo.InvariantCulture, $"\n{documents - unread.Count} av {documents} dokument lästa.\n");
        foreach (var problem in unread) text.Append(CultureInfo.InvariantCulture, $"  {problem.ToString().ReplaceLineEndings(" ")}\n");
        return text.ToString();
    }

    private static void Row(StringBuilder text, string field, ScoreTally tally) =>
        Row(text, field, tally.Keyed.ToString(CultureInfo.InvariantCulture), ScoreTally.Share(tally.Precision), ScoreTally.Share(tally.Recall), ScoreTally.Share(tally.F1));

    private static void Row(StringBuilder text, string field, string keyed, string precision, string recall, string f1) =>
        text.Append(CultureInfo.InvariantCulture, $"| {field,-24} | {keyed,7} | {precision,9} | {recall,8} | {f1,5} |\n");
}
