namespace Klubba.Documents.Printing;

/// <summary>What a structure element may hold, in reading order.</summary>
internal abstract class TagKid;

/// <summary>Märkord: an element of the structure tree (ISO 32000-1, 14.7–14.8), a heading, a paragraph, a cell.</summary>
internal sealed class Tag(string type, string? attributes = null, string? actualText = null) : TagKid
{
    private readonly List<TagKid> kids = [];

    public string Type => type;

    /// <summary>The attributes of its owner, spelled as PDF: "/O/Table/Scope/Row".</summary>
    public string? Attributes => attributes;

    /// <summary>The text to read in place of what is drawn.</summary>
    public string? ActualText => actualText;

    public IReadOnlyList<TagKid> Kids => kids;

    /// <summary>The object's number, given when the tree is written.</summary>
    public int Number { get; set; }

    public Tag Child(string childType, string? childAttributes = null, string? childActualText = null)
    {
        var child = new Tag(childType, childAttributes, childActualText);
        kids.Add(child);
        return child;
    }

    /// <summary>Where text of this element goes: the slot at its end, or a new one after a child.</summary>
    public Slot Text()
    {
        if (kids.LastOrDefault() is Slot last) return last;
        var slot = new Slot(this);
        kids.Add(slot);
        return slot;
    }

    public void Add(TagKid kid) => kids.Add(kid);
}

/// <summary>A stretch of content in one element: on each page it reaches, one marked sequence. Without an element it is an artifact.</summary>
internal sealed class Slot : TagKid
{
    public Slot(Tag owner) => Owner = owner;

    private Slot(string artifact) => Artifact = artifact;

    /// <summary>Drawn but not read: rules, bars and repeated heads.</summary>
    public static readonly Slot Layout = new("/L");

    public static readonly Slot Head = new("/H");

    public static readonly Slot Foot = new("/F");

    public Tag? Owner { get; }

    /// <summary>What the artifacts are, as a page's resources tell it (ISO 32000-1, 14.8.2.2).</summary>
    public const string ArtifactProperties =
        "/L<</Type/Layout>>/H<</Type/Pagination/Subtype/Header/Attached[/Top]>>/F<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>";

    /// <summary>The name of an artifact's properties.</summary>
    public string? Artifact { get; }

    /// <summary>The sign of a box once more, for tools that copy text without looking at its structure.</summary>
    public string? Told { get; set; }

    /// <summary>Page index and marked-content identifier of each sequence, in order.</summary>
    public List<(int Page, int Id)> Marks { get; } = [];
}

/// <summary>A link's place on a page, as a kid of its Link element.</summary>
internal sealed class LinkKid(int annotation, int page) : TagKid
{
    public int Annotation => annotation;

    public int Page => page;
}
