using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;

namespace Klubba.Formats;

/// <summary>The way back: the record in <c>otherAnalysis</c>, with what it refers to in the body, as minutes. Strict as JSON is.</summary>
internal sealed class AkomaNtosoReading
{
    private readonly Dictionary<string, XElement> places = [];

    private readonly Dictionary<string, XElement> orders = [];

    private readonly int budget;

    private long referred;

    private AkomaNtosoReading(XElement root, int budget)
    {
        this.budget = budget;
        foreach (var element in root.Descendants())
        {
            if (element.Attribute("eId") is { } id && !places.TryAdd("#" + id.Value, element))
                throw Fault(element, $"eId {id.Value} står två gånger.");
            if (element.Name == Akn.Questions + "order" && !orders.TryAdd(element.Attribute("of")?.Value ?? "", element))
                throw Fault(element, "frågorna på en paragraf står två gånger.");
        }
    }

    /// <exception cref="XmlException">It is no document of ours.</exception>
    /// <exception cref="JsonException">A member is missing, unknown or misshapen.</exception>
    public static Minutes Of(XElement root, int budget)
    {
        var document = root.Name == Akn.Ns + "akomaNtoso" ? root.Element(Akn.Ns + "debate") ?? root.Element(Akn.Ns + "statement") : null;
        if (document is null) throw Fault(root, "dokumentet är ingen debate eller statement i Akoma Ntoso 1.0.");
        var analyses = document.Elements(Akn.Ns + "meta").Elements(Akn.Ns + "analysis").Elements(Akn.Ns + "otherAnalysis");
        var records = analyses.Elements(Akn.Record + "minutes").ToList();
        if (records.Count != 1) throw Fault(document, "protokollets uppgifter (urn:klubba:minutes:1) saknas eller står två gånger.");
        var reading = new AkomaNtosoReading(root, budget);
        return reading.Object(records[0], typeof(Minutes)).Deserialize<Minutes>(Json.Options)!;
    }

    private JsonNode Value(XElement element, Type type)
    {
        var leaf = AkomaNtosoRecord.IsLeaf(type);
        if (element.Attribute("where") is not { } where) return leaf ? Leaf(element.Value, type) : Object(element, type);
        if (element.Nodes().Any() || element.Attributes().Count() > 1) throw Fault(element, "en hänvisning har inget mer än where.");
        var place = Place(element, where.Value);
        if (type == typeof(Ballot)) return Ballot(place);
        return leaf ? Leaf(Counted(element, Akn.Read(place)), type) : throw Fault(element, "det som står där är ingen enskild uppgift.");
    }

    private JsonObject Object(XElement element, Type type)
    {
        var read = new JsonObject();
        var members = AkomaNtosoRecord.Members(type).ToDictionary(member => member.Name, member => member.PropertyType);
        foreach (var (name, of) in members)
        {
            if (AkomaNtosoRecord.MemberOf(of) is { } each) read[name] = each == typeof(BallotSum) ? new JsonObject() : new JsonArray();
        }
        foreach (var attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))
            Attribute(element, attribute, type, members, read);
        foreach (var child in element.Elements()) Child(child, members, read);
        return read;
    }

    private void Attribute(XElement element, XAttribute attribute, Type type, Dictionary<string, Type> members, JsonObject read)
    {
        var name = attribute.Name.LocalName;
        if (name == "person" && AkomaNtosoRecord.NamesPerson(type)) Name(read, Place(element, attribute.Value), members);
        else if (name == "section" && type == typeof(Item)) Questions(read, attribute.Value);
        else if (members.TryGetValue(name, out var of) && AkomaNtosoRecord.IsLeaf(of)) read[name] = Leaf(attribute.Value, of);
        else throw Fault(element, $"attributet {name} är okänt.");
    }

    private void Child(XElement child, Dictionary<string, Type> members, JsonObject read)
    {
        var name = child.Name.LocalName;
        if (!members.TryGetValue(name, out var of)) throw Fault(child, $"elementet {name} är okänt.");
        if (AkomaNtosoRecord.MemberOf(of) is not { } each) Set(child, read, name, Value(child, of));
        else if (each == typeof(BallotSum)) Sum(child, read[name]!.AsObject());
        else read[name]!.AsArray().Add(Value(child, each));
    }

    /// <summary>Sums are one object in JSON, name to number.</summary>
    private void Sum(XElement child, JsonObject sums)
    {
        var sum = Object(child, typeof(BallotSum));
        Set(child, sums, (string?)sum["name"] ?? throw Fault(child, "namnet saknas."), sum["votes"]?.DeepClone());
    }

    private void Questions(JsonObject item, string section)
    {
        if (!orders.TryGetValue(section, out var order)) return;
        foreach (var question in order.Elements()) item["questions"]!.AsArray().Add(Value(question, typeof(Question)));
    }

    private JsonObject Ballot(XElement vote)
    {
        var read = new JsonObject { ["option"] = AkomaNtosoVotes.Option(vote.Attribute("choice")?.Value ?? "") };
        Name(read, Place(vote, vote.Attribute("by")?.Value ?? ""), null);
        return read;
    }

    private void Name(JsonObject read, XElement person, Dictionary<string, Type>? members)
    {
        read["name"] = Counted(person, Akn.Read(person));
        if (person.Attribute(Akn.Record + "party") is { } party) read["party"] = Counted(person, party.Value);
        if (members?.ContainsKey("id") == true && person.Attribute(Akn.Record + "id") is { } id) read["id"] = Counted(person, id.Value);
    }

    private XElement Place(XElement from, string reference) =>
        places.GetValueOrDefault(reference) ?? throw Fault(from, $"hänvisningen {reference} leder ingenstans.");

    /// <summary>Many references to one long text could grow beyond any bound.</summary>
    private string Counted(XElement from, string text) =>
        (referred += text.Length) <= budget ? text : throw Fault(from, "hänvisningarna ger för mycket text.");

    private static void Set(XElement at, JsonObject read, string name, JsonNode? value)
    {
        if (!read.TryAdd(name, value)) throw Fault(at, $"{name} står två gånger.");
    }

    private static JsonValue Leaf(string text, Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var plain when plain == typeof(int) && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) =>
            JsonValue.Create(number),
        var plain when plain == typeof(bool) && text is "true" or "false" => JsonValue.Create(text == "true"),
        _ => JsonValue.Create(text),
    };

    private static XmlException Fault(XElement at, string what)
    {
        IXmlLineInfo line = at;
        return new(what, null, line.LineNumber, line.LinePosition);
    }
}
