using System.Diagnostics;

namespace Klubba.Formats;

/// <summary>Yrkanden (kommunallagen 5 kap. 67 § 1): as sentences, and as what they are called where the order of questions names them.</summary>
internal sealed class PaperProposals(PaperWords words, Item item)
{
    public IEnumerable<Block> Blocks()
    {
        var told = item.Proposals.Select(Parts).ToList();
        if (told.Count == 1) return told[0].Select(part => new Paragraph(part));
        return told.Count == 0 ? [] : [new ListBlock(Numbered: true, told.Select(parts => new ListPoint(string.Join("\n\n", parts))).ToValues())];
    }

    /// <summary>What a reference means: a key of this item by the words that the minutes use for it, other words as they stand.</summary>
    public string Named(string reference) => reference switch
    {
        Option.Base => Base(),
        Option.Reject => words.Say("option-reject"),
        Option.DecideToday => words.Say("option-decide-today"),
        _ when Find(reference) is { } proposal => Named(proposal),
        // In an election one chooses between persons; one who is present is known by key.
        _ when words.Minutes.Attendance.FirstOrDefault(attendee => attendee.Id == reference) is { } person => words.Person(person.Name, person.Party),
        _ => reference,
    };

    /// <summary>Does the reference lead to something in this item?</summary>
    public bool Knows(string reference) => Option.Is(reference) || Find(reference) is not null;

    /// <summary>Is it the own proposal of one of these?</summary>
    public bool IsOwn(string reference, Values<Person> people) =>
        Find(reference) is { } proposal && proposal.Kind is not (ProposalKind.Approve or ProposalKind.Reject)
        && proposal.By.Any(mover => people.Any(person => person.Name == mover.Name && person.Party == mover.Party));

    private Proposal? Find(string reference) => item.Proposals.FirstOrDefault(proposal => proposal.Id == reference);

    private string Base() => item.BaseProposal?.By switch
    {
        null => words.Say("option-base-unnamed"),
        // "förvaltningens förslag", but "förslaget från AB Ekebyhus 2026-02-03".
        { } by when by.All(sign => char.IsLower(sign) || sign is ' ' or '-') => words.Say("option-base", ("whose", Swedish.Genitive(by))),
        { } by => words.Say("option-other", ("who", by)),
    };

    private string Named(Proposal proposal)
    {
        var name = Name(proposal);
        // Two that would be called the same are told apart by their number in the list.
        return proposal.Kind == ProposalKind.Approve || item.Proposals.Count(other => other.Kind == proposal.Kind && Name(other) == name) < 2
            ? name
            : words.Say("option-numbered", ("option", name), ("number", PaperWords.N(IndexOf(proposal) + 1)));
    }

    private string Name(Proposal proposal)
    {
        var who = ("who", Who(proposal));
        return proposal.Kind switch
        {
            ProposalKind.Approve => proposal.Target is { } target && target != proposal.Id && Find(target)?.Kind != ProposalKind.Approve ? Named(target) : Base(),
            ProposalKind.Reject => words.Say("option-reject"),
            ProposalKind.Alternative => words.Say("option-alternative", who),
            ProposalKind.Amendment => words.Say("option-amendment", who),
            ProposalKind.Addition => words.Say("option-addition", who),
            ProposalKind.ReferBack => words.Say("option-refer-back"),
            ProposalKind.Postpone => words.Say("option-postpone"),
            ProposalKind.DecideToday => words.Say("option-decide-today"),
            ProposalKind.Adjourn => words.Say("option-adjourn"),
            ProposalKind.Other => words.Say("option-other", who),
            _ => throw new UnreachableException($"No word for {proposal.Kind}."),
        };
    }

    private string Who(Proposal proposal) => words.Who(proposal.By, proposal.Parties, proposal.AndOthers);

    private int IndexOf(Proposal proposal)
    {
        for (var i = 0; i < item.Proposals.Count; i++)
        {
            if (ReferenceEquals(item.Proposals[i], proposal)) return i;
        }
        throw new ArgumentException("The proposal is not of this item.", nameof(proposal));
    }

    /// <summary>The sentence, what is proposed (after a colon), and what became of it.</summary>
    public IEnumerable<string> Parts(Proposal proposal)
    {
        var (motion, details) = (Motion(proposal), string.Join(' ', Details(proposal)));
        var text = PaperWords.Split(proposal.Text);
        if (text.Count == 0) return [details.Length == 0 ? motion : $"{motion} {details}"];
        IEnumerable<string> parts = [motion.TrimEnd('.') + ":", .. text];
        return details.Length == 0 ? parts : parts.Append(details);
    }

    private string Motion(Proposal proposal)
    {
        var who = ("who", Who(proposal));
        var named = proposal.Target is not null;
        var target = ("target", proposal.Target is { } reference ? Named(reference) : Base());
        return proposal.Kind switch
        {
            ProposalKind.Approve => named || item.BaseProposal is not null ? words.Say("proposal-approve-target", who, target) : words.Say("proposal-approve", who),
            ProposalKind.Reject => named ? words.Say("proposal-reject-target", who, target) : words.Say("proposal-reject", who),
            ProposalKind.Alternative => named
                ? words.Say("proposal-alternative-target", who, ("body", words.Body), target)
                : words.Say("proposal-alternative", who, ("body", words.Body)),
            ProposalKind.Amendment => named ? words.Say("proposal-amendment-target", who, target) : words.Say("proposal-amendment", who),
            ProposalKind.Addition => named ? words.Say("proposal-addition-target", who, target) : words.Say("proposal-addition", who),
            ProposalKind.ReferBack => proposal.To is { } to ? words.Say("proposal-refer-back-to", who, ("to", to)) : words.Say("proposal-refer-back", who),
            ProposalKind.Postpone => words.Say("proposal-postpone", who),
            ProposalKind.DecideToday => words.Say("proposal-decide-today", who),
            ProposalKind.Adjourn => words.Say("proposal-adjourn", who),
            ProposalKind.Other => words.Say("proposal-other", who),
            _ => throw new UnreachableException($"No word for {proposal.Kind}."),
        };
    }

    /// <summary>What the sentence of its kind has no place for.</summary>
    private IEnumerable<string> Details(Proposal proposal)
    {
        var hasPlace = proposal.Kind is ProposalKind.Approve or ProposalKind.Reject or ProposalKind.Alternative or ProposalKind.Amendment or ProposalKind.Addition;
        if (proposal.Target is { } target && !hasPlace) yield return words.Say("proposal-about", ("target", Named(target)));
        if (proposal.To is { } to && proposal.Kind != ProposalKind.ReferBack) yield return words.Say("proposal-to", ("to", to));
        if (proposal.Supporters.Count > 0) yield return words.Say("proposal-supporters", ("who", words.People(proposal.Supporters)));
        if (Status(proposal) is { } status) yield return status;
    }

    /// <summary>A proposal that stands needs no words.</summary>
    private string? Status(Proposal proposal) => proposal.Status switch
    {
        null or ProposalStatus.Live => null,
        ProposalStatus.Withdrawn => words.Say("proposal-withdrawn"),
        ProposalStatus.Changed => words.Say("proposal-changed"),
        ProposalStatus.Fallen => words.Say("proposal-fallen"),
        _ => throw new UnreachableException($"No word for {proposal.Status}."),
    };
}
