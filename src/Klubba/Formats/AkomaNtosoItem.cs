using System.Diagnostics;
using System.Xml.Linq;

namespace Klubba.Formats;

/// <summary>En paragraf som debateSection, in the order of the paper.</summary>
internal sealed class AkomaNtosoItem(AkomaNtosoWork work, AkomaNtosoWords marked, Item item, string id, string path)
{
    private readonly PaperWords words = work.Words;

    private readonly PaperItem paper = new(work.Words, item, id, alone: work.Only is not null);

    private readonly PaperProposals proposals = new(work.Words, item);

    public XElement Section() => Akn.E("debateSection", Akn.Id(id), new XAttribute("name", "paragraf"),
        Akn.E("num", Akn.Clean(Swedish.Paragraph(item.Number))),
        Heading(),
        Note(),
        marked.Draw(paper.Circumstances(), $"{id}__circumstances", [.. Facts(item.Secrecy, "secrecy"), .. Facts(item.Chair, "chair")]),
        marked.Draw(PaperEnd.Corrections(words, item), $"{id}__corrections", AkomaNtosoRecord.Texts(work.Minutes.Corrections, "corrections")),
        Resolutions(),
        marked.Draw(paper.AmountsNotTold(), $"{id}__amounts", []),
        Summary(),
        Documents(),
        BaseProposal(),
        Motions("noticesOfMotion", "noticesofmotion_1", procedural: false),
        Motions("proceduralMotions", "proceduralmotions_1", procedural: true),
        item.Remainder.Select((passage, i) => marked.Passage(passage, $"{id}__dbsect_{Akn.N(i + 1)}", $"{path}.remainder[{Akn.N(i)}]")),
        Course(),
        marked.Sections(paper.Beside(), $"{id}__beside", 3, Beside()),
        Statements("writtenstatements_1", words.Say("heading-reservations"), item.Reservations, reservations: true, "reservations"),
        Statements("writtenstatements_2", words.Say("heading-statements"), item.Statements, reservations: false, "statements"),
        marked.Sections(paper.After(), $"{id}__after", 3, Facts(item.Dispatch, "dispatch")));

    private IEnumerable<(string Path, string Text)> Facts(object? value, string member) =>
        AkomaNtosoRecord.Texts(value, $"{path}.{member}");

    private IEnumerable<(string Path, string Text)> Beside() =>
    [
        .. Facts(item.Minority, "minority"),
        .. Facts(item.Election, "election"),
        .. Facts(item.Lot, "lot"),
        .. Facts(item.Disqualified, "disqualified"),
    ];

    private XElement Heading()
    {
        var heading = $"{id}__heading";
        if (item.Title is not null) work.Tell($"{path}.title", heading);
        return Akn.E("heading", Akn.Id(heading), Akn.Lines(item.Title ?? Legible.Of(PaperItem.Title(words, item))));
    }

    /// <summary>The case number, and what kind of matter it is.</summary>
    private XElement? Note()
    {
        var kind = new PaperItem(words, item with { CaseNumber = null }, id).Note();
        if (item.CaseNumber is not { } number) return kind is null ? null : Akn.E("p", Akn.Clean(kind));
        var docket = $"{id}__docketnumber_1";
        work.Tell($"{path}.caseNumber", docket);
        return Akn.E("p", Akn.E("docketNumber", Akn.Id(docket), Akn.Lines(number)), kind is null ? null : $" · {Akn.Clean(kind)}");
    }

    private XElement? Summary()
    {
        const string suffix = "dbsect_sammanfattning";
        return item.Summary is { } summary
            ? Part("debateSection", suffix, words.Say("heading-summary"), [Told(summary, suffix)], "sammanfattning")
            : null;

        XElement Told(string text, string suffix) => marked.Told(text, $"{id}__{suffix}__text", $"{path}.summary");
    }

    private XElement? Documents() => item.Documents.Count == 0 ? null
        : Part("papers", "papers_1", words.Say("heading-documents"), item.Documents.Select((text, i) =>
            marked.Told(text, $"{id}__papers_1__p_{Akn.N(i + 1)}", $"{path}.documents[{Akn.N(i)}]")));

    private IEnumerable<XElement> Resolutions()
    {
        var own = item.Clauses.Count > 0;
        if (own) yield return Clauses(item.Clauses, 1, words.Say("heading-decision"), "clauses");
        if (item.Recommendations.Count > 0) yield return Clauses(item.Recommendations, own ? 2 : 1, paper.ProposedTo(), "recommendations");
    }

    private XElement Clauses(Values<string> clauses, int number, string heading, string member)
    {
        var that = member == "clauses" && clauses.All(clause => clause.StartsWith("att ", StringComparison.Ordinal));
        var suffix = $"resolutions_{Akn.N(number)}";
        var list = Akn.E("blockList", Akn.Id($"{id}__{suffix}__list_1"),
            that ? Akn.E("listIntroduction", Akn.Clean(words.Say("decision-that", ("body", Swedish.Capital(words.Body))))) : null,
            clauses.Select((clause, i) => Point(clause, i, Ids.Clause(id, number, i + 1), $"{path}.{member}[{Akn.N(i)}]")));
        return Part("resolutions", suffix, heading, [list]);
    }

    private XElement Point(string text, int i, string point, string of)
    {
        work.Tell(of, point);
        return Akn.E("item", Akn.Id(point), Akn.E("num", $"{Akn.N(i + 1)}."), Akn.Paragraphs(text));
    }

    private IEnumerable<XElement> BaseProposal()
    {
        if (item.BaseProposal is not { Clauses.Count: > 0 } proposal) return marked.Draw(paper.BaseProposal(), $"{id}__baseproposal", []);
        var heading = proposal.By is { } by ? words.Say("heading-base-proposal-by", ("by", by)) : words.Say("heading-base-proposal");
        const string suffix = "dbsect_grundforslag";
        var points = proposal.Clauses.Select((clause, i) =>
            Point(clause, i, $"{id}__{suffix}__list_1__item_{Akn.N(i + 1)}", $"{path}.baseProposal.clauses[{Akn.N(i)}]"));
        return [Part("debateSection", suffix, heading, [Akn.E("blockList", Akn.Id($"{id}__{suffix}__list_1"), points)], "grundförslag")];
    }

    /// <summary>Each proposal with its number among all of the item; its own text in the words of the mover.</summary>
    private XElement? Motions(string name, string suffix, bool procedural)
    {
        var told = item.Proposals.Index().Where(each => IsProcedural(each.Item.Kind) == procedural).ToList();
        return told.Count == 0 ? null
            : Part(name, suffix, words.Say("heading-proposals"), told.Select(each => Motion(each.Item, each.Index, $"{id}__{suffix}")));
    }

    private XElement Motion(Proposal proposal, int i, string motions)
    {
        var block = $"{motions}__tblock_{Akn.N(i + 1)}";
        var sentence = proposals.Parts(proposal with { Text = null });
        return Akn.E("tblock", Akn.Id(block), Akn.E("num", $"{Akn.N(i + 1)}."),
            sentence.Select(part => Akn.E("p", marked.Words(Legible.Of(part), block, []))),
            proposal.Text is { } text ? marked.Told(text, $"{block}__text", $"{path}.proposals[{Akn.N(i)}].text") : null);
    }

    private static bool IsProcedural(ProposalKind kind) => kind switch
    {
        ProposalKind.ReferBack or ProposalKind.Postpone or ProposalKind.DecideToday or ProposalKind.Adjourn => true,
        ProposalKind.Approve or ProposalKind.Reject or ProposalKind.Alternative => false,
        ProposalKind.Amendment or ProposalKind.Addition or ProposalKind.Other => false,
        _ => throw new UnreachableException($"No place for {kind}."),
    };

    private XElement? Course() => item.Questions.Count == 0 ? null
        : Part("debateSection", "dbsect_beslutsgang", words.Say("heading-course"), item.Questions.Select(Question), "beslutsgång");

    private XElement Question(Question question, int i)
    {
        var (of, section) = ($"{path}.questions[{Akn.N(i)}]", AkomaNtosoVotes.QuestionId(id, i));
        var questions = new PaperQuestions(words, item, proposals);
        var label = questions.Label(question, i + 1);
        // The label becomes the heading, and the names by party the table of votes.
        var blocks = questions.Question(question, i + 1).Skip(label is null ? 0 : 1)
            .Where(block => question.Named.Count == 0 || block is not TableBlock { Rows: [{ Sum: true }, ..] });
        return Akn.E("debateSection", Akn.Id(section), new XAttribute("name", "fråga"),
            label is null ? null : Akn.E("heading", Akn.Lines(Legible.Of(label))),
            blocks.SelectMany(block => marked.Draw([block], section, Facts(question, of, meanings: block is ListBlock), summaries: true)),
            question.Named.Count == 0 ? null : Votes(question, section, of));
    }

    /// <summary>What yes and no meant is told in a list of its own; the chair's finding comes before the outcome, which may have the same words.</summary>
    private static IEnumerable<(string Path, string Text)> Facts(Question question, string of, bool meanings) => AkomaNtosoRecord.Texts(question, of)
        .Where(fact => fact.Path.EndsWith("Means", StringComparison.Ordinal) == meanings)
        .OrderByDescending(fact => fact.Path == $"{of}.finding");

    private XElement Votes(Question question, string section, string of) => Akn.E("table", Akn.Id($"{section}__table_1"),
        Akn.E("tr", Head("column-member"), Head("column-party"), Head("column-vote")),
        question.Named.Select((ballot, n) => Vote(ballot, $"{section}__vote_{Akn.N(n + 1)}", $"{of}.named[{Akn.N(n)}]")));

    private XElement Head(string phrase) => Akn.E("th", Akn.E("p", words.Say(phrase)));

    private XElement Vote(Ballot ballot, string vote, string of)
    {
        var (person, option) = (work.Of(new Person(ballot.Name, ballot.Party)), PaperVoting.Word(words, ballot.Option));
        var choice = work.Of("TLCConcept", AkomaNtosoVotes.Choice(ballot.Option), option);
        work.Tell(of, vote);
        return Akn.E("tr",
            Akn.E("th", Akn.E("p", Akn.E("person", Akn.To("refersTo", person), Akn.Lines(ballot.Name)))),
            Akn.E("td", Akn.E("p", Akn.Lines(ballot.Party ?? ""))),
            Akn.E("td", Akn.E("p", Akn.E("vote", Akn.Id(vote), Akn.To("by", person), Akn.To("choice", choice), option))));
    }

    private XElement? Statements(string suffix, string heading, Values<Statement> statements, bool reservations, string member)
    {
        if (statements.Count == 0) return null;
        var voices = PaperStatements.Voices(words, proposals, statements, reservations).Cast<Voice>();
        return Part("writtenStatements", suffix, heading, voices.Select((voice, i) =>
        {
            var (block, of) = ($"{id}__{suffix}__tblock_{Akn.N(i + 1)}", $"{path}.{member}[{Akn.N(i)}]");
            return Akn.E("tblock", Akn.Id(block), Akn.E("p", marked.Words(Legible.Of(voice.Author), block, [])),
                statements[i].Text is { } text ? marked.Told(text, $"{block}__text", $"{of}.text") : null);
        }));
    }

    private XElement Part(string element, string suffix, string heading, IEnumerable<XElement> content, string? name = null) => Akn.E(
        element,
        Akn.Id($"{id}__{suffix}"),
        name is null ? null : new XAttribute("name", name),
        Akn.E("heading", Akn.Lines(Legible.Of(heading))),
        content);
}
