using System.Diagnostics;

namespace Klubba.Formats;

/// <summary>En paragraf på papper: decision first, then what it rests on, how it came about, and who stood outside it.</summary>
/// <param name="alone">In an extract, whose own facts tell of the approval.</param>
internal sealed class PaperItem(PaperWords words, Item item, string id, bool alone = false)
{
    private readonly PaperProposals proposals = new(words, item);

    public static string Title(PaperWords words, Item item) => item.Title ?? item.Secrecy?.PublicTitle ?? words.Say("item-untitled");

    /// <remarks>What no field holds is, of a meeting, its course (who presented, the debate) and stands before the questions; of a reading it is
    /// what could not be placed, and stands last.</remarks>
    public IEnumerable<Block> Blocks() =>
    [
        new Heading(2, Title(words, item), id, Swedish.Paragraph(item.Number), Note()),
        .. Circumstances(),
        .. PaperEnd.Corrections(words, item),
        .. Decision(),
        .. Part(words.Say("heading-summary"), PaperWords.Running(item.Summary)),
        .. Part(words.Say("heading-documents"), Points(item.Documents)),
        .. BaseProposal(),
        .. Part(words.Say("heading-proposals"), proposals.Blocks()),
        .. words.Rendering is null ? PaperEnd.Passages(words, item.Remainder, level: 3) : [],
        .. Part(words.Say("heading-course"), new PaperQuestions(words, item, proposals).Blocks()),
        .. Beside(),
        .. Part(words.Say("heading-reservations"), PaperStatements.Voices(words, proposals, item.Reservations, reservations: true)),
        .. Part(words.Say("heading-statements"), PaperStatements.Voices(words, proposals, item.Statements, reservations: false)),
        .. After(),
        .. words.Rendering is null ? [] : PaperEnd.Passages(words, item.Remainder, level: 3),
    ];

    /// <inheritdoc cref="PaperBeside"/>
    public IEnumerable<Block> Beside() => new PaperBeside(words, item).Blocks();

    /// <summary>What follows on the decision: approval, the route of appeal, to whom it goes.</summary>
    public IEnumerable<Block> After() =>
    [
        .. Approval(),
        .. Part(words.Say("heading-route"), Points(item.Routes.Select(Route).ToValues())),
        .. Part(words.Say("heading-dispatch"), Dispatch()),
    ];

    /// <summary>Case number and kind of matter; that it is a matter to decide is not said.</summary>
    public string? Note()
    {
        string?[] parts = [item.CaseNumber, Type(words, item.Type)];
        var told = parts.OfType<string>().ToList();
        return told.Count == 0 ? null : string.Join(" · ", told);
    }

    /// <summary>"informationsärende"; null of a matter to decide.</summary>
    public static string? Type(PaperWords words, ItemType? type) => type switch
    {
        null or ItemType.Decision => null,
        ItemType.Information => words.Say("type-information"),
        ItemType.Election => words.Say("type-election"),
        ItemType.Question => words.Say("type-question"),
        ItemType.Interpellation => words.Say("type-interpellation"),
        ItemType.Report => words.Say("type-report"),
        _ => throw new UnreachableException($"No word for {type}."),
    };

    public IEnumerable<Block> Circumstances()
    {
        if (item.Secrecy is { } secrecy) yield return new Paragraph(Secrecy(secrecy), Tone.Note);
        if (item.Closed == true) yield return new Paragraph(words.Say("item-closed"), Tone.Note);
        if (item.Chair is { } chair) yield return new Paragraph(words.Say("item-chair", ("name", chair)), Tone.Note);
    }

    private string Secrecy(Secrecy secrecy)
    {
        List<string> told = [secrecy.Provision is { } provision ? words.Say("secrecy-provision", ("provision", provision)) : words.Say("secrecy-plain")];
        switch (secrecy)
        {
            case { Authority: { } by, On: { } on }: told.Add(words.Say("secrecy-authority-day", ("authority", by), ("day", Swedish.Day(on)))); break;
            case { Authority: { } by }: told.Add(words.Say("secrecy-authority", ("authority", by))); break;
            case { On: { } on }: told.Add(words.Say("secrecy-day", ("day", Swedish.Day(on)))); break;
            default: break;
        }
        if (secrecy.PublicTitle is { } title && item.Title is not null) told.Add(words.Say("secrecy-title", ("title", title)));
        return string.Join(' ', told);
    }

    private IEnumerable<Block> Decision()
    {
        var own = item.Clauses.Count > 0;
        if (own)
        {
            yield return new Heading(3, words.Say("heading-decision"));
            if (item.Clauses.All(IsThatClause)) yield return new Paragraph(words.Say("decision-that", ("body", Swedish.Capital(words.Body))));
            yield return Numbered(item.Clauses, resolutions: 1);
        }
        if (item.Recommendations.Count > 0)
        {
            yield return new Heading(3, ProposedTo());
            yield return Numbered(item.Recommendations, resolutions: own ? 2 : 1);
        }
        foreach (var block in AmountsNotTold()) yield return block;
    }

    /// <summary>The amounts that no clause tells in its own words.</summary>
    public IEnumerable<Block> AmountsNotTold() =>
        Amounts() is { Count: > 0 } amounts ? [new Paragraph(words.Say("decision-amounts", ("amounts", Swedish.List(amounts))), Tone.Note)] : [];

    /// <summary>To whom is not told by the minutes; only an executive's proposals surely go to its assembly.</summary>
    public string ProposedTo() => words.Minutes.BodyKind == BodyKind.Executive
        ? words.Body.StartsWith("region", StringComparison.Ordinal) ? words.Say("heading-proposed-to-region") : words.Say("heading-proposed-to-assembly")
        : words.Say("heading-proposed", ("body", Swedish.Genitive(words.Minutes.Body)));

    private ListBlock Numbered(Values<string> clauses, int resolutions) =>
        new(Numbered: true, clauses.Select((clause, i) => new ListPoint(clause, Ids.Clause(id, resolutions, i + 1))).ToValues());

    /// <summary>Amounts that their clause does not itself tell in the same figures.</summary>
    private List<string> Amounts()
    {
        var amounts = new List<string>();
        foreach (var amount in item.Amounts)
        {
            var text = Swedish.Amount(amount.Value, amount.Unit);
            var clauses = amount.Clause is { } n ? item.Clauses.Skip(n - 1).Take(1) : item.Clauses.Concat(item.Recommendations);
            if (clauses.Any(clause => Tells(clause, text))) continue;
            if (amount.Clause is { } number) text = words.Say("amount-clause", ("amount", text), ("clause", PaperWords.N(number)));
            amounts.Add(amount.Kind is { } kind ? words.Say("amount-kind", ("amount", text), ("kind", kind)) : text);
        }
        return amounts;
    }

    private static bool Tells(string clause, string words) =>
        clause.Replace(Swedish.NoBreak, ' ').Contains(words.Replace(Swedish.NoBreak, ' '), StringComparison.OrdinalIgnoreCase);

    private static bool IsThatClause(string clause) => clause.StartsWith("att ", StringComparison.Ordinal);

    public IEnumerable<Block> BaseProposal() => Proposed(words, item.BaseProposal);

    /// <summary>What the papers propose, under its heading.</summary>
    public static IEnumerable<Block> Proposed(PaperWords words, BaseProposal? told)
    {
        if (told is not { } proposal || (proposal.By is null && proposal.Clauses.Count == 0)) yield break;
        if (proposal.Clauses.Count == 0)
        {
            yield return new Paragraph(words.Say("base-proposal-not-told", ("by", Swedish.Capital(Swedish.Genitive(proposal.By!)))), Tone.Note);
            yield break;
        }
        yield return new Heading(3, proposal.By is { } by ? words.Say("heading-base-proposal-by", ("by", by)) : words.Say("heading-base-proposal"));
        yield return new ListBlock(Numbered: true, proposal.Clauses.Select(clause => new ListPoint(clause)).ToValues());
    }

    private IEnumerable<Block> Approval()
    {
        var immediate = words.Say("item-immediate");
        // Where the body has decided so in the same words, they are not said again.
        if (item.ApprovedImmediately == true && !item.Clauses.Any(clause => Tells(clause, immediate))) yield return new Paragraph(immediate, Tone.Strong);
        // The ordinary approval covers what no other one does, and goes without saying.
        if (!alone && item.Approval is { } index && words.Minutes.Approvals.ElementAtOrDefault(index)?.Items.Count != 0)
            yield return new Paragraph(words.Say("item-approval", ("number", PaperWords.N(index + 1))), Tone.Note);
    }

    private string Route(ClauseRoute route) => words.Say(route.Route switch
    {
        AppealRoute.Legality => "route-legality",
        AppealRoute.Administrative => "route-administrative",
        AppealRoute.None => "route-none",
        _ => throw new UnreachableException($"No words for {route.Route}."),
    }, ("clause", PaperWords.N(route.Clause)));

    private IEnumerable<Block> Dispatch()
    {
        var to = Addressees().Select(each => each.Points.Count == 0 ? each.Name
            : words.Say(each.Points.Count == 1 ? "dispatch-clause" : "dispatch-clauses", ("to", each.Name), ("clause", Swedish.List(Swedish.Ranges(each.Points))))).ToList();
        foreach (var block in Points(to.ToValues())) yield return block;
        if (item.DispatchedOn is { } day) yield return new Paragraph(words.Say("dispatch-sent", ("day", Swedish.Day(day))), Tone.Note);
    }

    /// <summary>Everybody whom the decision goes to, once each, with the points that are for them.</summary>
    private List<(string Name, List<string> Points)> Addressees()
    {
        var all = item.Dispatch.Select(name => (Name: name, Points: new List<string>())).ToList();
        foreach (var addressees in item.Addressees)
        {
            foreach (var name in addressees.To)
            {
                var known = all.FindIndex(each => Swedish.Capital(each.Name) == Swedish.Capital(name));
                if (known < 0) all.Add((name, []));
                if (addressees.Clause is { } clause) all[known < 0 ? ^1 : known].Points.Add(PaperWords.N(clause));
            }
        }
        return all;
    }

    private static IEnumerable<Block> Points(Values<string> points) =>
        points.Count == 0 ? [] : [new ListBlock(Numbered: false, points.Select(point => new ListPoint(point)).ToValues())];

    /// <summary>A part with its heading; nothing where it holds nothing.</summary>
    internal static IEnumerable<Block> Part(string heading, IEnumerable<Block> blocks)
    {
        var told = blocks.ToList();
        return told.Count == 0 ? [] : [new Heading(3, heading), .. told];
    }
}
