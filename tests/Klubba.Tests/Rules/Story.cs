using Klubba.Rules;

namespace Klubba.Tests.Rules;

/// <summary>A log that a test tells otherwise: lines taken out, put in or changed. Struck lines are still struck.</summary>
internal sealed class Story
{
    private readonly List<Entry> lines;

    private Story(IEnumerable<Entry> lines) => this.lines = [.. lines];

    /// <summary>Kulturnämnden in Ekeby, 12 March 2026, with the one thing put right that was recorded against a warning.</summary>
    public static Story Board { get; } = Sample.Change<Disqualified>(d => d.Despite.Count > 0, d => d with { Leaves = true, Despite = [], DespiteReason = null });

    /// <summary>The sample as it is.</summary>
    public static Story Sample => Told(Samples.Board);

    public static Story Told(string sample) => new(Samples.Lines(sample));

    public static Story Of(Log log) => new(log.Entries);

    public Meeting Meeting => Klubba.Meeting.Of(Renumbered()).Value;

    public Matter Matter => Matter.Of(Meeting);

    public Minutes Minutes => Klubba.Minutes.Of(Meeting);

    public Regulations? Regulations => Meeting.Composition.Regulations;

    /// <summary>The minutes alone, as they would be read, with the regulations.</summary>
    public Matter Alone(Func<Minutes, Minutes>? change = null) => new((change ?? (m => m))(Minutes), null, Regulations);

    public Story Change<T>(Func<T, bool> match, Func<T, T> change) where T : MeetingEvent
    {
        var at = At(match);
        return new(lines.Select((line, i) => i == at ? line with { Event = change((T)line.Event) } : line));
    }

    public Story Called(Func<Called, Called> change) => Change(_ => true, change);

    public Story Regulated(Func<Regulations, Regulations> change) =>
        Called(c => c with { Composition = c.Composition with { Regulations = change(c.Composition.Regulations!) } });

    public Story Point(string item, Func<AgendaPoint, AgendaPoint> change) =>
        Called(c => c with { Agenda = c.Agenda.Select(p => p.Key == item ? change(p) : p).ToValues() });

    /// <summary>Without every line that matches; at least one does.</summary>
    public Story Without<T>(Func<T, bool> match) where T : MeetingEvent
    {
        _ = At(match);
        return new(lines.Where(line => line.Event is not T e || !match(e)));
    }

    public Story After<T>(Func<T, bool> match, params MeetingEvent[] told) where T : MeetingEvent => Insert(At(match) + 1, At(match), told);

    public Story Before<T>(Func<T, bool> match, params MeetingEvent[] told) where T : MeetingEvent => Insert(At(match), Math.Max(At(match) - 1, 0), told);

    /// <summary>The first line's hour.</summary>
    public Story CalledAt(DateTimeOffset at) => new(lines.Select((line, i) => i == 0 ? line with { At = at } : line));

    private Story Insert(int place, int moment, MeetingEvent[] told) =>
        new([.. lines.Take(place), .. told.Select(e => new Entry(-1, Guid.Empty, lines[moment].At, lines[moment].By, e)), .. lines.Skip(place)]);

    private int At<T>(Func<T, bool> match) where T : MeetingEvent =>
        lines.FindIndex(line => line.Event is T e && match(e)) is var at and >= 0 ? at : throw new InvalidOperationException($"No {typeof(T).Name} matches.");

    private IEnumerable<Entry> Renumbered()
    {
        var now = new Dictionary<long, long>();
        for (var i = 0; i < lines.Count; i++)
            if (lines[i].Seq > 0) now[lines[i].Seq] = i + 1;
        return lines.Select((line, i) => line with { Seq = i + 1, Event = line.Event is Struck s ? s with { Line = now[s.Line] } : line.Event });
    }
}

/// <summary>Fullmäktige in Ekeby: five seats, a referral by a minority, one who is disqualified and stays, one who is linked in. All invented.</summary>
internal static class Assembly
{
    public const string Ada = Ekeby.Ada, Bo = Ekeby.Bo, Cia = Ekeby.Cia, Dan = Ekeby.Dan, Eva = Ekeby.Eva;
    public const string Plan = "i-00000011", Election = "i-00000012", Discharge = "i-00000013";

    private static readonly Regulations Order = new()
    {
        Title = "Arbetsordning för kommunfullmäktige i Ekeby kommun",
        From = new(2023, 1, 1),
        Remote = true,
        Approvers = 3,
        ApprovalWays = [ApprovalWay.Digital],
        ImmediateApproval = true,
        ChairWhenAbsent = "den till åldern äldste",
    };

    private static readonly Called Notice = new("m-00000011", Ekeby.Board with
    {
        Body = "b-fullmakt",
        Kind = BodyKind.Assembly,
        Name = "Kommunfullmäktige",
        Regulations = Order,
    }, new(2026, 3, 30), new(18, 0),
    [
        new(Plan, "Översiktsplan", "KS 2025/44", ItemType.Decision, BaseProposal: new("kommunstyrelsen", ["Fullmäktige antar översiktsplanen."]), Documents: [new("d-00000011", "Tjänsteutlåtande")]),
        new(Election, "Val till nämnd", "KS 2026/3", ItemType.Election),
        new(Discharge, "Ansvarsfrihet för 2025", "KS 2026/9", ItemType.Decision, Documents: [new("d-00000012", "Revisionsberättelse")]),
    ], "Stora salen", Ekeby.Secretary);

    public static Story Story { get; } = Klubba.Tests.Rules.Story.Of(new Log(new(2026, 3, 16, 9, 0, 0, TimeSpan.FromHours(1)))
        .Then(Notice).At(new(2026, 3, 30, 18, 0, 0, TimeSpan.FromHours(2)))
        .Then(new Arrived(Ada), new Arrived(Bo), new Arrived(Cia), new Arrived(Dan), new LinkedIn(Eva), new Arrived(Ekeby.Secretary), new Opened(Ada))
        .Then(new ItemOpened(Plan, "11"),
            new Disqualified(Plan, Dan, "äger mark i området", Leaves: false),
            new ProposalMoved(Plan, "y-00000011", ProposalKind.ReferBack, [Bo, Eva], To: "kommunstyrelsen", Reason: "Trafiken behöver utredas."),
            new MinorityRequested(Plan, "y-00000011", [Bo, Eva], "Trafiken behöver utredas."),
            new DebateClosed(Plan),
            new QuestionPut(Plan, "q-00000011", Subject.Procedural, ["y-00000011", Option.DecideToday]),
            new ChairFound(Plan, "q-00000011", "y-00000011"),
            new GavelFell(Plan, "q-00000011"),
            new DecisionMade(Plan, [new("Fullmäktige återremitterar ärendet till kommunstyrelsen.", To: ["Kommunstyrelsen"])]))
        .Then(new ItemOpened(Election, "12"),
            new ProposalMoved(Election, "y-00000012", ProposalKind.Postpone, [Bo]),
            new MinorityRequested(Election, "y-00000012", [Bo, Eva]),
            new QuestionPut(Election, "q-00000012", Subject.Procedural, ["y-00000012", Option.DecideToday]),
            new ChairFound(Election, "q-00000012", "y-00000012"),
            new GavelFell(Election, "q-00000012"),
            new DecisionMade(Election, [new("Fullmäktige bordlägger valet.")]))
        .Then(new ItemOpened(Discharge, "13"),
            new DecisionMade(Discharge, [new("Fullmäktige beviljar miljönämnden ansvarsfrihet.", To: ["Miljönämnden"])]),
            new Closed()));
}
