namespace Klubba.Tests.Forge;

/// <summary>Layouts of our own invention, written and scored before the reader was tried on any of them.</summary>
/// <remarks>What fails on <see cref="Looked"/> was looked at and mended in general. What fails on <see cref="Closed"/> has never been looked at: only its score.</remarks>
internal static partial class Layouts
{
    public static readonly Layout[] Looked =
    [
        new("31 funktion i spalt", Fronts.ByFunction, Headings.InWords) { OtherWords = true, Votes = VoteForm.Words },
        new("32 berättad", Fronts.Told, Headings.TitleAbove) { Past = true, That = true, Told = ChairAlone },
        new("33 räknade", Fronts.Counted, Headings.Barred) { DecisionLast = true, Votes = VoteForm.Sentences, Marker = "•" },
        new("34 efternamn först", Fronts.FamilyFirst, Headings.WholeYear) { OtherWords = true, Past = true, YearInNumber = true },
    ];

    public static readonly Layout[] Closed =
    [
        new("35 närvaro sist", Fronts.Bare, Headings.NumberBetween) { OtherWords = true, Last = Fronts.PresentLast },
        new("36 partivis på rad", Fronts.PartyLines, Headings.Matter) { DecisionLast = true, Marker = "a." },
        new("37 bokstav före namn", Fronts.ByCode, Headings.Capitals) { OtherWords = true, Past = true, Votes = VoteForm.Sentences, Told = ChairAlone },
        new("38 två spalter", Fronts.TwoColumns, Headings.Bare) { That = true, Votes = VoteForm.Words, Marker = "–" },
    ];

    /// <summary>Of the presidium the paper names the chair alone.</summary>
    private static Minutes ChairAlone(Minutes minutes) => minutes with
    {
        Attendance = [.. minutes.Attendance.Select(person => person.Role is Role.FirstViceChair or Role.SecondViceChair ? person with { Role = Role.Member } : person)],
    };
}
