namespace Klubba.Tests.Forge;

/// <summary>The twenty-four front pages of the survey, each with what else is its own.</summary>
internal static partial class Layouts
{
    public static readonly Layout[] All =
    [
        new("01 platt lista", Fronts.Flat, Headings.TitleThenNumber) { Past = true },
        new("02 utdrag i prosa", Fronts.Extract, Headings.NumberFirst) { Past = true, Told = Unlisted, Marker = "" },
        new("03 löpande text", Fronts.Running, Headings.OnOneLine) { That = true, Marker = "" },
        new("04 etiketter först", Fronts.LabelsFirst, Headings.TitleOnLine),
        new("05 alla utom", Fronts.AllBut, Headings.TitleThenNumber) { Marker = "", Past = true },
        new("06 tjg ersättare för", Fronts.Labelled("tjg ersättare för", apart: true), Headings.TitleOnLine) { Votes = VoteForm.Sentences },
        new("07 rubriker", Fronts.ByHeading, Headings.TitleOnLine) { DecisionLast = true, Votes = VoteForm.Sentences },
        new("08 i två listor", Fronts.TwoLists, Headings.TitleThenNumber) { Votes = VoteForm.Words },
        new("09 paragraf i ord", Fronts.Labelled("ersätter", apart: false), Headings.NumberBeside) { DecisionLast = true },
        new("10 meningar", Fronts.Sentences, Headings.TitleThenNumber) { That = true, Marker = "-" },
        new("11 rollspalt", Fronts.RoleColumn, Headings.NumberBeside) { DecisionLast = true, That = true },
        new("12 lista med ersättare", Fronts.SideBySide, Headings.Glued) { Marker = "•" },
        new("13 kryss", Fronts.Ticks, Headings.TitleOnLine) { NeedsColumns = true, Votes = VoteForm.Ticks },
        new("14 namn och parti isär", Fronts.Parted, Headings.NumberBeside) { Votes = VoteForm.Words },
        new("15 istället för", Fronts.Labelled("tjänstgör istället för", apart: true), Headings.TitleThenNumber) { YearInNumber = true },
        new("16 samma ord två gånger", Fronts.SameWordTwice, Headings.TitleOnLine) { Marker = "1)" },
        new("17 tecken", Fronts.BySign, Headings.TitleThenNumber) { Past = true },
        new("18 efter parti", Fronts.ByParty, Headings.NumberAfterSign) { Votes = VoteForm.Sentences },
        new("19 ersättare för", Fronts.Labelled("ersättare för", apart: false), Headings.NumberFirst) { That = true },
        new("20 vakant", Fronts.Labelled("ersätter", apart: true, vacant: "Vakant (M)"), Headings.NumberBeside) { Votes = VoteForm.Ticks, NeedsColumns = true },
        new("21 webbsida", Fronts.Web, Headings.TitleOnLine) { Told = Unlisted, Marker = "−", Rule = "________________" },
        new("22 upprop", Fronts.Roster, Headings.WithBody) { Marker = "-" },
        new("23 innehåll före", Fronts.Labelled("ersätter", apart: false), Headings.WideLine) { Contents = true, Votes = VoteForm.Ticks, NeedsColumns = true },
        new("24 direkt från mötet", Fronts.Web, Headings.Clocked) { Told = OnlyDecisions, Recommends = false, Web = true },
    ];

    private static Minutes Unlisted(Minutes minutes) => minutes with { Attendance = [] };

    private static Minutes OnlyDecisions(Minutes minutes) => Unlisted(minutes) with
    {
        Items = [.. minutes.Items.Select(item => new Item { Number = item.Number, Title = item.Title, CaseNumber = item.CaseNumber, Clauses = [item.Clauses[0]], ApprovedImmediately = item.ApprovedImmediately })],
    };
}
