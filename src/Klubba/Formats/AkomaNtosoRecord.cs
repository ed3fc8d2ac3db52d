using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Xml.Linq;

namespace Klubba.Formats;

/// <summary>The waist as elements of our own namespace: a fact is an attribute, or an element that leads to where the body tells it.</summary>
/// <remarks>It goes by the members of the records, so that a member added to the waist is carried from that day.</remarks>
internal static class AkomaNtosoRecord
{
    public static XElement Minutes(AkomaNtosoWork work) => Element(work, Akn.Record, "minutes", work.Minutes, "");

    /// <summary>The order of questions of each item that has any (kommunallagen 5 kap. 67 § 2, 3 and 5).</summary>
    public static IEnumerable<XElement> Questions(AkomaNtosoWork work)
    {
        for (var i = 0; i < work.Minutes.Items.Count; i++)
        {
            var (item, path) = (work.Minutes.Items[i], $"items[{Akn.N(i)}].questions");
            if (item.Questions.Count == 0) continue;
            yield return new(
                Akn.Questions + "order",
                Akn.To("of", work.ItemIds[i]),
                item.Questions.Select((question, n) => Element(work, Akn.Questions, "question", question, $"{path}[{Akn.N(n)}]")));
        }
    }

    /// <summary>Every text under a member of the waist, by path; names of persons and keys aside.</summary>
    public static IEnumerable<(string Path, string Text)> Texts(object? value, string path)
    {
        if (value is string text) return [(path, text)];
        if (value is null || IsLeaf(value.GetType())) return [];
        if (value is IEnumerable list) return list.Cast<object>().SelectMany((each, i) => Texts(each, $"{path}[{Akn.N(i)}]"));
        var ofPerson = PersonOf(value) is not null;
        return Members(value.GetType()).Where(member => !IsKey(member.Name) && !(ofPerson && IsOfPerson(member.Name)))
            .SelectMany(member => Texts(member.Get!(value), Under(path, member.Name)));
    }

    public static IEnumerable<JsonPropertyInfo> Members(Type type) => Json.Options.GetTypeInfo(type).Properties;

    public static bool IsLeaf(Type type) => MemberOf(type) is null && Json.Options.GetTypeInfo(type).Kind != JsonTypeInfoKind.Object;

    /// <summary>The type of a list's members; null where it is no list.</summary>
    public static Type? MemberOf(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Values<>) ? type.GetGenericArguments()[0] : null;

    /// <summary>Is the member told by the TLCPerson?</summary>
    public static bool IsOfPerson(string member) => member is "name" or "party" or "id";

    /// <summary>Types that name a person.</summary>
    public static bool NamesPerson(Type type) =>
        type == typeof(Person) || type == typeof(Attendee) || type == typeof(Disqualification) || type == typeof(Ballot);

    private static Person? PersonOf(object value) => value switch
    {
        Person person => person,
        Attendee attendee => new(attendee.Name, attendee.Party, attendee.Id),
        Disqualification person => new(person.Name, person.Party, person.Id),
        Ballot ballot => new(ballot.Name, ballot.Party),
        _ => null,
    };

    private static XElement Element(AkomaNtosoWork work, XNamespace ns, string name, object value, string path)
    {
        var element = new XElement(ns + name);
        if (work.PlaceOf(path) is { } place) element.Add(Akn.To("where", place));
        else if (IsLeaf(value.GetType())) element.Add(new XText(Text(value)));
        else Fill(work, element, value, path);
        return element;
    }

    private static void Fill(AkomaNtosoWork work, XElement element, object value, string path)
    {
        var person = PersonOf(value);
        if (person is not null) element.Add(Akn.To("person", work.Of(person)));
        if (value is Item)
        {
            var index = int.Parse(path.AsSpan("items[".Length).TrimEnd(']'), CultureInfo.InvariantCulture);
            element.Add(Akn.To("section", work.ItemIds[index]));
        }
        foreach (var member in Members(value.GetType()))
        {
            if ((person is not null && IsOfPerson(member.Name)) || IsQuestions(value.GetType(), member.Name)) continue;
            if (member.Get!(value) is { } held) Add(work, element, member.Name, held, Under(path, member.Name));
        }
    }

    private static void Add(AkomaNtosoWork work, XElement element, string name, object held, string path)
    {
        var ns = element.Name.Namespace;
        if (MemberOf(held.GetType()) is not null)
            element.Add(((IEnumerable)held).Cast<object>().Select((each, i) => Element(work, ns, name, each, $"{path}[{Akn.N(i)}]")));
        else if (IsLeaf(held.GetType()) && work.PlaceOf(path) is null) element.Add(new XAttribute(name, Text(held)));
        else element.Add(Element(work, ns, name, held, path));
    }

    /// <summary>Questions stand in a namespace of their own.</summary>
    public static bool IsQuestions(Type type, string member) => type == typeof(Item) && member == "questions";

    /// <summary>A fact in the letters that JSON has for it.</summary>
    private static string Text(object value) =>
        value is string text ? Akn.Clean(text) : JsonSerializer.Serialize(value, value.GetType(), Json.Options).Trim('"');

    private static bool IsKey(string member) =>
        member is "id" or "target" or "for" or "between" or "yesProposal" or "noProposal" or "against";

    private static string Under(string path, string member) => path.Length == 0 ? member : $"{path}.{member}";
}
