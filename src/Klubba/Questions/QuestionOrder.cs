namespace Klubba.Questions;

/// <summary>Propositionsordning: what the chair puts, in which order and between what, from the proposals that live.</summary>
/// <remarks>
/// <para>
/// Kommunallagen 5 kap. 53–56 §§, for boards through 6 kap. 33 § (before 2018-01-01 lagen 1991:900, 5 kap. 42 and 44 §§ and their neighbours);
/// last read 2026-11-22. The statute is thin: that a question can be answered with yes or no, that votes are open, that the simple majority
/// and on a tie the chair decides. The rest is practice, the same in the handbooks: procedural proposals first and each by itself,
/// alternatives together for each group of clauses, counter-proposals tried against each other before the main vote, additions last.
/// Where practice varies the body's <see cref="Regulations"/> decide, and the order the chair has announced goes before both.
/// </para>
/// <para>
/// A proposal supports (bifall, avslag, avgöra idag), or has its own trial, or says what another says and is put with it. Proposals on
/// certain clauses are tried after those on the whole, and fall where the base proposal does.
/// </para>
/// <para>
/// Not modelled: several additions put as one; the reasons of a referral put by themselves; more than two candidates for an employment
/// put two and two.
/// </para>
/// </remarks>
public sealed record QuestionOrder
{
    /// <summary>In the order they are put.</summary>
    public required Values<Choice> Choices { get; init; }

    /// <summary>How each live proposal is put.</summary>
    public required Values<PutAs> Put { get; init; }

    /// <summary>Those that fall before any question is put.</summary>
    public Values<Fallen> Fallen { get; init; } = [];

    /// <summary>Whether a third of those present can have the item put off.</summary>
    public MinorityRight Minority { get; init; }

    /// <summary>The order for an item as it stands. An order announced by the chair is followed as far as it goes.</summary>
    public static QuestionOrder For(ItemState item, BodyKind kind, Regulations? practice = null)
    {
        var order = new Ordering(item, practice).Made() with { Minority = RightAt(item, kind) };
        return item.Order is { } announced ? order.Following(announced) : order;
    }

    public static QuestionOrder For(Meeting meeting, string item) =>
        For(meeting.Item(item) ?? throw new ArgumentException($"There is no item {item}.", nameof(item)), meeting.Composition.Kind, meeting.Composition.Regulations);

    private static MinorityRight RightAt(ItemState item, BodyKind kind) =>
        kind != BodyKind.Assembly || item.Point.Type == ItemType.Election ? MinorityRight.None
        : item.Point.DeferredByMinority switch
        {
            null => MinorityRight.NotTold,
            true => MinorityRight.Used,
            false => MinorityRight.Unused,
        };

    /// <summary>The announcement: what <see cref="OrderAnnounced"/> is told with.</summary>
    public Values<PlannedQuestion> Announcement => Choices.Select(c => c.Planned).ToValues();

    /// <summary>What a question of the log names, as this order names it: a "bifall" is the proposal it supports.</summary>
    public string Canonical(string option)
    {
        PutAs? clause = null;
        foreach (var put in Put)
        {
            if (put.Part is null && put.Proposal == option) return put.Option;
            if (put.Part is { } part && (put.Proposal == option || Option.OfClause(put.Proposal, part) == option)) clause ??= put;
        }
        return clause?.Option ?? option;
    }

    /// <summary>Keys of the proposals that are put as the option.</summary>
    public IEnumerable<string> PutAsOf(string option) => Put.Where(p => p.Option == option).Select(p => p.Proposal).Distinct();

    /// <summary>The same choices in the order, and between the options in the order, that was announced.</summary>
    private QuestionOrder Following(OrderAnnounced announced)
    {
        var left = Choices.ToList();
        var ordered = new List<Choice>();
        foreach (var question in announced.Questions)
        {
            var between = question.Between.Select(Canonical).Distinct().ToValues();
            if (question.Subject == Subject.CounterProposal)
            {
                if (ordered is [.., { Options.Count: > 2 } last] && between.All(last.Options.Contains))
                    ordered[^1] = last with { Pairing = between.Concat(last.Options.Except(between)).ToValues() };
                continue;
            }
            var place = left.FindIndex(c => Same(c, between, question.Clauses));
            if (place < 0) continue;
            var options = between.Concat(left[place].Options.Except(between)).ToValues();
            ordered.Add(left[place] with { Options = options, Pairing = options });
            left.RemoveAt(place);
        }
        return this with { Choices = [.. ordered, .. left] };
    }

    /// <summary>Whether a question between these is the choice: all that is asked, and nothing else than its options.</summary>
    internal static bool Same(Choice choice, Values<string> between, Values<int>? clauses) =>
        between.All(choice.Options.Contains) && choice.Options.All(o => o == choice.Implied || between.Contains(o))
        && (clauses is null || clauses.Count == 0 || choice.Clauses.Count == 0 || choice.Clauses.Equals(clauses));
}
