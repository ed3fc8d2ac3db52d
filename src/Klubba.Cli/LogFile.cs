namespace Klubba.Cli;

/// <summary>A meeting's log in a file, read and folded; a problem names the file and the line.</summary>
internal static class LogFile
{
    public static Result<Meeting> Meeting(string path)
    {
        var text = Input.Text(path);
        if (!text.Ok) return text.Problem!;
        var entries = EventLog.Read(text.Value);
        if (!entries.Ok) return entries.Problem! with { Where = $"{path}, {entries.Problem.Where}" };
        var meeting = Klubba.Meeting.Of(entries.Value);
        return meeting.Ok ? meeting : meeting.Problem! with { Where = $"{path}, {meeting.Problem.Where}" };
    }
}
