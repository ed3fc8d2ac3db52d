namespace Klubba.Lines;

/// <summary>A clause of a decision as read: its text, whose it is to decide, and its paragraphs.</summary>
internal sealed record ClauseText(string Text, bool Recommended, Line First, string? Number);

/// <summary>Beslutspunkter: numbered points, att-satser or paragraphs under a decision's heading.</summary>
/// <remarks>A list inside a clause belongs to it. What only leads in ("Nämnden beslutar:", "Enligt förslag av …:") is no clause.</remarks>
internal sealed class Clauses
{
    private readonly List<ClauseText> found = [];
    private bool recommended;
    private bool listOpen;

    public List<ClauseText> Found => found;

    /// <summary>Paragraphs that led in, whole.</summary>
    public List<Paragraph> LeadIns { get; } = [];

    public static Clauses Of(Section section)
    {
        var clauses = new Clauses { recommended = section.Kind == SectionKind.Recommendation };
        foreach (var paragraph in section.Paragraphs) clauses.Take(paragraph);
        return clauses;
    }

    private void Take(Paragraph paragraph)
    {
        if (paragraph.Text.Length == 0) return;
        if (paragraph.Marker is null && IsLeadIn(paragraph.Text) is { } whose)
        {
            recommended = whose;
            listOpen = false;
            LeadIns.Add(paragraph);
        }
        else if (paragraph.Bullet && listOpen && found.Count > 0) Append(paragraph);
        else Add(paragraph);
    }

    private void Add(Paragraph paragraph)
    {
        found.Add(new(paragraph.Text, recommended, paragraph.First, paragraph.Numbered ? paragraph.Marker : null));
        listOpen = paragraph.Text.EndsWith(':');
    }

    private void Append(Paragraph paragraph) => found[^1] = found[^1] with { Text = $"{found[^1].Text}\n{paragraph.Marker} {paragraph.Text}" };

    /// <summary>Null for a clause; otherwise whether what follows is for another body to decide.</summary>
    internal static bool? IsLeadIn(string text)
    {
        if (!text.EndsWith(':') && !text.EndsWith(" att", StringComparison.Ordinal) && !text.EndsWith("följande.", StringComparison.Ordinal)) return null;
        if (Proposes(text)) return true;
        if (text.StartsWith("Enligt ", StringComparison.Ordinal) || text.StartsWith("På förslag ", StringComparison.Ordinal)) return false;
        var last = text.AsSpan().TrimEnd(": .");
        return last.EndsWith("beslutar att") || last.EndsWith("beslutar") || last.EndsWith("beslut") || last.EndsWith("beslutade") || last.EndsWith("beslutade att")
            || last.EndsWith("beslutar följande") || last.EndsWith("beslutade följande") || last.EndsWith("för egen del") || last.EndsWith("beslutar för egen del att")
            ? false : null;
    }

    private static bool Proposes(string text) =>
        text.Has("föreslår") || text.Has("föreslog") || text.Has("förslag till kommunfullmäktige") || text.Has("hemställer");
}
