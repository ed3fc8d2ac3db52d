using System.CommandLine;

namespace Klubba.Cli;

/// <summary><c>klubba minutes LOG</c>: the minutes of a meeting from its log.</summary>
internal static class MinutesCommand
{
    public static Command Make()
    {
        var log = new Argument<string>("LOG") { Description = "Sammanträdets logg: JSON Lines, en händelse per rad" };
        var shape = new Shape();
        var command = new Command("minutes", """
            Skriv protokollet från ett sammanträdes logg.

            Exempel:
              klubba minutes samples/kulturnamnden-2026-03-12.jsonl --to html -o protokoll.html
              klubba minutes samples/kulturnamnden-2026-03-12.jsonl --item 34 --to text
              klubba minutes samples/kulturnamnden-2026-03-12.jsonl --paper notice --to pdf -o kallelse.pdf
            """) { log };
        shape.AddTo(command);
        command.SetAction(parsed => Failure.Of(Run(parsed.GetValue(log)!, shape.Of(parsed))));
        return command;
    }

    private static Problem? Run(string path, Shape.Chosen shape)
    {
        var meeting = LogFile.Meeting(path);
        if (!meeting.Ok) return meeting.Problem;
        return shape.Write(Minutes.Of(meeting.Value), meeting.Value.Phrases, rendering: null, meeting.Value);
    }
}
