namespace Klubba.Lines;

/// <summary>A clause of a decision as read: its text, whose it is to decide, and its paragraphs.</summary>
internal sealed record ClauseText(string Text, bool Recommended, Line First, string? Number);

/// <summary>Beslutspunkter: numbered points, att-satser or paragraphs under a decision's heading.</summary>
/// <remarks>A list inside a clause belongs to it. What only leads in ("Nämnden beslutar:", "Enligt förslag av …:") is no clause.</remarks>
internal sealed class Clauses
{
    private static readonly string[] Deeds =
    [
        "beslutar", "godkänn", "antecknas", "avslå", "bifall", "fastställs", "fastställer", "antas", "utses", "beviljas", "uppdra", "läggs", "noteras", "återremitteras",
        "bordläggs", " får ", " ska ", "överlämna", "tillstyrk", "förklaras", "väljs", "remitteras", "ställer sig", "upphör", "utgår", " att ",
    ];

    private readonly List<ClauseText> found = [];
    private bool ended;
    private bool recommended;
    private bool listOpen;
    private bool justOpened;
    private bool inBullets;
    private bool numbered;

    /// <summary>A heading that nobody knows stood under the numbered clauses; what follows it is no clause.</summary>
    private bool apart;

    public List<ClauseText> Found => found;

    /// <summary>Paragraphs that led in, whole.</summary>
    public List<Paragraph> LeadIns { get; } = [];

    public static Clauses Of(Section section, string? body)
    {
        var clauses = new Clauses { recommended = section.Kind == SectionKind.Recommendation };
        clauses.ended = section.Paragraphs.Count(paragraph => paragraph.Text.EndsWith('.')) >= 2;
        foreach (var paragraph in section.Paragraphs) clauses.Take(paragraph, body);
        return clauses;
    }

    private void Take(Paragraph paragraph, string? body)
    {
        if (paragraph.Text.Length == 0) return;
        if (paragraph.Marker is null && IsLeadIn(paragraph.Text) is { } whose)
        {
            recommended = whose || (Section.DecidingBody(paragraph.Text) is { } decider && !Bodies.IsOwn(decider, body));
            (listOpen, numbered) = (false, false);
            LeadIns.Add(paragraph);
        }
        else if (IsHeadingBelow(paragraph)) (apart, listOpen, _) = (true, false, Leave(paragraph));
        else if (apart && paragraph.Marker is null) Leave(paragraph);
        else if (BelongsToNumber(paragraph)) Append(paragraph);
        else if (IsRow(paragraph, ended)) (listOpen, _) = (false, Leave(paragraph));
        else if (listOpen && found.Count > 0 && !paragraph.Numbered && (paragraph.Bullet || !inBullets) && (paragraph.Bullet || justOpened || !paragraph.AfterBlank)) Append(paragraph);
        else Add(paragraph);
    }

    private bool Leave(Paragraph paragraph)
    {
        LeadIns.Add(paragraph);
        return true;
    }

    /// <summary>Lettered points, and text that goes on under a numbered clause without space between.</summary>
    private bool BelongsToNumber(Paragraph paragraph) =>
        numbered && !paragraph.Numbered && (paragraph.Marker is not null || !paragraph.AfterBlank);

    private bool IsHeadingBelow(Paragraph paragraph) =>
        numbered && paragraph.AfterBlank && paragraph.Marker is null && paragraph.Lines.Count == 1 && paragraph.Text.Length < 60 && Scan.StartsUpper(paragraph.Text) && IsRow(paragraph, ended);

    /// <summary>A row of a table or a heading between clauses: no sentence, where the clauses are sentences.</summary>
    private static bool IsRow(Paragraph paragraph, bool clausesEnd) =>
        paragraph.Marker is null && clausesEnd && !Scan.EndsSentence(paragraph.Text) && !Array.Exists(Deeds, paragraph.Text.Has);

    private void Add(Paragraph paragraph)
    {
        found.Add(new(paragraph.Text, recommended, paragraph.First, paragraph.Numbered ? paragraph.Marker : null));
        (numbered, apart) = (paragraph.Numbered, false);
        listOpen = justOpened = paragraph.Text.EndsWith(':');
        inBullets = false;
    }

    /// <summary>A list goes on with its signs; running text belongs to the colon before it as far as no space parts it.</summary>
    private void Append(Paragraph paragraph)
    {
        found[^1] = found[^1] with { Text = paragraph.Bullet ? $"{found[^1].Text}\n{paragraph.Marker} {paragraph.Text}" : $"{found[^1].Text} {paragraph.Text}" };
        inBullets |= paragraph.Bullet;
        justOpened = paragraph.Text.EndsWith(':');
    }

    /// <summary>Null for a clause; otherwise whether what follows is for another body to decide.</summary>
    internal static bool? IsLeadIn(string text)
    {
        if (!text.EndsWith(':') && !text.EndsWith(" att", StringComparison.Ordinal) && !text.EndsWith("följande.", StringComparison.Ordinal) && !(text.Length < 120 && (text.EndsWith("beslutar", StringComparison.Ordinal) || text.EndsWith("beslutade", StringComparison.Ordinal)))) return null;
        if (Proposes(text)) return true;
        if (text.StartsWith("Enligt ", StringComparison.Ordinal) || text.StartsWith("På förslag ", StringComparison.Ordinal)) return false;
        var last = text.AsSpan().TrimEnd(": .");
        return last.EndsWith("beslutar att") || last.EndsWith("beslutar") || last.EndsWith("beslut") || last.EndsWith("beslutade") || last.EndsWith("beslutade att")
            || last.EndsWith("beslutar följande") || last.EndsWith("beslutade följande") || last.EndsWith("för egen del") || last.EndsWith("beslutar för egen del att")
            ? false : null;
    }

    /// <summary>A sentence that only notes or passes: "Informationen noteras.", "Rapporten läggs till handlingarna."</summary>
    internal static bool IsNoting(string text)
    {
        if (!text.EndsWith('.') || !char.IsUpper(text[0])) return false;
        foreach (var end in (ReadOnlySpan<string>)["noteras.", "antecknas.", "till handlingarna.", "godkänns.", "till protokollet.", "beviljas.", "bordläggs.", "utgår.", "avslås.", "bifalls.", "antas."])
        {
            if (text.EndsWith(end, StringComparison.Ordinal)) return true;
        }
        if (IsBodyDeciding(text)) return true;
        return text.Has(" tar del av ") || text.Has(" tackar för ") || text.Has("läggs till handlingarna");
    }

    /// <summary>"Nämnden beslutar att …" as a sentence of its own.</summary>
    private static bool IsBodyDeciding(string text)
    {
        foreach (var verb in (ReadOnlySpan<string>)[" beslutar ", " beslutade ", " godkänner ", " lägger ", " noterar ", " antar "])
        {
            var at = text.Find(verb);
            if (at is > 3 and < 70 && !text.AsSpan(at + verb.Length).StartsWith("den ") && Vocabulary.NamesBody(text.AsSpan(0, at))) return true;
        }
        return false;
    }

    private static bool Proposes(string text) =>
        text.Has("föreslår") || text.Has("föreslog") || text.Has("förslag till kommunfullmäktige") || text.Has("hemställer");
}
