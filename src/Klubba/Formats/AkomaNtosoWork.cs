using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Klubba.Formats;

/// <summary>Names of Akoma Ntoso and of our own namespaces, and how text becomes its elements.</summary>
internal static class Akn
{
    public static readonly XNamespace Ns = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    /// <summary>Our own: the record, and in it the order of questions.</summary>
    public static readonly XNamespace Record = "urn:klubba:minutes:1", Questions = "urn:klubba:questions:1";

    /// <summary>Elements that hold running text: a line break within would be part of it.</summary>
    private static readonly HashSet<string> Running = ["p", "heading", "num", "summary", "listIntroduction", "caption"];

    public static string N(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static XElement E(string name, params object?[] content) => new(Ns + name, content);

    public static XAttribute Id(string id) => new("eId", id);

    public static XAttribute To(string name, string id) => new(name, "#" + id);

    /// <summary>What XML 1.0 does not allow becomes the replacement sign.</summary>
    public static string Clean(string text)
    {
        StringBuilder? clean = null;
        for (var i = 0; i < text.Length; i++)
        {
            var pair = i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]);
            if (pair || XmlConvert.IsXmlChar(text[i])) i += pair ? 1 : 0;
            else (clean ??= new(text))[i] = '\uFFFD';
        }
        return clean?.ToString() ?? text;
    }

    /// <summary>A line break is an eol. The way back is <see cref="Read"/>.</summary>
    public static IEnumerable<object> Lines(string text)
    {
        var lines = Clean(text).Split('\n');
        yield return new XText(lines[0]);
        foreach (var line in lines.Skip(1))
        {
            yield return E("eol");
            yield return new XText(line);
        }
    }

    /// <summary>The paragraphs of a text, parted by empty lines.</summary>
    public static IEnumerable<XElement> Paragraphs(string text) => text.Split("\n\n").Select(part => E("p", Lines(part)));

    /// <summary>A text with an address: one paragraph, or a container of several.</summary>
    public static XElement Block(string text, string id) =>
        text.Contains("\n\n", StringComparison.Ordinal) ? E("blockContainer", Id(id), Paragraphs(text)) : E("p", Id(id), Lines(text));

    /// <summary>The text that an element holds, as it was before it was written.</summary>
    public static string Read(XElement element) => element.Name.LocalName switch
    {
        "TLCPerson" => element.Attribute("showAs")?.Value ?? "",
        "count" => element.Attribute("value")?.Value ?? "",
        _ when element.Elements(Ns + "p").Any() => string.Join("\n\n", element.Elements(Ns + "p").Select(Inline)),
        _ => Inline(element),
    };

    /// <summary>Breaks structure over lines, and never running text.</summary>
    public static void Indent(XElement element, string line)
    {
        if (!element.HasElements || Running.Contains(element.Name.LocalName)) return;
        var inner = line + "  ";
        foreach (var child in element.Elements().ToList())
        {
            Indent(child, inner);
            child.AddBeforeSelf(new XText(inner));
        }
        element.Add(new XText(line));
    }

    private static string Inline(XElement element)
    {
        var text = new StringBuilder();
        foreach (var node in element.DescendantNodes())
        {
            if (node is XText words) text.Append(words.Value);
            else if (node is XElement { Name.LocalName: "eol" }) text.Append('\n');
        }
        return text.ToString();
    }
}

/// <summary>One document while it is written: the minutes, the addresses of their items, where each fact has been told, and who has been named.</summary>
/// <param name="Only">In an extract, its item.</param>
internal sealed record AkomaNtosoWork(Minutes Minutes, Values<string> ItemIds, Item? Only)
{
    private readonly Dictionary<string, string> places = [];

    private readonly List<Person> people = [];

    private readonly Dictionary<Person, int> numbers = [];

    private readonly SortedDictionary<string, (string Type, string Words)> concepts = new(StringComparer.Ordinal);

    public PaperWords Words { get; } = new(Minutes, Phrases.Standard);

    public string Element => Only is null ? "debate" : "statement";

    public string Kind => Only is null ? "protokoll" : "protokollsutdrag";

    public IReadOnlyList<Person> People => people;

    public IEnumerable<(string Id, string Type, string Words)> Concepts => concepts.Select(each => (each.Key, each.Value.Type, each.Value.Words));

    /// <summary>Where the fact of that path in the waist is told; null where it is not.</summary>
    public string? PlaceOf(string path) => places.GetValueOrDefault(path);

    public bool Tell(string path, string id) => places.TryAdd(path, id);

    /// <summary>The id of a person: one for each name with its party and key.</summary>
    public string Of(Person person)
    {
        if (!numbers.TryGetValue(person, out var number))
        {
            people.Add(person);
            numbers.Add(person, number = people.Count);
        }
        return "person_" + Akn.N(number);
    }

    /// <summary>The id of a person of whom only the name is told: the one present of that name, if there is one.</summary>
    public string Of(string name) =>
        Minutes.Attendance.FirstOrDefault(attendee => attendee.Name == name) is { } there
            ? Of(new Person(there.Name, there.Party, there.Id))
            : Of(new Person(name));

    /// <summary>The id of a role, an event or a concept that the document refers to.</summary>
    public string Of(string type, string id, string words)
    {
        concepts[id] = (type, words);
        return id;
    }
}
