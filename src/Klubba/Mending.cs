using System.Globalization;

namespace Klubba;

/// <summary>Vad som kan rättas mellan avslutningen och justeringen (decision D11; JO 3339-2013): when something took place, and the spelling of a text outside the decisions.</summary>
/// <remarks>A clause, a proposal, a question and a ballot stand as they were. Names are mended by person. A text that has been erased (D14) is left so.</remarks>
public static class Mending
{
    /// <summary>The event as it reads after the mends of its line, in their order.</summary>
    public static Event Of(Entry line, IEnumerable<Mended> mends) =>
        mends.Aggregate(line.Event, (e, mend) => Mend(line with { Event = e }, mend));

    /// <summary>When the line took place as HH:mm, and its text; what can be mended of it.</summary>
    public static IEnumerable<string> Standing(Entry line)
    {
        if (line.Event is Opened or Closed or Adjourned or Resumed or PresenceEvent) yield return Time(line);
        if (Text(line.Event) is { } text) yield return text;
    }

    /// <summary>Whether the mend says what stands in the line, and for a time gives another.</summary>
    internal static bool May(Entry line, Mended mend) => !ReferenceEquals(Mend(line, mend), line.Event) || mend.Stood == Erased.Shown || Text(line.Event) == Erased.Shown;

    internal static bool Stands(string text, Mended mend) => text == mend.Stood || mend.Stood == Erased.Shown;

    private static Event Mend(Entry line, Mended mend) =>
        !Standing(line).Contains(mend.Stood) ? line.Event
        : mend.Stood == Text(line.Event) ? WithText(line.Event, mend.Reads)
        : TimeOnly.TryParseExact(mend.Reads, "HH':'mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? line.Event with { Happened = time }
        : line.Event;

    private static string Time(Entry line) => line.When.ToString("HH':'mm", CultureInfo.InvariantCulture);

    private static string? Text(Event told) => told switch
    {
        PresentationHeld e => e.About,
        SpeechNoted e => e.Text,
        Adjourned e => e.Reason,
        Left e => e.Reason,
        Disqualified e => e.Ground,
        StatementEntered e => e.Text,
        NoteEntered e => e.Text,
        SubstituteStatementEntered e => e.Text,
        _ => null,
    };

    private static Event WithText(Event told, string reads) => told switch
    {
        PresentationHeld e => e with { About = reads },
        SpeechNoted e => e with { Text = reads },
        Adjourned e => e with { Reason = reads },
        Left e => e with { Reason = reads },
        Disqualified e => e with { Ground = reads },
        StatementEntered e => e with { Text = reads },
        NoteEntered e => e with { Text = reads },
        SubstituteStatementEntered e => e with { Text = reads },
        _ => told,
    };
}
