namespace Klubba.Documents.Printing;

/// <summary>Bokmärken: the headings as an outline (ISO 32000-1, 12.3.3), each under the nearest heading of a higher level.</summary>
internal sealed class Outline(PdfFile file, IReadOnlyList<int> pages)
{
    private sealed record Node(int Number, Node? Parent, int Level, BookmarkPlace? Place)
    {
        public List<Node> Kids { get; } = [];

        public int Below => Kids.Count + Kids.Sum(kid => kid.Below);
    }

    /// <summary>The outline's object, or null where the paper has no heading.</summary>
    public int? Write(IEnumerable<BookmarkPlace> places)
    {
        var root = new Node(file.Reserve(), null, 0, null);
        var last = root;
        foreach (var place in places.Where(place => place.Bookmark.Level > 0))
        {
            while (last.Level >= place.Bookmark.Level) last = last.Parent!;
            var node = new Node(file.Reserve(), last, place.Bookmark.Level, place);
            last.Kids.Add(node);
            last = node;
        }

        var body = new ByteWriter().Ascii("<</Type/Outlines");
        Ends(body, root);
        file.Add(root.Number, body.Ascii(">>"));
        Write(root);
        return root.Kids.Count == 0 ? null : root.Number;
    }

    private void Write(Node parent)
    {
        for (var i = 0; i < parent.Kids.Count; i++)
        {
            var node = parent.Kids[i];
            var place = node.Place!;
            var body = new ByteWriter().Ascii("<</Title").Text(place.Bookmark.Text).Ascii("/Parent ").Ref(parent.Number);
            if (i > 0) body.Ascii("/Prev ").Ref(parent.Kids[i - 1].Number);
            if (i + 1 < parent.Kids.Count) body.Ascii("/Next ").Ref(parent.Kids[i + 1].Number);
            body.Ascii("/Dest");
            Destination(body, pages[place.Page], place.Top);
            Ends(body, node);
            file.Add(node.Number, body.Ascii(">>"));
            Write(node);
        }
    }

    public static void Destination(ByteWriter body, int page, double top) =>
        body.Ascii("[").Ref(page).Ascii("/XYZ null ").Real(top).Ascii(" null]");

    private static void Ends(ByteWriter body, Node node)
    {
        if (node.Kids.Count == 0) return;
        body.Ascii("/First ").Ref(node.Kids[0].Number).Ascii("/Last ").Ref(node.Kids[^1].Number);
        // Two levels stand open; what lies deeper is folded (a negative count).
        body.Ascii("/Count ").Int(node.Level < 2 ? node.Below : -node.Kids.Count);
    }
}
