namespace Klubba.Questions;

/// <summary>Fråga som ska avgöras: what the body chooses between, from the first question put to the gavel that settles it.</summary>
/// <param name="Options">As in <see cref="PlannedQuestion.Between"/>, in the order put.</param>
public sealed record Choice(Subject Subject, Values<string> Options)
{
    /// <summary>Numbers of the base proposal's clauses it is about; empty: all.</summary>
    public Values<int> Clauses { get; init; } = [];

    /// <summary>
    /// What must have carried for the choice to be put: the base proposal or the proposal that is amended or added to. Where it is among the
    /// options it stands already and is tried against the others here. Null where all options are tried for the first time.
    /// </summary>
    public string? OnlyIf { get; init; }

    /// <summary>Avslag or att avgöra idag, where nobody has moved it: an answer that is possible without being a proposal.</summary>
    public string? Implied { get; init; }

    /// <summary>The order in which the others are put against each other to find the counter-proposal (motförslag).</summary>
    public Values<string> Pairing { get; init; } = Options;

    /// <summary>Val eller anställning: a vote is by secret ballot, and a tie is settled by lot (5 kap. 54 och 56 §§).</summary>
    public SecretGround? Secret { get; init; }

    /// <summary>The options that have their trial here.</summary>
    public IEnumerable<string> Tried => Options.Where(o => o != OnlyIf && o != Implied);

    /// <summary>What the chair names in the question; a rejection nobody moved is not named beside a proposal that stands alone.</summary>
    public Values<string> Asked =>
        Implied == Option.Reject && Subject != Subject.Addition && Options.Count == 2 ? Options.Where(o => o != Implied).ToValues() : Options;

    /// <summary>The choice as the chair announces it.</summary>
    internal PlannedQuestion Planned => new(Subject, Asked, Clauses.Count == 0 ? null : Clauses);
}

/// <summary>Varför ett yrkande inte ställs under proposition.</summary>
public enum FallReason
{
    /// <summary>The item, or the clauses it is about, is postponed or referred back.</summary>
    Deferred,

    /// <summary>What it amends or adds to has fallen.</summary>
    TargetFell,

    /// <summary>All is rejected; nothing is left to add to.</summary>
    NothingToAddTo,

    /// <summary>To decide today, with nothing against it.</summary>
    NothingAgainst,

    /// <summary>None of its movers has served at the item (4 kap. 22 §).</summary>
    NotServing,

    /// <summary>The chair put the question without it.</summary>
    LeftOut,
}

/// <summary>Yrkande som fallit utan proposition, och varför. <paramref name="Part"/>: the clause of it that is meant, where one was split out.</summary>
public sealed record Fallen(string Proposal, FallReason Why, int? Part = null);

/// <summary>How a live proposal is put: under its own key, or as another that it supports or says the same as.</summary>
/// <param name="Part">The clause of it that is meant, where a procedural one was split out of it.</param>
public sealed record PutAs(string Proposal, string Option, int? Part = null);

/// <summary>Minoritetens rätt till återremiss eller bordläggning (5 kap. 50 §), as far as the log tells.</summary>
public enum MinorityRight
{
    /// <summary>In a board, and in elections: simple majority decides.</summary>
    None,

    /// <summary>A third of the members present can have the item postponed or referred back, once.</summary>
    Unused,

    /// <summary>Used at an earlier meeting.</summary>
    Used,

    /// <summary>Whether it was used before is not told.</summary>
    NotTold,
}
