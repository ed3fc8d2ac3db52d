using Klubba.Web.Office.Agenda;
using Klubba.Web.Room;

namespace Klubba.Web.Demo;

/// <summary>Demons föredragningslista: a short meeting with something of each kind.</summary>
internal static class DemoAgenda
{
    /// <param name="cases">Those that are to be decided.</param>
    public static IEnumerable<AgendaPoint> Points(IEnumerable<Case> cases) =>
    [
        new(NewKey.Of('i'), "Val av justerare", Type: ItemType.Election,
            BaseProposal: new("förvaltningen", ["Protokollet justeras av ordföranden och en ledamot till."])),
        new(NewKey.Of('i'), "Förvaltningschefen informerar", Type: ItemType.Information,
            Summary: "Kulturchefen berättar om höstens besökssiffror och om renoveringen av Kvarnsalen."),
        .. cases.Select(AgendaSources.Of),
        new(NewKey.Of('i'), "Anmälan av beslut fattade på delegation", Type: ItemType.Report,
            BaseProposal: new("förvaltningen", ["Redovisningen läggs till handlingarna."])),
    ];
}
