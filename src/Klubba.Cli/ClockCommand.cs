using System.CommandLine;
using System.Text;

namespace Klubba.Cli;

/// <summary><c>klubba clock LOG</c>: the legal clock, item by item.</summary>
internal static class ClockCommand
{
    public static Command Make()
    {
        var log = new Argument<string>("LOG") { Description = "Sammanträdets logg: JSON Lines, en händelse per rad" };
        var command = new Command("clock", """
            Skriv den rättsliga klockan, paragraf för paragraf: senaste dag att justera, att anslå
            och att överklaga, laga kraft, och när anslaget tidigast får tas ned.

            Exempel:
              klubba clock samples/kulturnamnden-2026-03-12.jsonl
            """) { log };
        command.SetAction(parsed => Failure.Of(Run(parsed.GetValue(log)!)));
        return command;
    }

    private static Problem? Run(string path)
    {
        var meeting = LogFile.Meeting(path);
        return meeting.Ok
            ? Output.Write(Encoding.UTF8.GetBytes(Formats.Text.Write(LegalClockPaper.Of(Minutes.Of(meeting.Value)))), path: null, force: false)
            : meeting.Problem;
    }
}
