using System.Text.Json;

namespace Klubba.Cli;

/// <summary>A file to be read by a child process, and where what is read is written; a line of JSON.</summary>
internal sealed record ReadJob(string From, string To)
{
    public string Line() => JsonSerializer.Serialize(this);

    public static ReadJob Of(string line) => JsonSerializer.Deserialize<ReadJob>(line)!;
}

/// <summary>What became of a file: read, with so many remarks, or why not; a line of JSON.</summary>
internal sealed record ReadAnswer(string[] Doubts, Problem? Problem = null)
{
    public string Line() => JsonSerializer.Serialize(this);

    public static ReadAnswer Of(string line) => JsonSerializer.Deserialize<ReadAnswer>(line)!;

    public static ReadAnswer Of(Problem problem) => new([], problem);
}
