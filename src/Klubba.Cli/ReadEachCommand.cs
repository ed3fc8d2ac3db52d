using System.CommandLine;

namespace Klubba.Cli;

/// <summary><c>klubba read-each</c>: the child of <see cref="ReadMany"/>. Reads a job a line from standard input and answers each with a line; hidden, for nobody else.</summary>
internal static class ReadEachCommand
{
    public const string Name = "read-each";

    public static Command Make()
    {
        var shape = new Shape();
        var command = new Command(Name) { Hidden = true };
        shape.AddTo(command);
        command.SetAction(parsed =>
        {
            while (Console.In.ReadLine() is { } line)
            {
                Console.Out.WriteLine(Answer(ReadJob.Of(line), shape.Of(parsed)).Line());
                Console.Out.Flush();
            }
            return 0;
        });
        return command;
    }

    private static ReadAnswer Answer(ReadJob job, Shape.Chosen shape)
    {
        var read = ReadCommand.Read(job.From);
        if (!read.Ok) return ReadAnswer.Of(read.Problem!);
        return ReadCommand.Written(read.Value, shape with { Path = job.To }) is { } problem ? ReadAnswer.Of(problem) : new([.. ReadCommand.Doubts(read.Value.Reading)]);
    }
}
