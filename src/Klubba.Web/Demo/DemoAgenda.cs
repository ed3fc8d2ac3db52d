using Klubba.Web.Room;

namespace Klubba.Web.Demo;

/// <summary>Demons föredragningslista: a short meeting with something of each kind.</summary>
internal static class DemoAgenda
{
    public static IEnumerable<AgendaPoint> Points =>
    [
        new(NewKey.Of('i'), "Val av justerare", Type: ItemType.Election,
            BaseProposal: new("förvaltningen", ["Protokollet justeras av ordföranden och en ledamot till."])),
        new(NewKey.Of('i'), "Förvaltningschefen informerar", Type: ItemType.Information,
            Summary: "Kulturchefen berättar om höstens besökssiffror och om renoveringen av Kvarnsalen."),
        new(NewKey.Of('i'), "Öppettider på biblioteken under kommande år", "KN 2026/61", ItemType.Decision,
            "Förvaltningen föreslår att biblioteken i Ekeby och Norrvik har meröppet alla dagar kl. 7–22 och att de bemannade timmarna på lördagar minskas från sex till fyra.",
            new("förvaltningen", ["Biblioteken i Ekeby och Norrvik har meröppet alla dagar kl. 7–22.", "De bemannade timmarna på lördagar är fyra."]),
            [new(NewKey.Of('d'), "Tjänsteutlåtande om öppettider"), new(NewKey.Of('d'), "Besöksstatistik för biblioteken")]),
        new(NewKey.Of('i'), "Stöd till studieförbunden", "KN 2026/66", ItemType.Decision,
            "Stödet fördelas efter antalet deltagartimmar. Ramen är 1,4 mnkr.",
            new("förvaltningen", ["Stödet till studieförbunden fördelas enligt förvaltningens förslag."]),
            [new(NewKey.Of('d'), "Förslag till fördelning")]),
        new(NewKey.Of('i'), "Anmälan av beslut fattade på delegation", Type: ItemType.Report,
            BaseProposal: new("förvaltningen", ["Redovisningen läggs till handlingarna."])),
    ];
}
