using Klubba.Formats;
using Klubba.Web.Imports;
using Klubba.Web.Room;
using Klubba.Web.Storage;

namespace Klubba.Web.Tests;

/// <summary>Secrets, planted wherever a text can stand: each is a word that begins with "zqhemlig" and is found nowhere else.</summary>
internal sealed class Planted
{
    public const string Now = "m-leaknow0", Past = "m-leakpast", Import = "r-leakfile", Case = "c-leakcase", Open = "901", Secret = "902";

    private readonly TownServer server;
    private readonly string guest = "p-leakgast", item = "i-leaksecr", open = "i-leakopen", off = "i-leakaway", gone = "i-leakgone", late = "i-leaklate";

    private Planted(TownServer server) => this.server = server;

    public static Planted In(TownServer server, bool leak = false)
    {
        var planted = new Planted(server);
        planted.Meeting(Past, server.Store.Today().AddDays(-20), leak);
        planted.Closed();
        planted.Meeting(Now, server.Store.Today().AddDays(-1), leak);
        planted.Papers();
        return planted;
    }

    private string Member => server.Key("Håkan Tornberg");

    private void Tell(string meeting, params Values<Event> events) => Stands(server.Store.Append(Streams.Meeting(meeting), new Act<Meeting>(Guid.CreateVersion7(), server.Secretary, events)));

    private static void Stands<T>(Answer<T> answer) where T : class => Assert.True(answer is Answer<T>.Accepted, answer is Answer<T>.Refused refused ? refused.Problem.ToString() : "outdated");

    private void Meeting(string key, DateOnly day, bool leak)
    {
        var board = server.Today.Composition;
        var agenda = (Values<AgendaPoint>)
        [
            new(open, "En öppen rubrik", "KN 2026/1", ItemType.Decision, leak ? "zqhemliglacka" : "Sammanfattning", new("förvaltningen", ["Förslaget."])),
            new(item, "zqhemligrubrik", "zqhemligdiarienummer", ItemType.Decision, "zqhemligsammanfattning", new("zqhemligenheten", ["zqhemligforslag"]), [new("d-leakpapr", "zqhemlighandling.pdf")],
                new("25 kap. 1 § offentlighets- och sekretesslagen", "zqhemligmyndighet", day, "Ett individärende"), Authority: true),
            new(gone, "zqhemligutgar", Secrecy: new("25 kap. 1 § offentlighets- och sekretesslagen", PublicTitle: "Ett annat individärende")),
            new(off, "zqhemligborta", Secrecy: new("25 kap. 1 § offentlighets- och sekretesslagen")),
        ];
        Tell(key, new Called(key, board with { Regulations = board.Regulations! with { OpenMeetings = true } }, day, new(18, 0), agenda, "Salen", server.Secretary, "läcka"),
            new PersonIntroduced(new(guest, "Zqhemligen Zqhemlignamn", Title: "zqhemligyrke")), new Opened(server.Chair), new Arrived(server.Chair), new Arrived(Member), new Arrived(server.Key("Leila Haddadi")),
            new ItemPostponed(off, Reason: "zqhemliganledning"), new ItemWithdrawn(gone, "zqhemligskal"), new ItemAdded(new(late, "zqhemligsent", Secrecy: new("25 kap. 1 § offentlighets- och sekretesslagen"))),
            new ItemOpened(open, Open), new DecisionMade(open, [new("Enligt förslaget.")]),
            new ItemOpened(item, Secret), new DoorsClosed(item, "zqhemligdorrar"), new PresentationHeld(item, [guest], "zqhemligforedragning"), new SpeechNoted(item, Member, "zqhemliganforande"),
            new Disqualified(item, server.Key("Leila Haddadi"), "zqhemligjav", Leaves: true) { Despite = ["zqhemligregel"], DespiteReason = "zqhemligtrots" },
            new ProposalMoved(item, "y-leakyrka", ProposalKind.Alternative, [Member], "zqhemligyrkande"));
    }

    /// <summary>The past one is decided, approved by its approvers with its files, posted, sent out and corrected.</summary>
    private void Closed()
    {
        Tell(Past, new DecisionMade(item, [new("zqhemligbeslut", To: ["zqhemligmottagare"])]), new ReservationEntered(item, [Member], Text: "zqhemligreservation"), new StatementEntered(item, [Member], "zqhemliguttalande"),
            new NoteEntered(item, [Member], "zqhemliganteckning"), new DispatchListed(item, ["zqhemligadressat"]), new ApproversChosen([Member]), new Closed());
        var hash = Approvals.Hash(server.Town.Meeting(Past)!, []);
        foreach (var person in (string[])[server.Chair, Member])
            Stands(server.Store.Append(Streams.Meeting(Past), new Act<Meeting>(Guid.CreateVersion7(), person, (meeting, desk) => Approvals.Give(meeting!, new("a-leakgivn", person, hash), server.Store.Today(), desk.Shelf))));
        var approval = server.Town.Meeting(Past)!.Approvals[^1].Key;
        Tell(Past, new NoticePosted(approval, server.Store.Today(), "Stadshuset"), new Dispatched(item, ["zqhemligskickatill"], server.Store.Today()), new AppealNoted(server.Store.Today(), item, "zqhemligdomstol"),
            new Corrected(item, "zqhemligstod", "zqhemliglyder", Member, "zqhemligvarfor", server.Store.Today()));
    }

    /// <summary>An original that nobody has published, and a case that is secret whole.</summary>
    private void Papers()
    {
        var original = "Kulturnämnden\nProtokoll 2011-05-19\n\n§ 1\nzqhemligoriginal\n\nBeslut\nNämnden avslår."u8.ToArray();
        var reading = ReadingJson.Write(OneReader.Read(original, "zqhemligfilnamn.txt").Value);
        Stands(server.Store.Append(Streams.Import(Import), new Act<Import>(Guid.CreateVersion7(), server.Secretary, (_, desk) =>
            (Values<Event>)[new SourceStored(Import, "zqhemligfilnamn.txt", desk.Shelf.Keep(original), "zqhemligarkiv"), new Read("1", desk.Shelf.Keep(reading))])));
        Stands(server.Store.Append(Streams.Case(Case), new Act<Case>(Guid.CreateVersion7(), server.Secretary, (_, desk) =>
            (Values<Event>)[new CaseOpened(Case, "zqhemligakt", "zqhemligarende", server.Store.Today()), new DocumentAdded("d-leakdocu", "zqhemligskrivelse", server.Store.Today(), desk.Shelf.Keep("zqhemliginnehall"u8.ToArray()), "inkommen", "zqhemligavsandare"),
                new SecrecySet(new("25 kap. 1 § offentlighets- och sekretesslagen"))])));
    }

    /// <summary>The words of a kind: who may see one may see the others of it.</summary>
    public static bool IsOfImport(string word) => word is "zqhemligoriginal" or "zqhemligfilnamn" or "zqhemligarkiv";

    public static bool IsOfCase(string word) => word is "zqhemligakt" or "zqhemligarende" or "zqhemligskrivelse" or "zqhemliginnehall" or "zqhemligavsandare";
}
