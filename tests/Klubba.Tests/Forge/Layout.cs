namespace Klubba.Tests.Forge;

/// <summary>How the votes of each are told.</summary>
internal enum VoteForm { Sums, Sentences, Ticks, Words }

/// <summary>A municipality's way to set its minutes: its front page, and what is its own of the rest. Chance settles what is not.</summary>
/// <param name="Name">Which layout of the survey it follows.</param>
/// <param name="Front">Writes the front page.</param>
/// <param name="Heading">The lines of an item's heading.</param>
internal sealed record Layout(string Name, Action<Front> Front, Func<Item, Dice, string[]> Heading)
{
    /// <summary>What the paper does not tell is taken out of the truth.</summary>
    public Func<Minutes, Minutes> Told { get; init; } = minutes => minutes;

    public bool Past { get; init; }

    public bool DecisionLast { get; init; }

    /// <summary>Clauses as "att …".</summary>
    public bool That { get; init; }

    public bool YearInNumber { get; init; }

    public bool Recommends { get; init; } = true;

    public VoteForm Votes { get; init; }

    /// <summary>The sign before a clause; "1." counts.</summary>
    public string Marker { get; init; } = "1.";

    /// <summary>The list of contents repeats every § line.</summary>
    public bool Contents { get; init; }

    /// <summary>The line that ends an item.</summary>
    public string? Rule { get; init; }

    /// <summary>Only with columns: a stream of lines has lost what its ticks meant.</summary>
    public bool NeedsColumns { get; init; }

    /// <summary>"Beslut: enligt förslag" and the hour, on a page of the web.</summary>
    public bool Web { get; init; }

    /// <summary>Headings and sentences of <see cref="OtherWording"/>.</summary>
    public bool OtherWords { get; init; }

    /// <summary>Words for those present that stand after the items.</summary>
    public Action<Front>? Last { get; init; }

    public override string ToString() => Name;
}
