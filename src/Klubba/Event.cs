namespace Klubba;

/// <summary>Händelse: something that happened, as it is told to the log. State is a fold of events and nothing else.</summary>
/// <remarks>
/// A name once written is read for ever (decision D8). An event's name in the log is its type's name in kebab case:
/// <see cref="ProposalMoved"/> is <c>proposal-moved</c>.
/// </remarks>
public abstract record Event
{
    private protected Event() { }

    /// <summary>The hour and minute it took place, where it was told later than it happened; minutes print that (decision D4).</summary>
    public TimeOnly? Happened { get; init; }

    /// <summary>Ids of the rules that warned and were gone against: "Registrera ändå" (decision D2).</summary>
    public Values<string> Despite { get; init; } = [];

    /// <summary>Why it was recorded all the same.</summary>
    [Erasable]
    public string? DespiteReason { get; init; }

    /// <summary>Keys of the persons that the event names; an unknown one is refused.</summary>
    protected internal virtual IEnumerable<string?> Names => [];
}

/// <summary>Text som kan raderas: it may touch private persons, and is kept beside the log (decision D14). The log holds its key and a salted hash.</summary>
/// <remarks>For a member of an event that is a text. To the fold it is the text; where that has been erased, <see cref="Erased.Shown"/>.</remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ErasableAttribute : Attribute;

/// <summary>Rad i loggen: an event with its place, its moment and who recorded it (decision D4).</summary>
/// <param name="Seq">From 1, without a gap.</param>
/// <param name="Id">Made by the client (UUID version 7); the same id again is the same act again.</param>
/// <param name="At">When the act entered the log, Swedish time; it never goes back.</param>
/// <param name="By">Key of the person who recorded it, or <c>klubba</c> for what the program does by itself.</param>
public sealed record Entry(long Seq, Guid Id, DateTimeOffset At, string By, Event Event)
{
    /// <summary>When it took place, Swedish clock: the last time the clock showed <see cref="Event.Happened"/> before it was told, else <see cref="At"/>.</summary>
    public DateTime When
    {
        get
        {
            var told = At.DateTime;
            if (Event.Happened is not { } happened) return told;
            var when = told.Date + happened.ToTimeSpan();
            return when <= told ? when : when.AddDays(-1);
        }
    }
}

/// <summary>Nyckel: who or what an event speaks of (decision D3): a letter for the kind, a hyphen and eight random letters or digits.</summary>
/// <remarks>Made by the shell, never by a fold, never built from a name or an identity number. <c>p-4k7tq2xm</c> is a person.</remarks>
public static class Key
{
    public const string Klubba = "klubba";

    public static bool Is(string text) =>
        text.Length == 10 && char.IsAsciiLetterLower(text[0]) && text[1] == '-' && text.AsSpan(2).IndexOfAnyExcept(LettersAndDigits) < 0;

    private static readonly System.Buffers.SearchValues<char> LettersAndDigits =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");
}
