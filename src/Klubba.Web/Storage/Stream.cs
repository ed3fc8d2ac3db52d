namespace Klubba.Web.Storage;

/// <summary>Ström: whose log a line belongs to, and how such a log is folded (decision D6).</summary>
/// <param name="Name"><c>municipality</c>, <c>case/KEY</c>, <c>meeting/KEY</c> or <c>import/KEY</c>.</param>
public sealed record Stream<T>(string Name, Func<IEnumerable<Entry>, Result<T>> Of, Func<T, Entry, Result<T>> After) where T : class;

/// <summary>The kinds of streams that there are.</summary>
public static class Streams
{
    /// <summary>Bodies, mandates, regulations and roles.</summary>
    public static Stream<Register> Municipality { get; } = new("municipality", Register.Of, (register, line) => register.After(line));

    public static Stream<Meeting> Meeting(string key) => new(Named("meeting", key), Klubba.Meeting.Of, (meeting, line) => meeting.After(line));

    public static Stream<Case> Case(string key) => new(Named("case", key), Klubba.Case.Of, (folded, line) => folded.After(line));

    public static Stream<Import> Import(string key) => new(Named("import", key), Klubba.Import.Of, (folded, line) => folded.After(line));

    private static string Named(string kind, string key) =>
        Key.Is(key) ? $"{kind}/{key}" : throw new ArgumentException($"{key} is no key.", nameof(key));
}
