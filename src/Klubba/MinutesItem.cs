using System.Diagnostics;

namespace Klubba;

/// <summary>En paragraf in the minutes, from the meeting's picture of the item.</summary>
internal static class MinutesItem
{
    public static Item Of(Meeting meeting, ItemState item, Wording words)
    {
        var point = item.Point;
        var clauses = item.Decision?.Clauses ?? [];
        var recommendations = item.Decision?.Recommendations ?? [];
        var options = new MinutesOptions(item, words);
        return new()
        {
            Number = item.Number!,
            Title = point.Title,
            CaseNumber = point.CaseNumber,
            Id = item.Key,
            Type = point.Type,
            Chair = item.Chair is { } chair ? words.Name(chair) : null,
            Closed = item.ClosedDoors ? true : null,
            Secrecy = point.Secrecy,
            Summary = point.Summary,
            Clauses = clauses.Count > 0 || recommendations.Count > 0 ? clauses.Select(c => c.Text).ToValues() : Formalities(item, meeting, words),
            Recommendations = recommendations.Select(c => c.Text).ToValues(),
            BaseProposal = point.BaseProposal,
            // What is proposed to another body has no number among the own clauses.
            Amounts = [.. clauses.SelectMany((c, i) => Amounts(c, i + 1)), .. recommendations.SelectMany(c => Amounts(c, null))],
            Addressees = [.. clauses.SelectMany((c, i) => Addressees(c, i + 1)), .. recommendations.SelectMany(c => Addressees(c, null))],
            Routes = clauses.SelectMany((c, i) => c.Route is { } route ? [new ClauseRoute(i + 1, route)] : (ClauseRoute[])[]).ToValues(),
            Documents = (point.Documents ?? []).Select(d => d.Name).ToValues(),
            Proposals = item.Proposals.Select(p => Proposal(p, words)).ToValues(),
            Questions = item.Questions.Select((q, i) => MinutesQuestion.Of(item, q, meeting, words, options, first: item.Questions.Take(i).All(earlier => !earlier.OrderApproved))).ToValues(),
            Minority = item.Minority is { } m ? new(words.People(m.Requesters), m.Reason) : null,
            Election = item.Election is { } e ? new() { Lists = e.Lists ?? [], Elected = words.People(e.Elected), Substitutes = words.People(e.Substitutes ?? []) } : null,
            Lot = item.Lots is [var lot, ..] ? new(lot.Between.Select(options.OrWords).ToValues(), options.OrWords(lot.Drawn), lot.Witness is { } w ? words.Name(w) : null) : null,
            Reservations = item.Voices.Where(v => v.Event is ReservationEntered).Select(v => Voice(v, item, words, options)).ToValues(),
            Statements = item.Voices.Where(v => v.Event is not ReservationEntered).Select(v => Voice(v, item, words, options)).ToValues(),
            Disqualified = item.Disqualified.Select(d => Disqualification(d, words)).ToValues(),
            NonParticipants = words.People(item.NotTakingPart),
            ApprovedImmediately = item.Approved is not null ? true : null,
            Dispatch = item.Dispatch.ToValues(),
            DispatchedOn = item.DispatchedOn,
            Remainder = [.. Passages(item.Course, words), .. Rest(item, meeting, words, options)],
            Approval = ApprovalOf(item, meeting),
        };
    }

    private static IEnumerable<Amount> Amounts(DecisionClause clause, int? number) =>
        (clause.Amounts ?? []).Select(a => new Amount(number, a.Value, a.Unit, a.Kind));

    private static IEnumerable<Addressees> Addressees(DecisionClause clause, int? number) => clause.To is { Count: > 0 } to ? [new(number, to)] : [];

    private static int? ApprovalOf(ItemState item, Meeting meeting)
    {
        var named = meeting.Approvals.FindIndex(a => a.Items.Contains(item.Key));
        var whole = named >= 0 ? named : meeting.Approvals.FindIndex(a => a.Items.Count == 0);
        return whole >= 0 ? whole : null;
    }

    /// <summary>What the body decided by approving its agenda and choosing approvers, where no clauses were dictated.</summary>
    private static Values<string> Formalities(ItemState item, Meeting meeting, Wording words)
    {
        var changed = meeting.Changes.Count > 0 || item.Course.Exists(e => e is ItemAdded or ItemWithdrawn or ItemPostponed);
        var said = new List<string>();
        foreach (var e in item.Course)
        {
            if (e is AgendaApproved) said.Add(words.Say(changed ? "agenda-approved-changed" : "agenda-approved"));
            if (e is not ApproversChosen chosen) continue;
            said.Add(words.Say("approvers-chosen", ("who", words.Wholes(chosen.Approvers))));
            if (chosen.Substitutes is { Count: > 0 } substitutes) said.Add(words.Say("approvers-substitutes", ("who", words.Wholes(substitutes))));
            if (Wording.When(chosen) is { } when) said.Add(words.Say("approval-place", ("when", when)));
        }
        return said.ToValues();
    }

    private static Proposal Proposal(ProposalState p, Wording words) => new()
    {
        By = words.People(p.Moved.By),
        AndOthers = p.Moved.AndOthers,
        Kind = p.Moved.Kind,
        Text = Whole(p),
        Id = p.Key,
        Parties = p.Moved.Parties ?? [],
        Status = p.Withdrawn ? ProposalStatus.Withdrawn : p.Changed ? ProposalStatus.Changed : ProposalStatus.Live,
        Target = p.Moved.Target,
        To = p.Moved.To,
        Supporters = words.People(p.Supporters),
    };

    /// <summary>Text, numbered clauses and reasons as one text, paragraphs parted by an empty line.</summary>
    private static string? Whole(ProposalState p)
    {
        var clauses = p.Clauses.Count == 1 ? p.Clauses[0] : string.Join('\n', p.Clauses.Select((c, i) => $"{i + 1}. {c}"));
        var parts = new[] { p.Text, clauses, p.Moved.Reason }.Where(part => !string.IsNullOrEmpty(part)).ToList();
        return parts.Count == 0 ? null : string.Join("\n\n", parts);
    }

    private static Statement Voice(Entry told, ItemState item, Wording words, MinutesOptions options)
    {
        var at = words.Clock(told.When);
        return told.Event switch
        {
            ReservationEntered r => new()
            {
                By = words.People(r.By),
                Parties = r.Parties ?? [],
                AndOthers = r.AndOthers,
                Text = r.Text,
                Kind = StatementKind.Reservation,
                For = r.For is null ? null : Own(r, item) ? words.Say("for-own") : options.Words(r.For),
                Against = r.Against ?? [],
                AnnouncedAt = at,
            },
            StatementEntered s => new()
            {
                By = words.People(s.By),
                Parties = s.Parties ?? [],
                AndOthers = s.AndOthers,
                Text = s.Text,
                Kind = s.VoteExplanation == true ? StatementKind.VoteExplanation : StatementKind.Special,
                AnnouncedAt = at,
            },
            NoteEntered n => new() { By = words.People(n.By), Text = n.Text, Kind = StatementKind.Note, AnnouncedAt = at },
            SubstituteStatementEntered s => new() { By = words.People(s.By), Text = s.Text, Kind = StatementKind.Substitute, AnnouncedAt = at },
            var other => throw new UnreachableException($"{other.GetType().Name} is no statement"),
        };
    }

    private static bool Own(ReservationEntered r, ItemState item) =>
        item.Proposal(r.For!) is { Moved.Kind: not (ProposalKind.Approve or ProposalKind.Reject) } favoured && favoured.Moved.By.Intersect(r.By).Any();

    private static Disqualification Disqualification(Disqualified d, Wording words)
    {
        var person = words.Person(d.Person);
        return new()
        {
            Name = person.Name,
            Party = person.Party,
            Id = person.Id,
            Ground = d.Ground,
            Left = d.Leaves,
            ReplacedBy = d.ReplacedBy is { } by ? words.Name(by) : null,
        };
    }

    /// <summary>The course of an item as passages, those under one heading joined.</summary>
    public static Values<Passage> Passages(IEnumerable<MeetingEvent> course, Wording words)
    {
        var passages = new List<Passage>();
        foreach (var e in course)
        {
            if (Told(e, words) is not var (heading, text)) continue;
            if (passages is [.., var last] && last.Heading == heading) passages[^1] = last with { Text = last.Text + "\n" + text };
            else passages.Add(new(heading, text));
        }
        return passages.ToValues();
    }

    private static (string Heading, string Text)? Told(MeetingEvent e, Wording words) => e switch
    {
        PresentationHeld p => (words.Say("heading-presentation"), p.About is { } about
            ? words.Say("presentation-about", ("who", words.Subjects(p.By)), ("about", about))
            : words.Say("presentation", ("who", words.Subjects(p.By)))),
        SpeechNoted s => (words.Say("heading-debate"), s.Text is { } text
            ? words.Say("speech-text", ("who", words.Whole(s.By)), ("text", text))
            : words.Say("speech", ("who", words.Subjects([s.By])))),
        DebateClosed => (words.Say("heading-debate"), words.Say("debate-closed")),
        DoorsClosed { Open: true } => (words.Say("heading-doors"), words.Say("doors-opened")),
        DoorsClosed d => (words.Say("heading-doors"), d.Ground is { } ground ? words.Say("doors-closed-ground", ("ground", ground)) : words.Say("doors-closed")),
        DisqualificationTried d => (words.Say("heading-disqualified"), Tried(d, words)),
        ItemAdded { AllAgree: true } a => (words.Say("heading-agenda"), words.Say("item-added-agreed", ("title", words.Title(a.Point)))),
        ItemAdded a => (words.Say("heading-agenda"), words.Say("item-added", ("title", words.Title(a.Point)))),
        ItemWithdrawn w => (words.Say("heading-agenda"), w.Reason is { } reason && !words.IsSecret(w.Item)
            ? words.Say("item-withdrawn-reason", ("title", words.Title(w.Item)), ("reason", reason))
            : words.Say("item-withdrawn", ("title", words.Title(w.Item)))),
        ItemPostponed p => (words.Say("heading-agenda"), p.To is { } to
            ? words.Say("item-postponed-to", ("title", words.Title(p.Item)), ("to", to))
            : words.Say("item-postponed", ("title", words.Title(p.Item)))),
        AgendaApproved or ApproversChosen => null, // these are clauses
        _ => throw new UnreachableException($"{e.GetType().Name} is not told"),
    };

    private static string Tried(DisqualificationTried tried, Wording words)
    {
        var found = words.Say(tried.Found ? "disqualification-found" : "disqualification-not-found", ("body", Swedish.Capital(words.TheBody)), ("who", words.Whole(tried.Person)));
        return tried.Reason is { } reason ? found + " " + words.Say("disqualification-reason", ("reason", reason)) : found;
    }

    /// <summary>What has no field of its own in the form of the record, in words.</summary>
    private static IEnumerable<Passage> Rest(ItemState item, Meeting meeting, Wording words, MinutesOptions options)
    {
        if (item.Order is { } order) yield return new(words.Say("heading-order"), options.Order(order, item.OrderApproved));
        foreach (var broken in item.Questions.SelectMany(q => q.Votes).Select(v => v.Broken).OfType<VoteBroken>())
            yield return new(words.Say("heading-votes"), words.Say("vote-broken", ("reason", broken.Reason)));
        foreach (var lot in item.Lots.Skip(1)) yield return new(words.Say("heading-votes"), MinutesOptions.Sentence(options.Lot(lot)));
        if (item.Off is { } off) yield return new(words.Say("heading-agenda"), off.Reason is { } reason ? words.Say("item-off-reason", ("reason", reason)) : words.Say("item-off"));
    }
}
