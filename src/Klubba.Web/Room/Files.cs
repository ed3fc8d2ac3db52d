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

    /// <summary>An extract in each form, by the file's name: of minutes and the number of the item.</summary>
    public static IReadOnlyDictionary<string, Func<Minutes, string, Phrases, byte[]>> OfExtract { get; } = new Dictionary<string, Func<Minutes, string, Phrases, byte[]>>
    {
        ["utdrag.pdf"] = (minutes, number, phrases) => Pdf.Write(Papers.Extract(minutes, number, phrases: phrases), []),
        ["utdrag.docx"] = (minutes, number, phrases) => Docx.Write(Papers.Extract(minutes, number, phrases: phrases)),
        ["utdrag.html"] = (minutes, number, phrases) => Encoding.UTF8.GetBytes(Html.Write(Papers.Extract(minutes, number, phrases: phrases))),
        ["utdrag.txt"] = (minutes, number, phrases) => Encoding.UTF8.GetBytes(Text.Write(Papers.Extract(minutes, number, phrases: phrases))),
        ["utdrag.json"] = (minutes, number, _) => Encoding.UTF8.GetBytes(Json.Write(minutes.Part([number]))),
        ["utdrag.akn.xml"] = (minutes, number, _) => Encoding.UTF8.GetBytes(AkomaNtoso.Write(minutes.Part([number]))),
    };

    /// <summary>Kept under their hash; the names and hashes are what the approval tells.</summary>
    /// <param name="numbers">Of single items approved by themselves; empty: the whole.</param>
    public static Values<KeptFile> Keep(Shelf shelf, Meeting meeting, IReadOnlyCollection<string> numbers) =>
        Of(numbers.Count == 0 ? Minutes.Of(meeting) : Minutes.Of(meeting).Part(numbers), meeting.Phrases).Select(file => new KeptFile(file.Name, shelf.Keep(file.Bytes), Version)).ToValues();
}
