using System.CommandLine;
using Klubba.Formats;
using Klubba.Web.Imports;

namespace Klubba.Cli;

/// <summary><c>klubba read-each</c>: the child of <see cref="ReadMany"/> and of the server. Reads a job a line from standard input and answers each with a line; hidden, for nobody else.</summary>
internal static class ReadEachCommand
{
    public const string Name = "read-each";

    /// <summary>The whole reading as the server keeps it, in the place of a paper.</summary>
    public const string Kept = "--kept";

    public static Command Make()
    {
        var shape = new Shape();
        var kept = new Option<bool>(Kept);
        var command = new Command(Name) { kept };
        command.Hidden = true;
        shape.AddTo(command);
        command.SetAction(parsed =>
        {
            while (Console.In.ReadLine() is { } line)
            {
                Console.Out.WriteLine((parsed.GetValue(kept) ? Keep(ReadJob.Of(line)) : Answer(ReadJob.Of(line), shape.Of(parsed))).Line());
                Console.Out.Flush();
            }
            return 0;
        });
        return command;
    }

    private static ReadAnswer Keep(ReadJob job)
    {
        var read = OneReader.Read(File.ReadAllBytes(job.From), Path.GetFileName(job.From));
        if (!read.Ok) return ReadAnswer.Of(read.Problem!);
        File.WriteAllBytes(job.To, ReadingJson.Write(read.Value));
        return new([]);
    }

    private static ReadAnswer Answer(ReadJob job, Shape.Chosen shape)
    {
        var read = ReadCommand.Read(job.From);
        if (!read.Ok) return ReadAnswer.Of(read.Problem!);
        return ReadCommand.Written(read.Value, shape with { Path = job.To }) is { } problem ? ReadAnswer.Of(problem) : new([.. ReadCommand.Doubts(read.Value.Reading)]);
    }
}
