namespace Klubba.Documents.Tests.Conformance;

/// <summary>What a file is judged by: PDF/UA-1, or PDF/A of a part and level.</summary>
internal sealed record Flavour(bool Ua, int Part, string Level)
{
    public static readonly Flavour UA1 = new(true, 0, ""), A2a = new(false, 2, "A"), A3a = new(false, 3, "A"), A3b = new(false, 3, "B");
}

/// <summary>A breach: clause and test as veraPDF's profiles number them.</summary>
internal sealed record Finding(Flavour Flavour, string Clause, int Test, string Says, int Count)
{
    public override string ToString() => $"{(Flavour.Ua ? "UA" : "A")} {Clause}-{Test} ({Count}): {Says}";
}

/// <summary>A rule of a standard: what must hold, and where in a file it does not.</summary>
/// <param name="LevelA">Asked only of level A of PDF/A.</param>
internal sealed record Rule(bool Ua, string Clause, int Test, string Says, Func<Subject, IEnumerable<object?>> Breaches, bool LevelA = false);

/// <summary>Judges PDF files by the rules of PDF/A-3a and PDF/UA-1 that a file of text can break.</summary>
/// <remarks>Written from the standards' own clauses as the profiles of veraPDF number them. Not modelled: pictures (JPEG 2000, OPI, interpolation),
/// DeviceN and halftones, transparency groups, signatures, media clips, ligature of CFF programs, Type 1 programs.</remarks>
internal static class Checker
{
    public static IReadOnlyList<Rule> Rules { get; } = [.. FileRules.All, .. MetadataRules.All, .. StructureRules.All, .. ContentRules.All, .. FontRules.All, .. AnnotationRules.All];

    public static List<Finding> Check(byte[] file, Flavour flavour)
    {
        Subject subject;
        try
        {
            subject = new(PdfDocument.Open(file), flavour);
        }
        catch (Exception e) when (e is InvalidDataException or ArgumentException or NullReferenceException or IndexOutOfRangeException or InvalidCastException)
        {
            return [new(flavour, "0", 0, "cannot be read: " + e.Message, 1)];
        }

        var findings = new List<Finding>();
        foreach (var rule in Rules.Where(rule => rule.Ua == flavour.Ua && (!rule.LevelA || flavour.Level == "A")))
        {
            if (subject.Encrypted && rule.Clause != "7.16" && rule.Clause != "6.1.3") continue;
            var count = rule.Breaches(subject).Count();
            if (count > 0) findings.Add(new(flavour, rule.Clause, rule.Test, rule.Says, count));
        }

        return findings;
    }

    /// <summary>Both standards at once, as our own files must.</summary>
    public static List<Finding> Check(byte[] file) => [.. Check(file, Flavour.A3a), .. Check(file, Flavour.UA1)];
}
