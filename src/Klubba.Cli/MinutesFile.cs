using Klubba.Documents;
using Klubba.Formats;

namespace Klubba.Cli;

/// <summary>The minutes that a file holds, whatever its form: a log, minutes as JSON, or an old document that is read.</summary>
/// <param name="Meeting">The log's meeting, where the file is a log.</param>
internal sealed record MinutesFile(Minutes Minutes, Meeting? Meeting)
{
    /// <summary>How the argument of such a file is described.</summary>
    public const string Forms = "Sammanträdets logg (JSON Lines), ett protokoll som JSON, eller ett gammalt protokoll (PDF, DOCX, HTML eller text)";

    /// <summary>A log begins with its notice, minutes as JSON with a brace; all else is an old document to be read.</summary>
    public static Result<MinutesFile> Read(string path)
    {
        var bytes = Input.Bytes(path, SourceFile.MaxBytes);
        if (!bytes.Ok) return bytes.Problem!;
        if (!bytes.Value.AsSpan().TrimStart("\uFEFF \t\r\n"u8).StartsWith("{"u8)) return Old(path);
        var text = Input.Decoded(bytes.Value, path);
        if (!text.Ok) return text.Problem!;
        if (text.Value.AsSpan().TrimStart().StartsWith("{\"seq\"")) return Log(path, text.Value);
        var minutes = Json.Read(text.Value);
        return minutes.Ok ? new MinutesFile(minutes.Value, null) : minutes.Problem! with { Where = $"{path}, {minutes.Problem.Where}" };
    }

    private static Result<MinutesFile> Old(string path)
    {
        var read = ReadBounds.Within(path, () => ReadCommand.Read(path));
        return read.Ok ? new MinutesFile(read.Value.Reading.Minutes, null) : read.Problem!;
    }

    private static Result<MinutesFile> Log(string path, string text)
    {
        var entries = EventLog.Read(text);
        if (!entries.Ok) return entries.Problem! with { Where = $"{path}, {entries.Problem.Where}" };
        var meeting = Klubba.Meeting.Of(entries.Value);
        return meeting.Ok ? new MinutesFile(Minutes.Of(meeting.Value), meeting.Value) : meeting.Problem! with { Where = $"{path}, {meeting.Problem.Where}" };
    }
}
