using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace Klubba.Formats;

/// <summary>Akoma Ntoso 1.0 (OASIS LegalDocML): a <c>debate</c> for the minutes, a <c>statement</c> for an extract of one item.</summary>
/// <remarks>
/// <para>
/// The body is plain Akoma Ntoso in Swedish, readable without Klubba: the roll call, a section for each item with its resolutions,
/// papers, motions, the order of questions in words as <c>summary</c>, open votes as <c>vote</c>, reservations and statements. Ids are
/// those of decision D9. What the vocabulary cannot say stands in <c>otherAnalysis</c> in our own namespaces: urn:klubba:minutes:1 and,
/// for the order of questions, urn:klubba:questions:1, with the members of minutes.schema.json by its names. A fact that the body tells
/// in the record's own words is not written again there: <c>where</c> leads to its place, <c>person</c> to its TLCPerson.
/// </para>
/// <para>
/// Not carried: signs that XML 1.0 does not allow (they become U+FFFD), seconds of a time, and two sums of one secret ballot under the
/// same name (as in JSON). A text with an address in the body may be mended there and is read as mended; all other text of the body is
/// made from the record and not read.
/// </para>
/// </remarks>
public static class AkomaNtoso
{
    /// <summary>Longest document that is read, and most text that its references may amount to, in characters.</summary>
    private const int MaxLength = 64 * 1024 * 1024;

    /// <summary>Deepest nesting that is read; what we write needs sixteen levels.</summary>
    private const int MaxDepth = 64;

    public static string Write(Minutes minutes) => Written(new(minutes, Ids.Items(minutes), Only: null));

    /// <summary>Protokollsutdrag: the item of that number with the facts of the meeting.</summary>
    /// <exception cref="ArgumentException">The minutes have no item of that number.</exception>
    public static string Write(Minutes minutes, string item)
    {
        var at = minutes.Items.FindIndex(each => each.Number == item);
        if (at < 0) throw new ArgumentException($"There is no item {item}.", nameof(item));
        return Written(new(minutes with { Items = [minutes.Items[at]] }, [Ids.Items(minutes)[at]], minutes.Items[at]));
    }

    /// <summary>Minutes from Akoma Ntoso that <see cref="Write(Minutes)"/> has made. Document types and entities are not read.</summary>
    public static Result<Minutes> Read(string xml)
    {
        try
        {
            return AkomaNtosoReading.Of(Loaded(xml), MaxLength);
        }
        catch (XmlException e)
        {
            var what = e.Message.Split(" Line ", 2)[0];
            return new Problem($"Akoma Ntoso, rad {e.LineNumber}", what, "Ge Akoma Ntoso som Klubba har skrivit.");
        }
        catch (JsonException e)
        {
            return Json.Misshapen(e, "Akoma Ntoso, otherAnalysis");
        }
    }

    private static XElement Loaded(string xml)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MaxLength };
        // Depth is measured before a tree is built, for a tree is walked by calls within calls.
        using (var measured = XmlReader.Create(new StringReader(xml), settings))
        {
            while (measured.Read())
            {
                if (measured.Depth > MaxDepth) throw new XmlException($"Elementen ligger djupare än {MaxDepth} nivåer.");
            }
        }
        using var reader = XmlReader.Create(new StringReader(xml), settings);
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace | LoadOptions.SetLineInfo).Root!;
    }

    private static string Written(AkomaNtosoWork work)
    {
        var body = new AkomaNtosoBody(work);
        // The text comes first: what the analysis refers to must have got its place.
        var (preface, text, end) = (body.Preface(), body.Text(), body.Conclusions());
        var document = Akn.E(
            work.Element, new XAttribute("name", work.Kind), new XAttribute("contains", "originalVersion"), AkomaNtosoMeta.Of(work), preface, text, end);
        var root = Akn.E(
            "akomaNtoso",
            new XAttribute("xmlns", Akn.Ns),
            new XAttribute(XNamespace.Xmlns + "m", Akn.Record),
            new XAttribute(XNamespace.Xmlns + "q", Akn.Questions),
            document);
        Akn.Indent(root, "\n");
        return Serialized(root);
    }

    private static string Serialized(XElement root)
    {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", 64 * 1024);
        using (var writer = XmlWriter.Create(text, new() { OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.Entitize }))
            root.WriteTo(writer);
        return text.Append('\n').ToString();
    }
}
