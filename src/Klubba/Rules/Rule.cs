namespace Klubba.Rules;

/// <summary>Hur allvarligt: what an infringement can lead to, lightest first. A rule says risk, never that a decision is void (13 kap. 8–9 §§).</summary>
public enum Severity
{
    /// <summary>Råd: custom, good order. No statute asks for it.</summary>
    Advice,

    /// <summary>Brist: the minutes or the handling fall short of what law or regulations ask.</summary>
    Flaw,

    /// <summary>Verkningslös handling: a reservation or a proposal by one who may not, for instance. It harms no decision.</summary>
    NoEffect,

    /// <summary>Inte laga kraft: the time for appeal does not run out.</summary>
    NoLegalForce,

    /// <summary>Kan leda till att beslutet upphävs, with its ground in 13 kap. 8 §.</summary>
    Annulment,
}

/// <summary>Vad regeln vilar på.</summary>
public enum Basis
{
    Statute,

    /// <summary>A provision of the act of 1991 whose number no person has confirmed; the number is never printed.</summary>
    Corresponding,

    /// <summary>The body's own regulations: the statute leaves it to them.</summary>
    Regulations,

    /// <summary>God sed; no provision.</summary>
    Practice,
}

/// <summary>Bestämmelse, with the days between which it is in force. <paramref name="Citation"/> is null where none is printed.</summary>
public sealed record Provision(DateOnly From, DateOnly? To, Basis Basis, string? Citation = null)
{
    public bool In(DateOnly day) => day >= From && (To is null || day <= To);
}

/// <summary>Regel: one demand that law, regulations or good custom put on a meeting or its minutes, with all that a reader needs to judge it.</summary>
/// <remarks>Message and cure stand in Rules.sv.txt and Rules.en.txt under the id. The check is pure; what it cannot know it says.</remarks>
public sealed record Rule
{
    /// <summary>The row of the rule catalogue.</summary>
    public required string Id { get; init; }

    /// <summary>The rule's second name among the flaws that minutes are known to have, where it has one.</summary>
    public string? Lint { get; init; }

    /// <summary>Without overlap, in order of time. A day that none covers gets no verdict but unknown.</summary>
    public required Values<Provision> Provisions { get; init; }

    /// <summary>The gravest that a finding can be.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Point of 13 kap. 8 § for <see cref="Severity.Annulment"/>.</summary>
    public int? Ground { get; init; }

    /// <summary>The day a person last read the provisions.</summary>
    public DateOnly LastRead { get; init; } = Law.LastRead;

    public required string NotModelled { get; init; }

    /// <summary>Ids of other rules that find the same fact.</summary>
    public Values<string> Implies { get; init; } = [];

    /// <summary>The day of the announcement picks the provision, not the day of the meeting.</summary>
    public bool ByNotice { get; init; }

    public required Func<Matter, IEnumerable<Verdict>> Check { get; init; }

    /// <summary>The provision in force; null where none is known.</summary>
    public Provision? On(DateOnly day)
    {
        foreach (var provision in Provisions)
            if (provision.In(day)) return provision;
        return null;
    }
}

/// <summary>Utslag of a rule on one item, or on the meeting as a whole where <paramref name="Item"/> is null.</summary>
public abstract record Verdict(string? Item)
{
    private protected static Values<Fact> Told((string Name, string Value)[] facts) => facts.Select(f => new Fact(f.Name, f.Value)).ToValues();
}

/// <summary>The rule was kept.</summary>
public sealed record Kept(string? Item) : Verdict(Item);

/// <summary>Iakttagelse, with the facts it rests on by the names of the holes in the message.</summary>
/// <param name="Lighter">Where this finding is less grave than the rule can be.</param>
public sealed record Finding(string? Item, Values<Fact> Facts, Severity? Lighter = null) : Verdict(Item)
{
    public Finding(string? item, params (string, string)[] facts) : this(item, Told(facts)) { }
}

/// <summary>Vet inte: what was missing.</summary>
public sealed record Unknown(string? Item, Missing Missing) : Verdict(Item);

/// <summary>Uppgift that a message uses: numbers, names and ISO dates, the same in every language.</summary>
public sealed record Fact(string Name, string Value);

/// <summary>What a rule needed and was not told.</summary>
public enum Missing
{
    /// <summary>No wording of the law is known for that day.</summary>
    Law,
    Kind, Seats, Regulations, Attendance, Extent, Log, FrontPage, Names, ProposalText, BaseProposal, Question, YesAndNo, DebateClosed, Gavel,
    LeftRoom, Doors, EarlierDeferral, Reason, ListVotes, Chair, Time, Approval, ApprovalOfItem, Notice, KeptAt, Documents, RemoteLaw,
    VoteCounts, WhichVice, WhichPart, CallInOrder,
    Announcement, Weekday, Agreement, SentTo, Accountable, Ground, Authority, Route, Initiator, Decision, Preparation, NewMatter, Requesters,
}

/// <summary>Verdict of one rule on one matter.</summary>
/// <param name="Provision">The one in force; null where none is known.</param>
public sealed record Judgement(Rule Rule, Verdict Verdict, Provision? Provision)
{
    public Severity Severity => (Verdict as Finding)?.Lighter ?? Rule.Severity;
}
