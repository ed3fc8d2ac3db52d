using Klubba.Formats;

namespace Klubba.Documents.Tests;

/// <summary>Invented papers of the invented Ekeby kommun.</summary>
internal static class Papers
{
    public static Paper OnePage { get; } = new()
    {
        Kind = "Protokoll",
        Title = "Kulturnämndens protokoll 2026-03-12",
        Body = "Kulturnämnden",
        Day = "2026-03-12",
        Blocks = [new Heading(1, "Kulturnämnden\ntorsdagen den 12 mars 2026"), new Paragraph("Nämnden beslutar att öppna biblioteket på söndagar.")],
    };
}
