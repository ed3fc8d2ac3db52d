using System.Xml.Linq;

namespace Klubba.Formats;

/// <summary>What the document is and what it refers to: identification, approval as work flow, votes, our record, references.</summary>
/// <remarks>Work, expression and manifestation by the Akoma Ntoso Naming Convention 1.0: a draft and what was approved are two expressions.</remarks>
internal static class AkomaNtosoMeta
{
    public static XElement Of(AkomaNtosoWork work)
    {
        var workflow = Workflow(work);
        var votes = AkomaNtosoVotes.Of(work);
        var record = AkomaNtosoRecord.Minutes(work);
        var order = AkomaNtosoRecord.Questions(work).ToList();
        return Akn.E("meta",
            Identification(work),
            Akn.E("lifecycle", Source, Held(work)),
            workflow,
            Akn.E(
                "analysis",
                Source,
                votes,
                order.Count == 0 ? null : Akn.E("otherAnalysis", Source, order),
                Akn.E("otherAnalysis", Source, record)),
            References(work));
    }

    private static XElement Held(AkomaNtosoWork work) => Akn.E(
        "eventRef",
        Akn.Id("ev_1"),
        new XAttribute("date", Swedish.Iso(work.Minutes.Date)),
        Source,
        Akn.To("refersTo", work.Of("TLCEvent", "handelse-sammantrade", "Sammanträde")),
        new XAttribute("type", "generation"));

    private static XAttribute Source => Akn.To("source", "klubba");

    private static XElement Identification(AkomaNtosoWork work)
    {
        var minutes = work.Minutes;
        var uri = $"/akn/se/{work.Element}/{work.Kind}/{Slug(minutes.Body)}/{Swedish.Iso(minutes.Date)}";
        if (minutes.Number is { } number) uri += $"/{Slug(number)}";
        if (work.Only is not null) uri += $"/{work.ItemIds[0]}";
        var expression = minutes.ApprovedOn is { } approved ? $"{uri}/swe@{Swedish.Iso(approved)}" : $"{uri}/swe";
        var day = minutes.ApprovedOn is { } on ? Date(on, "justering") : Date(minutes.Date, "utkast");
        return Akn.E("identification", Source, Work(work, uri), Expression(work, expression, day), Manifestation(work, expression, day));
    }

    private static XElement Work(AkomaNtosoWork work, string uri) => Akn.E(
        "FRBRWork",
        Value("FRBRthis", $"{uri}/!main"),
        Value("FRBRuri", uri),
        work.Only?.CaseNumber is { } docket
            ? Akn.E("FRBRalias", new XAttribute("name", "diarienummer"), new XAttribute("value", Akn.Clean(docket)))
            : null,
        Date(work.Minutes.Date, "sammanträde"),
        Body(work),
        Value("FRBRcountry", "se"),
        Value("FRBRsubtype", work.Kind),
        work.Minutes.Number is { } number ? Value("FRBRnumber", Akn.Clean(number)) : null,
        Value("FRBRprescriptive", "false"),
        Value("FRBRauthoritative", work.Minutes.ApprovedOn is null ? "false" : "true"));

    private static XElement Expression(AkomaNtosoWork work, string uri, XElement day) => Akn.E(
        "FRBRExpression",
        Value("FRBRthis", $"{uri}/!main"),
        Value("FRBRuri", uri),
        day,
        Body(work),
        Akn.E("FRBRlanguage", new XAttribute("language", "swe")));

    private static XElement Manifestation(AkomaNtosoWork work, string uri, XElement day) => Akn.E(
        "FRBRManifestation",
        Value("FRBRthis", $"{uri}/!main.xml"),
        Value("FRBRuri", $"{uri}.akn"),
        new XElement(day),
        Author("klubba", work.Of("TLCRole", "redaktor", "Redaktör")),
        Value("FRBRformat", "application/akn+xml"));

    private static XElement Body(AkomaNtosoWork work) => Author("organ", work.Of("TLCRole", "beslutande", "Beslutande organ"));

    /// <summary>A step for each approver of each approval that has its day.</summary>
    private static XElement? Workflow(AkomaNtosoWork work)
    {
        var steps = work.Minutes.Approvals
            .Where(approval => approval.On is not null)
            .SelectMany(approval => approval.Approvers.Select(name => Step(work, name, approval.On!.Value)))
            .ToList();
        return steps.Count == 0 ? null : Akn.E("workflow", Source, steps);
    }

    private static XElement Step(AkomaNtosoWork work, string approver, DateOnly day) => Akn.E(
        "step",
        new XAttribute("date", Swedish.Iso(day)),
        Akn.To("by", work.Of(approver)),
        Akn.To("as", work.Of("TLCRole", "justerare", "Justerare")),
        Akn.To("refersTo", work.Of("TLCEvent", "handelse-justering", "Justering")),
        Akn.To("outcome", work.Of("TLCConcept", "justerat", "Justerat")));

    private static XElement References(AkomaNtosoWork work) => Akn.E("references", Source,
        Reference("TLCOrganization", "organ", $"organization/se/{Slug(work.Minutes.Body)}", work.Minutes.Body),
        Reference("TLCOrganization", "klubba", "organization/se/klubba", "Klubba"),
        work.People.Select(person => Person(work, person)),
        work.Concepts.Select(each => Reference(each.Type, each.Id, $"{each.Type[3..].ToLowerInvariant()}/se/{each.Id}", each.Words)));

    private static XElement Person(AkomaNtosoWork work, Person person)
    {
        var element = Reference("TLCPerson", work.Of(person), $"person/se/{Slug(person.Id ?? person.Name)}", person.Name);
        if (person.Party is { } party) element.Add(new XAttribute(Akn.Record + "party", Akn.Clean(party)));
        if (person.Id is { } key) element.Add(new XAttribute(Akn.Record + "id", Akn.Clean(key)));
        return element;
    }

    private static XElement Reference(string type, string id, string path, string words) =>
        Akn.E(type, Akn.Id(id), new XAttribute("href", $"/akn/ontology/{path}"), new XAttribute("showAs", Akn.Clean(words)));

    private static XElement Value(string name, string value) => Akn.E(name, new XAttribute("value", value));

    private static XElement Date(DateOnly day, string name) =>
        Akn.E("FRBRdate", new XAttribute("date", Swedish.Iso(day)), new XAttribute("name", name));

    private static XElement Author(string who, string role) => Akn.E("FRBRauthor", Akn.To("href", who), Akn.To("as", role));

    private static string Slug(string text) => Ids.Plain(text) is { Length: > 0 } plain ? plain : "-";
}
