using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DocumentFormat.OpenXml;
using Klubba.Documents.Printing;
using Klubba.Formats;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Klubba.Documents.Word;

/// <summary>Bokmärken: the places of a paper that a link can lead to, their names as Word allows them, and the page where each is expected.</summary>
internal sealed class Bookmarks
{
    private const int LongestName = 40;
    private readonly PagePainter laid;
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly HashSet<string> set = new(StringComparer.Ordinal);

    public Bookmarks(Paper paper)
    {
        Typesetter = new(new());
        var composer = new Composer(Typesetter);
        var margins = new Margins(composer, paper);
        composer.Compose(paper);
        laid = new(composer, margins, Pages.Break(composer.Strips, margins.BodyTop, Sheet.BodyBottom - margins.BodyTop));
        // Word knows names without regard to case.
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var id in laid.Targets.Keys) names[id] = Free(Name(id), taken);
    }

    public Typesetter Typesetter { get; }

    public int PageCount => laid.Count;

    /// <summary>The bookmark's name, or null where nothing of the paper has the id.</summary>
    public string? NameOf(string id) => names.GetValueOrDefault(id);

    /// <summary>The page that the same paper has it on as PDF.</summary>
    public int PageOf(string id) => laid.Targets[id].Page + 1;

    /// <summary>Content with the bookmark around it; where two places have the same id, the first holds.</summary>
    public IReadOnlyCollection<OpenXmlElement> Mark(string? id, IReadOnlyCollection<OpenXmlElement> content)
    {
        if (id is null || NameOf(id) is not { } name || !set.Add(id)) return content;
        var number = set.Count.ToString(CultureInfo.InvariantCulture);
        return [new W.BookmarkStart { Id = number, Name = name }, .. content, new W.BookmarkEnd { Id = number }];
    }

    /// <summary>Letters, digits and low lines, a letter first, at most 40; a longer one ends with eight digits of its hash.</summary>
    private static string Name(string id)
    {
        var name = string.Concat(id.Select(sign => char.IsAsciiLetterOrDigit(sign) ? sign : '_'));
        if (!char.IsAsciiLetter(name[0])) name = "b" + name;
        return name.Length <= LongestName ? name : $"{name[..(LongestName - 9)]}_{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..8]}";
    }

    private static string Free(string name, HashSet<string> taken)
    {
        var free = name;
        for (var n = 2; !taken.Add(free); n++)
        {
            var end = $"_{n.ToString(CultureInfo.InvariantCulture)}";
            free = name[..Math.Min(name.Length, LongestName - end.Length)] + end;
        }

        return free;
    }
}
