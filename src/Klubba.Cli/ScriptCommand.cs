using System.CommandLine;
using System.Text;
using Klubba.Questions;

namespace Klubba.Cli;

/// <summary><c>klubba script LOG --item N</c>: what the chair says next at an item.</summary>
internal static class ScriptCommand
{
    public static Command Make()
    {
        var log = new Argument<string>("LOG") { Description = "Sammanträdets logg: JSON Lines, en händelse per rad" };
        var item = new Option<string?>("--item") { Description = "Paragrafens nummer utan §; utan det ärendet som pågår" };
        var command = new Command("script", """
            Skriv ordförandens manus för ett ärende så som loggen står: vad som ska sägas
            härnäst, vilka svar som kan komma och vad vart och ett leder till.

            Exempel:
              klubba script samples/kulturnamnden-2026-03-12.jsonl --item 34
            """) { log, item };
        command.SetAction(parsed => Failure.Of(Run(parsed.GetValue(log)!, parsed.GetValue(item))));
        return command;
    }

    private static Problem? Run(string path, string? number)
    {
        var meeting = LogFile.Meeting(path);
        if (!meeting.Ok) return meeting.Problem;
        var key = number is null ? meeting.Value.Current : meeting.Value.Items.FirstOrDefault(i => i.Number == number)?.Key;
        if (key is null) return Missing(path, number, meeting.Value);
        return Output.Write(Encoding.UTF8.GetBytes(Formats.Text.Write(ScriptPaper.Of(meeting.Value, key))), path: null, force: false);
    }

    private static Problem Missing(string path, string? number, Meeting meeting)
    {
        var numbers = meeting.Items.Select(i => i.Number).OfType<string>().ToValues();
        var known = numbers.Count == 0 ? "Inget ärende är upptaget än." : $"Paragraferna är {Swedish.List(numbers)}.";
        return number is null ? new(path, "inget ärende pågår.", $"Ange --item. {known}") : new($"--item {number}", "paragrafen finns inte i loggen.", known);
    }
}
