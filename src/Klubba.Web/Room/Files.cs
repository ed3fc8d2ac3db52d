using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Klubba.Documents;
using Klubba.Formats;
using Klubba.Web.Storage;

namespace Klubba.Web.Room;

/// <summary>Filerna: made once of what has been approved, kept by their content, and served from then on (decision D10).</summary>
public static class Files
{
    internal static readonly string Version = typeof(Meeting).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    internal static readonly string[] Names = ["protokoll.pdf", "protokoll.docx", "protokoll.html", "protokoll.txt", "protokoll.json", "protokoll.akn.xml"];

    /// <summary>The minutes in every form.</summary>
    public static IReadOnlyList<(string Name, byte[] Bytes)> Of(Minutes minutes, Phrases phrases)
    {
        var paper = Papers.Minutes(minutes, phrases: phrases);
        var (json, akn) = (Encoding.UTF8.GetBytes(Json.Write(minutes)), Encoding.UTF8.GetBytes(AkomaNtoso.Write(minutes)));
        return
        [
            ("protokoll.pdf", Pdf.Write(paper, [
                new("protokoll.akn.xml", "application/akn+xml", Relationship.Source, akn, "Protokollet som Akoma Ntoso 1.0"),
                new("protokoll.json", "application/json", Relationship.Data, json, "Protokollet som data (urn:klubba:minutes:1)")])),
            ("protokoll.docx", Docx.Write(paper)),
            ("protokoll.html", Encoding.UTF8.GetBytes(Html.Write(paper))),
            ("protokoll.txt", Encoding.UTF8.GetBytes(Text.Write(paper))),
            ("protokoll.json", json),
            ("protokoll.akn.xml", akn),
        ];
    }

    /// <summary>An extract in one form: <c>utdrag.pdf</c> and its kin; null for a form that there is not.</summary>
    public static byte[]? OfExtract(Minutes minutes, string number, Phrases phrases, string name)
    {
        var paper = Papers.Extract(minutes, number, phrases: phrases);
        return name switch
        {
            "utdrag.pdf" => Pdf.Write(paper, []),
            "utdrag.docx" => Docx.Write(paper),
            "utdrag.html" => Encoding.UTF8.GetBytes(Html.Write(paper)),
            "utdrag.txt" => Encoding.UTF8.GetBytes(Text.Write(paper)),
            "utdrag.json" => Encoding.UTF8.GetBytes(Json.Write(minutes.Part([number]))),
            "utdrag.akn.xml" => Encoding.UTF8.GetBytes(AkomaNtoso.Write(minutes.Part([number]))),
            _ => null,
        };
    }

    /// <summary>Kept under their hash; the names and hashes are what the approval tells.</summary>
    /// <param name="numbers">Of single items approved by themselves; empty: the whole.</param>
    public static Values<KeptFile> Keep(Shelf shelf, Meeting meeting, IReadOnlyCollection<string> numbers) =>
        Of(numbers.Count == 0 ? Minutes.Of(meeting) : Minutes.Of(meeting).Part(numbers), meeting.Phrases).Select(file => new KeptFile(file.Name, shelf.Keep(file.Bytes), Version)).ToValues();
}
