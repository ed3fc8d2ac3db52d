using Klubba.Formats;
using Klubba.Web.Imports;
using Klubba.Web.Room;
using Klubba.Web.Storage;

namespace Klubba.Web.Tests;

/// <summary>Secrets, planted wherever a text can stand: each is a word that begins with "zqhemlig" and is found nowhere else.</summary>
internal sealed class Planted
{
    public const string Now = "m-leaknow0", Past = "m-leakpast", Coming = "m-leakcome", Draft = "m-leakdraf", Import = "r-leakfile", Open = "901", Secret = "902", Guest = "p-leakgast";

    private const string SecretCase = "c-leakcase", OpenCase = "c-leakopen", LaterCase = "c-leaklate", Paper = "d-leakpapr", Hidden = "d-leakhidd", Letter = "d-leakdocu", Number = "KN 2026/977";

    private static readonly string[] SecretOfCases = ["arende", "skrivelse", "innehall", "avsandare", "titel", "fil", "beslutsforslag", "forslagsstallare", "sekretessmyndighet", "avslojat"],
        OfRegister = ["akt", "diarium", "papper", "bilaga", "ingivare"], OfImports = ["original", "filnamn", "arkiv"], OfOutbox = ["postlada", "postmottagare"], OfDraft = ["utkast", "utkastlokal"];

    private readonly TownServer server;
    private readonly string item = "i-leaksecr", open = "i-leakopen", off = "i-leakaway", gone = "i-leakgone", late = "i-leaklate";

    private Planted(TownServer server) => this.server = server;

    public static Planted In(TownServer server, bool leak = false)
    {
        var planted = new Planted(server);
        planted.Meeting(Past, server.Store.Today().AddDays(-20), leak);
        planted.Closed();
        planted.Meeting(Now, server.Store.Today().AddDays(-1), leak);
        planted.Papers();
        planted.Called();
        planted.Posted();
        return planted;
    }

    public static string[] Meetings => [Now, Past, Coming, Draft];

    public static string[] Cases => [SecretCase, OpenCase, LaterCase];

    public static string[] Documents => [Letter, Paper, Hidden];

    /// <summary>Questions to the search, none of them a whole planted word: it shows what was asked.</summary>
    public static string[] Sought => ["", "zqhemlig", "enligt", "individ", "977"];

    private string Member => server.Key("Håkan Tornberg");

    private void Tell(string meeting, params Values<Event> events) => Stands(server.Store.Append(Streams.Meeting(meeting), new Act<Meeting>(Guid.CreateVersion7(), server.Secretary, events)));

    private static void Stands<T>(Answer<T> answer) where T : class => Assert.True(answer is Answer<T>.Accepted, answer is Answer<T>.Refused refused ? refused.Problem.ToString() : "outdated");

    private void Meeting(string key, DateOnly day, bool leak)
    {
        var board = server.Today.Composition;
        var agenda = (Values<AgendaPoint>)
        [
            new(open, "En öppen rubrik", "KN 2026/1", ItemType.Decision, leak ? "zqhemliglacka" : "Sammanfattning", new("förvaltningen", ["Förslaget."])),
            new(item, "zqhemligrubrik", "zqhemligdiarienummer", ItemType.Decision, "zqhemligsammanfattning", new("zqhemligenheten", ["zqhemligforslag"]), [new(Paper, "zqhemlighandling.pdf")],
                new("25 kap. 1 § offentlighets- och sekretesslagen", "zqhemligmyndighet", day, "Ett individärende"), Authority: true),
            new(gone, "zqhemligutgar", Secrecy: new("25 kap. 1 § offentlighets- och sekretesslagen", PublicTitle: "Ett annat individärende")),
            new(off, "zqhemligborta", Secrecy: new("25 kap. 1 § offentlighets- och sekretesslagen")),
        ];
        Tell(key, new Called(key, board with { Regulations = board.Regulations! with { OpenMeetings = true } }, day, new(18, 0), agenda, "Salen", server.Secretary, "läcka"),
            new PersonIntroduced(new(Guest, "Zqhemligen Zqhemlignamn", Title: "zqhemligyrke")), new Opened(server.Chair), new Arrived(server.Chair), new Arrived(Member), new Arrived(server.Key("Leila Haddadi")),
            new ItemPostponed(off, Reason: "zqhemliganledning"), new ItemWithdrawn(gone, "zqhemligskal"), new ItemAdded(new(late, "zqhemligsent", Secrecy: new("25 kap. 1 § offentlighets- och sekretesslagen"))),
            new ItemOpened(open, Open), new DecisionMade(open, [new("Enligt förslaget.")]),
            new ItemOpened(item, Secret), new DoorsClosed(item, "zqhemligdorrar"), new PresentationHeld(item, [Guest], "zqhemligforedragning"), new SpeechNoted(item, Member, "zqhemliganforande"),
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
        Tell(SecretCase, desk => [new CaseOpened(SecretCase, "zqhemligakt", "zqhemligarende", Today, Body), new DocumentAdded(Letter, "zqhemligskrivelse", Today, desk.Shelf.Keep("zqhemliginnehall"u8.ToArray()), "inkommen", "zqhemligavsandare"),
            new SecrecySet(Provision)]);
        Tell(OpenCase, desk => [new CaseOpened(OpenCase, "KN 2026/976", "zqhemligdiarium", Today, Body), new DocumentAdded(Paper, "zqhemligpapper", Today, desk.Shelf.Keep("zqhemligbilaga"u8.ToArray()), "inkommen", "zqhemligingivare"),
            new DocumentAdded(Hidden, "zqhemligtitel", Today, desk.Shelf.Keep("zqhemligfil"u8.ToArray()), "upprättad"), new DecisionProposed(Hidden, ["zqhemligbeslutsforslag"], "zqhemligforslagsstallare", "zqhemligavslojat"),
            new SecrecySet(Provision with { Authority = "zqhemligsekretessmyndighet" }, Hidden)]);
    }

    /// <summary>A meeting to come, with a case that became secret after the notice, and one whose notice nobody has sent.</summary>
    private void Called()
    {
        var points = (Values<AgendaPoint>)[new("i-leakcome", "zqhemligkommande", "zqhemlignummer", ItemType.Decision, "zqhemligom", new("zqhemligenhet", ["zqhemligatt"]), [new("d-leakcome", "zqhemligfilen.pdf")], Provision),
            new("i-leaklatr", "zqhemligblev", Number, ItemType.Decision, "zqhemligblevom", new("zqhemligblevenhet", ["zqhemligblevatt"]))];
        Tell(Coming, new Called(Coming, server.Today.Composition, Today.AddDays(9), new(18, 0), points, "Salen", server.Secretary), new ItemPostponed("i-leaklatr", Reason: "zqhemligblevskal"));
        Tell(LaterCase, _ => [new CaseOpened(LaterCase, Number, "zqhemligarende", Today, Body), new SecrecySet(Provision)]);
        Tell(Draft, new Called(Draft, server.Today.Composition, Today.AddDays(12), new(18, 0), [new("i-leakdraf", "zqhemligutkast")], "zqhemligutkastlokal", server.Secretary, State: NoticeState.Draft));
    }

    /// <summary>What is on its way out of the house: to whom the secret one goes, and where another is sent.</summary>
    private void Posted() =>
        server.Outbox.Put(Guid.CreateVersion7(), Past, [(item, "zqhemligpostmottagare", null), (open, "Byggkontoret", "zqhemligpostlada@ekeby.example")]);

    private static Secrecy Provision => new("25 kap. 1 § offentlighets- och sekretesslagen");

    private DateOnly Today => server.Store.Today();

    private string Body => server.Today.Composition.Body;

    private void Tell(string key, Func<Desk, Values<Event>> events) => Stands(server.Store.Append(Streams.Case(key), new Act<Case>(Guid.CreateVersion7(), server.Secretary, (_, desk) => events(desk))));

    /// <summary>Who may see a planted word, and where: the hall's screen is for everybody in the hall, also when the doors are open.</summary>
    public static bool May(IReadOnlyCollection<Duty> duties, string address, string word)
    {
        var keeps = duties.Contains(Duty.Secretary) || duties.Contains(Duty.Registrar);
        var takesPart = duties.Intersect([Duty.Secretary, Duty.Chair, Duty.Member, Duty.Substitute]).Any();
        if (address.EndsWith("/sal", StringComparison.Ordinal) || Array.Exists(ForAnyone, start => address.StartsWith($"GET {start}", StringComparison.Ordinal))) return false;
        bool Is(string[] words) => words.Contains(word[8..]);
        return Is(OfImports) ? keeps
            : Is(SecretOfCases) ? keeps && duties.Contains(Duty.ReaderOfSecrets)
            : Is(OfRegister) ? keeps || (takesPart && word == "zqhemligbilaga")
            : Is(OfOutbox) || Is(OfDraft) ? duties.Contains(Duty.Secretary)
            : takesPart;
    }

    private static readonly string[] ForAnyone = ["/kulturnamnden", "/anslagstavla", "/sok", "/fortroendevalda"];
}
