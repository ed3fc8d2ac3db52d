namespace Klubba.Documents.Printing;

/// <summary>Writes the structure tree, its parent tree and, in each element, where its content lies (ISO 32000-1, 14.7).</summary>
/// <param name="pages">The pages' object numbers.</param>
internal sealed class StructureTree(PdfFile file, IReadOnlyList<int> pages)
{
    /// <summary>Numbers every element, so that links and parents can name them before they are written.</summary>
    public void Number(Tag tag)
    {
        tag.Number = file.Reserve();
        foreach (var kid in tag.Kids.OfType<Tag>()) Number(kid);
    }

    /// <summary>Writes the whole tree.</summary>
    /// <param name="parents">What the parent tree tells, by key: the elements of a page's sequences, or the element of one annotation.</param>
    public int Write(Tag document, IReadOnlyList<object> parents)
    {
        var root = file.Reserve();
        Write(document, root);
        var tree = new ByteWriter().Ascii("<</Nums[");
        for (var key = 0; key < parents.Count; key++)
        {
            tree.Int(key);
            if (parents[key] is Tag one) tree.Ascii(" ").Ref(one.Number).Ascii(" ");
            else Row(tree, (List<Tag>)parents[key]);
        }

        var parentTree = file.Add(tree.Ascii("]>>"));
        file.Add(root, new ByteWriter().Ascii("<</Type/StructTreeRoot/K ").Ref(document.Number).Ascii("/ParentTree ").Ref(parentTree)
            .Ascii("/ParentTreeNextKey ").Int(parents.Count).Ascii(">>"));
        return root;
    }

    private static void Row(ByteWriter tree, List<Tag> owners)
    {
        tree.Ascii("[");
        foreach (var owner in owners) tree.Ref(owner.Number).Ascii(" ");
        tree.Ascii("]");
    }

    private void Write(Tag tag, int parent)
    {
        var body = new ByteWriter().Ascii("<</S/").Ascii(tag.Type).Ascii("/P ").Ref(parent);
        if (tag.Attributes is { } attributes) body.Ascii("/A<<").Ascii(attributes).Ascii(">>");
        if (tag.ActualText is { } actual) body.Ascii("/ActualText").Text(actual);
        var home = tag.Kids.OfType<Slot>().SelectMany(slot => slot.Marks).Select(mark => mark.Page).FirstOrDefault(-1);
        if (home >= 0) body.Ascii("/Pg ").Ref(pages[home]);
        Kids(body, tag, home);
        file.Add(tag.Number, body.Ascii(">>"));
        foreach (var kid in tag.Kids.OfType<Tag>()) Write(kid, tag.Number);
    }

    private void Kids(ByteWriter body, Tag tag, int home)
    {
        if (tag.Kids.Count == 0) return;
        var alone = tag.Kids is [Slot { Marks: [var only] }] && only.Page == home;
        body.Ascii(alone ? "/K " : "/K[");
        foreach (var kid in tag.Kids)
        {
            switch (kid)
            {
                case Tag child: body.Ref(child.Number).Ascii(" "); break;
                case Slot slot: Marks(body, slot, home); break;
                case LinkKid link:
                    body.Ascii("<</Type/OBJR/Obj ").Ref(link.Annotation).Ascii("/Pg ").Ref(pages[link.Page]).Ascii(">>");
                    break;
                default: throw new System.Diagnostics.UnreachableException($"{kid.GetType().Name} is not written");
            }
        }

        body.Ascii(alone ? "" : "]");
    }

    private void Marks(ByteWriter body, Slot slot, int home)
    {
        foreach (var (page, id) in slot.Marks)
        {
            if (page == home) body.Int(id).Ascii(" ");
            else body.Ascii("<</Type/MCR/Pg ").Ref(pages[page]).Ascii("/MCID ").Int(id).Ascii(">>");
        }
    }
}
