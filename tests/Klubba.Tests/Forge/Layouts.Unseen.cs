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

    /// <summary>F1 with columns and as a stream when they were first read, before anything was done for them.</summary>
    public static readonly Dictionary<string, (double Columns, double Stream)> First = new()
    {
        ["31 funktion i spalt"] = (0.1918, 0.1222),
        ["32 berättad"] = (0.0738, 0.0713),
        ["33 räknade"] = (0.9153, 0.9156),
        ["34 efternamn först"] = (0.3518, 0.3514),
        ["35 närvaro sist"] = (0.4578, 0.4480),
        ["36 partivis på rad"] = (0.2828, 0.2818),
        ["37 bokstav före namn"] = (0.4183, 0.4142),
        ["38 två spalter"] = (0.6047, 0.5857),
    };

    public static double Floor(Layout layout) => Floors[layout.Name];

    private static readonly Dictionary<string, double> Floors = new()
    {
        ["31 funktion i spalt"] = 0.98,
        ["32 berättad"] = 0.98,
        ["33 räknade"] = 0.99,
        ["34 efternamn först"] = 0.97,
        ["35 närvaro sist"] = 0.66,
        ["36 partivis på rad"] = 0.77,
        ["37 bokstav före namn"] = 0.75,
        ["38 två spalter"] = 0.89,
    };

    /// <summary>Of the presidium the paper names the chair alone.</summary>
    private static Minutes ChairAlone(Minutes minutes) => minutes with
    {
        Attendance = [.. minutes.Attendance.Select(person => person.Role is Role.FirstViceChair or Role.SecondViceChair ? person with { Role = Role.Member } : person)],
    };
}
