using System.Text;
using Klubba.Documents;
using Klubba.Formats;
using Klubba.Web.Room;
using Klubba.Web.Storage;

namespace Klubba.Web.Demo;

/// <summary>Demons ärenden: two that stand on today's agenda, and two that are prepared for the next meeting, one with a secret document.</summary>
internal static class DemoCases
{
    private const string OpeningHours = "Förvaltningen föreslår att biblioteken i Ekeby och Norrvik har meröppet alla dagar kl. 7–22 och att de bemannade timmarna på lördagar minskas från sex till fyra.";

    /// <summary>In the order they were opened.</summary>
    public static IReadOnlyList<Case> Fill(Store store, string body, string secretary, DateOnly today)
    {
        Case Open(string number, string title, int days, params IEnumerable<Func<Desk, Values<Event>>> documents) =>
            Opened(store, new(NewKey.Of('c'), number, title, today.AddDays(-days), body), secretary, documents);
        return
        [
            Open("KN 2026/61", "Öppettider på biblioteken under kommande år", 62,
                _ => Received("Skrivelse från föräldraföreningen i Norrvik", today.AddDays(-62), "Föräldraföreningen Kvarnen"),
                desk => Report(desk.Shelf, today.AddDays(-20), OpeningHours, ["Biblioteken i Ekeby och Norrvik har meröppet alla dagar kl. 7–22.", "De bemannade timmarna på lördagar är fyra."], "Öppettider på biblioteken"),
                desk => [Drawn("Besöksstatistik för biblioteken", today.AddDays(-20), desk.Shelf.Keep(Encoding.UTF8.GetBytes("bibliotek;besök;lån\nEkeby;41 230;58 114\nNorrvik;12 870;17 902\n")))]),
            Open("KN 2026/66", "Stöd till studieförbunden", 48,
                desk => Report(desk.Shelf, today.AddDays(-18), "Stödet fördelas efter antalet deltagartimmar. Ramen är 1,4 mnkr.", ["Stödet till studieförbunden fördelas enligt förvaltningens förslag."], null)),
            Open("KN 2026/71", "Konstnärlig utsmyckning av simhallen", 30,
                desk => Report(desk.Shelf, today.AddDays(-6), "Tre skisser har kommit in. Förvaltningen förordar den andra.", ["Nämnden antar skissförslag 2.", "Kostnaden, högst 350 000 kr, tas ur anslaget för offentlig konst."], null)),
            Open("KN 2026/74", "Säkerheten i museets magasin", 12,
                desk => Secret("Riskbedömning av magasinet", today.AddDays(-12), desk.Shelf.Keep(Encoding.UTF8.GetBytes("Magasinets larm provas varje kvartal.\n")))),
        ];
    }

    private static Case Opened(Store store, CaseOpened opened, string secretary, IEnumerable<Func<Desk, Values<Event>>> documents) =>
        store.Append(Streams.Case(opened.Case), new Act<Case>(Guid.CreateVersion7(), secretary, (_, desk) => (Values<Event>)[opened, .. documents.SelectMany(document => document(desk))])) is Answer<Case>.Accepted accepted
            ? accepted.State : throw new InvalidOperationException($"{opened.Number} was not opened.");

    private static DocumentAdded Drawn(string title, DateOnly on, string? hash) => new(NewKey.Of('d'), title, on, hash, "upprättad");

    private static Values<Event> Received(string title, DateOnly on, string from) => [new DocumentAdded(NewKey.Of('d'), title, on, null, "inkommen", from)];

    private static Values<Event> Secret(string title, DateOnly on, string hash)
    {
        var document = Drawn(title, on, hash);
        return [document, new SecrecySet(new("18 kap. 8 § offentlighets- och sekretesslagen (2009:400)", "Kulturnämnden", on, "Handling om säkerhet"), document.Document)];
    }

    private static Values<Event> Report(Shelf shelf, DateOnly on, string summary, Values<string> clauses, string? heading)
    {
        var document = Drawn("Tjänsteutlåtande", on, heading is null ? null : shelf.Keep(Paper(heading, on, summary, clauses)));
        return [document, new DecisionProposed(document.Document, clauses, "förvaltningen", summary)];
    }

    private static byte[] Paper(string heading, DateOnly on, string summary, Values<string> clauses) => Pdf.Write(new Paper
    {
        Kind = "Tjänsteutlåtande",
        Title = $"Tjänsteutlåtande: {heading}",
        Body = "Kulturnämnden",
        Day = Swedish.Iso(on),
        Blocks =
        [
            new Heading(1, heading, Note: "Ekeby kommun · Tjänsteutlåtande"),
            new Heading(2, "Förslag till beslut"),
            new ListBlock(Numbered: true, clauses.Select(clause => new ListPoint(clause)).ToValues()),
            new Heading(2, "Sammanfattning"),
            new Paragraph(summary),
        ],
    }, []);
}
