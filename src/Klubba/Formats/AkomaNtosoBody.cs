using System.Xml.Linq;

namespace Klubba.Formats;

/// <summary>The text of an Akoma Ntoso document: what a reader sees. The sentences are those of the papers.</summary>
internal sealed class AkomaNtosoBody
{
    private readonly AkomaNtosoWork work;

    private readonly PaperWords words;

    private readonly AkomaNtosoWords marked;

    public AkomaNtosoBody(AkomaNtosoWork work)
    {
        (this.work, words) = (work, work.Words);
        foreach (var attendee in work.Minutes.Attendance) work.Of(new Person(attendee.Name, attendee.Party, attendee.Id));
        marked = new(work);
    }

    private Minutes Minutes => work.Minutes;

    public XElement Preface()
    {
        var kind = words.Say(work.Only is null ? "kind-minutes" : "kind-extract");
        var title = Minutes.Number is null ? [kind] : marked.Words($"{kind} {Minutes.Number}", "preface__title", [("number", Minutes.Number)]);
        return Akn.E("preface",
            Akn.E("p", Akn.E("docTitle", title)),
            Akn.E("p", Akn.E("docProponent", Akn.To("refersTo", "organ"), Akn.Id("preface__body"), Told("body", Minutes.Body, "preface__body"))),
            Minutes.Municipality is { } name
                ? Akn.E("p", Akn.Id("preface__municipality"), Told("municipality", name, "preface__municipality"))
                : null,
            Akn.E("p", Akn.E("docDate", new XAttribute("date", Swedish.Iso(Minutes.Date)), Swedish.LongDay(Minutes.Date))),
            Facts());
    }

    /// <summary>The facts of the first page; who was there is told by the roll call.</summary>
    private IEnumerable<XElement> Facts()
    {
        var attendance = PaperAttendance.Facts(words, work.Only).Select(fact => fact.Label).ToHashSet();
        (string, string)[] told =
        [
            .. AkomaNtosoRecord.Texts(Minutes.Place, "place"),
            .. AkomaNtosoRecord.Texts(Minutes.Secretary, "secretary"),
            .. AkomaNtosoRecord.Texts(Minutes.Adjournments, "adjournments"),
        ];
        return PaperFront.Facts(words, work.Only).OfType<Facts>().SelectMany(facts => facts.Lines)
            .Where(fact => !attendance.Contains(fact.Label))
            .Select((fact, i) => Akn.E("p", marked.Words(Legible.Of($"{fact.Label}: {string.Join("; ", fact.Lines)}"), $"preface__p_{Akn.N(i + 1)}", told)));
    }

    /// <summary>The debate's body, or a statement's: who was there, the pauses, the items, and what stands after them.</summary>
    public XElement Text() => Akn.E(work.Only is null ? "debateBody" : "mainBody",
        RollCall(),
        Minutes.Adjournments.Select(Adjournment),
        Minutes.Items.Select((item, i) => new AkomaNtosoItem(work, marked, item, work.ItemIds[i], $"items[{Akn.N(i)}]").Section()),
        Minutes.Remainder.Select((passage, i) => marked.Passage(passage, $"remainder_{Akn.N(i + 1)}", $"remainder[{Akn.N(i)}]")),
        Life());

    /// <summary>Who signs; nothing where nobody is told to.</summary>
    public XElement? Conclusions()
    {
        var lines = PaperFront.Signatures(words).OfType<Signatures>().SelectMany(signatures => signatures.Lines).ToList();
        return lines.Count == 0 ? null : Akn.E("conclusions", lines.Select(line => Akn.E("p",
            $"{Akn.Clean(line.Role)}: ",
            Akn.E("signature", Akn.To("refersTo", work.Of(line.Name)), Akn.Clean(line.Name)),
            line.Instead is { } instead ? $". {Akn.Clean(instead)}." : null)));
    }

    private XElement RollCall() => Akn.E("rollCall", Akn.Id("rollcall_1"),
        Akn.E("heading", words.Say("attendance-heading")),
        PaperAttendance.Facts(words, work.Only).Select((fact, i) => Group(fact, $"rollcall_1__list_{Akn.N(i + 1)}")),
        marked.Draw(work.Only is null ? PaperAttendance.InMinutes(words).OfType<TableBlock>() : [], "rollcall_1", []));

    private XElement Group(Fact fact, string id) => Akn.E("blockList", Akn.Id(id),
        Akn.E("listIntroduction", Akn.Clean(fact.Label)),
        fact.Lines.Select((line, n) => Akn.E("item", Akn.Id($"{id}__item_{Akn.N(n + 1)}"), WithRole(Akn.E("p", marked.Words(Legible.Of(line), id, []))))));

    /// <summary>Whom the line is about has a role at the meeting; whoever else it names is only named.</summary>
    private XElement WithRole(XElement line)
    {
        if (line.Element(Akn.Ns + "person") is not { PreviousNode: null or XText { Value: "" } } person) return line;
        var id = person.Attribute("refersTo")!.Value[1..];
        if (Minutes.Attendance.FirstOrDefault(each => id == work.Of(new Person(each.Name, each.Party, each.Id))) is { } attendee)
        {
            var role = words.Role(new Attendee { Name = "", Role = attendee.Role });
            person.Add(Akn.To("as", work.Of("TLCRole", "roll-" + Ids.Plain(role), role)));
        }
        return line;
    }

    private XElement Adjournment(Adjournment pause, int i)
    {
        var id = $"adjournment_{Akn.N(i + 1)}";
        return Akn.E("adjournment", Akn.Id(id), Akn.E("p", marked.Words(Legible.Of(words.Span(pause.From, pause.To)!), id, [])),
            pause.Reason is { } reason && work.PlaceOf($"adjournments[{Akn.N(i)}].reason") is null
                ? marked.Told(reason, $"{id}__p_2", $"adjournments[{Akn.N(i)}].reason")
                : null);
    }

    /// <summary>Corrections without a place, approval and notice, appeals: what came after the meeting.</summary>
    private IEnumerable<XElement> Life()
    {
        // The rest of the text, which comes first there, is already told under addresses of its own.
        var told = PaperEnd.Blocks(words).SkipWhile(block => block is not Heading { Id: not null });
        (string, string)[] facts =
        [
            .. AkomaNtosoRecord.Texts(Minutes.Corrections, "corrections"),
            .. AkomaNtosoRecord.Texts(Minutes.Approvals, "approvals"),
            .. AkomaNtosoRecord.Texts(Minutes.Appeals, "appeals"),
        ];
        return marked.Sections(work.Only is null ? told : [], "life", 2, facts);
    }

    private IEnumerable<object> Told(string path, string text, string id)
    {
        work.Tell(path, id);
        return Akn.Lines(text);
    }
}
