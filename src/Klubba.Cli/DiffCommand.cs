using System.CommandLine;
using System.Text;

namespace Klubba.Cli;

/// <summary><c>klubba diff A B</c>: what differs between two minutes, a line a field.</summary>
internal static class DiffCommand
{
    private const int Different = 1;

    public static Command Make()
    {
        var one = new Argument<string>("A") { Description = MinutesFile.Forms };
        var other = new Argument<string>("B") { Description = "Det som A jämförs med, i någon av samma former" };
        var command = new Command("diff", """
            Jämför två protokoll fält för fält: en rad för varje fält som skiljer, med vad A säger
            och vad B säger. Slutkod 0 om inget skiljer, 1 om något gör det.

            Exempel:
              klubba diff samples/kulturnamnden-2026-03-12.jsonl protokoll.docx
              klubba diff protokoll.json protokoll.pdf
            """) { one, other };
        command.SetAction(parsed => Run(parsed.GetValue(one)!, parsed.GetValue(other)!));
        return command;
    }

    private static int Run(string onePath, string otherPath)
    {
        var one = MinutesFile.Read(onePath);
        if (!one.Ok) return Failure.Of(one.Problem);
        var other = MinutesFile.Read(otherPath);
        if (!other.Ok) return Failure.Of(other.Problem);
        var differences = MinutesDiff.Of(one.Value.Minutes, other.Value.Minutes);
        var text = differences.Count == 0 ? "Inget skiljer.\n" : string.Concat(differences.Select(Line));
        return Output.Write(Encoding.UTF8.GetBytes(text), null, force: false) is { } problem ? Failure.Of(problem) : differences.Count == 0 ? 0 : Different;
    }

    private static string Line(FieldDifference field) => $"{OneLine(field.Path)}: {Said(field.One)} → {Said(field.Other)}\n";

    private static string Said(string? value) => value is null ? "inget" : $"”{OneLine(value)}”";

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
