using System.Net;
using System.Text;
using Klubba.Web.Office;
using Klubba.Web.Office.Agenda;
using Klubba.Web.Office.Cases;
using Klubba.Web.Office.Notice;
using Klubba.Web.Storage;

namespace Klubba.Web.Tests;

/// <summary>From cases to an agenda, from an agenda to a notice, and what waits until it is done.</summary>
public sealed class AgendaTests
{
    private static readonly Secrecy Secret = new("18 kap. 8 §", "Kulturnämnden", new(2026, 1, 12), "Säkerhetsfråga");

    private static string Id => Guid.CreateVersion7().ToString();

    /// <summary>The meeting that the demo has planned and nobody has been called to.</summary>
    private static Meeting Planned(TownServer server) => server.Town.Meetings.First(m => m.Notice.State == NoticeState.Draft);

    private static Meeting Now(TownServer server, Meeting meeting) => server.Town.Meeting(meeting.Key)!;

    private static async Task Tell(Visitor secretary, Meeting meeting, string screen, MeetingEvent e, params IEnumerable<(string, string)> fields)
    {
        using var told = await secretary.Tell(meeting, screen, e, fields);
        Assert.Equal($"/m/{meeting.Key}/{screen}", told.Headers.Location?.OriginalString);
    }

    /// <summary>Sends the notice as its page offers it; rules that it goes against are gone against.</summary>
    private static async Task<Meeting> Send(TownServer server, Visitor secretary, Meeting meeting, Func<Called, Called>? change = null)
    {
        var next = NoticeToSend.Of(Now(server, meeting), server.Town.Register);
        var warned = Room.Warnings.Before(Now(server, meeting), next, TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(1)));
        next = next with { Despite = warned.Select(j => j.Rule.Id).Distinct().ToValues(), DespiteReason = "prov" };
        await Tell(secretary, meeting, "kallelse", change is null ? next : change(next));
        return Now(server, meeting);
    }

    private static string Kallelse(TownServer server, Meeting meeting) => $"{Address.Of(meeting, server.Town)}/kallelse";

    private static async Task<string> Public(TownServer server, Meeting meeting, string ending = "")
    {
        using var anyone = server.Anyone();
        return WebUtility.HtmlDecode(await anyone.Page(Kallelse(server, meeting) + ending));
    }

    private static Case Of(params CaseEvent[] events) => Case.Of(events.Prepend(new CaseOpened("c-00000001", "KN 2026/9", "Larmet i museet", new(2026, 1, 12), "b-rieias9x"))
        .Select((e, i) => new Entry(i + 1, Guid.CreateVersion7(), new(2026, 1, 12, 12, 0, 0, TimeSpan.FromHours(1)), Key.Klubba, e))).Value;

    [Fact]
    public void An_item_of_a_case_has_the_proposal_of_its_latest_staff_report_and_its_documents_by_number()
    {
        var point = AgendaSources.Of(Of(new DocumentAdded("d-00000001", "Skrivelse", new(2026, 1, 12), new('a', 64)), new DocumentAdded("d-00000002", "Tjänsteutlåtande", new(2026, 1, 12)),
            new DecisionProposed("d-00000002", ["Larmet byts."], "förvaltningen", "Det är gammalt.")));
        Assert.Equal(("Larmet i museet", "KN 2026/9", "Det är gammalt.", new BaseProposal("förvaltningen", ["Larmet byts."])), (point.Title, point.CaseNumber, point.Summary, point.BaseProposal));
        Assert.Equal([new("d-00000001", "Skrivelse, KN 2026/9-1")], point.Documents!);
    }

    [Fact]
    public void An_item_says_nothing_of_a_secret_document_and_is_secret_with_its_report_or_its_case()
    {
        CaseEvent[] told = [new DocumentAdded("d-00000001", "Larmritning", new(2026, 1, 12), new('a', 64)), new DocumentAdded("d-00000002", "Tjänsteutlåtande", new(2026, 1, 12)), new DecisionProposed("d-00000002", ["Larmet byts."]), new SecrecySet(Secret, "d-00000001")];
        Assert.Equal((null, null), (AgendaSources.Of(Of(told)).Documents, AgendaSources.Of(Of(told)).Secrecy));
        Assert.Equal(Secret, AgendaSources.Of(Of([.. told, new SecrecySet(Secret, "d-00000002")])).Secrecy);
        Assert.Equal(Secret, AgendaSources.Of(Of([.. told, new SecrecySet(Secret)])).Secrecy);
    }

    [Fact]
    public async Task A_meeting_is_planned_with_what_always_stands_there_and_nobody_is_called_yet()
    {
        await using var server = await TownServer.Start();
        using var secretary = server.SignedIn(server.Secretary);
        var body = server.Today.Composition.Body;
        var form = WebUtility.HtmlDecode(await secretary.Page($"/organ/{body}"));
        Assert.Contains("Val av justerare\nFörvaltningschefen informerar", form, StringComparison.Ordinal);
        using var planned = await secretary.Post($"/organ/{body}", $"/organ/{body}/kalla", ("id", Id), ("key", "m-ny000000"), ("date", $"{server.Store.Today().AddDays(60):yyyy-MM-dd}"), ("starts", "18:00"), ("agenda", "Val av justerare\nBudget | KN 2026/1"));
        Assert.Equal("/m/m-ny000000/dagordning", planned.Headers.Location!.OriginalString);
        var meeting = server.Town.Meeting("m-ny000000")!;
        Assert.Equal((NoticeState.Draft, ItemType.Election), (meeting.Notice.State, meeting.Items[0].Point.Type));
        using var member = server.SignedIn(server.Key("Håkan Tornberg"));
        using var anyone = server.Anyone();
        using var papers = await member.Get($"/m/{meeting.Key}/handlingar");
        Assert.Equal(HttpStatusCode.NotFound, papers.StatusCode);
        foreach (var ending in (string[])["", ".pdf", ".ics"])
        {
            using var notice = await anyone.Get(Kallelse(server, meeting) + ending);
            Assert.Equal(HttpStatusCode.NotFound, notice.StatusCode);
        }
    }

    [Fact]
    public async Task A_form_cannot_plan_over_a_meeting_that_is_there()
    {
        await using var server = await TownServer.Start();
        using var secretary = server.SignedIn(server.Secretary);
        var (body, before) = (server.Today.Composition.Body, server.Today.Log.Count);
        using var again = await secretary.Post($"/organ/{body}", $"/organ/{body}/kalla", ("id", Id), ("key", server.Today.Key), ("date", "2026-12-01"), ("starts", "18:00"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        Assert.Equal(before, server.Today.Log.Count);
    }

    [Fact]
    public async Task Items_are_added_from_cases_moved_withdrawn_and_postponed_and_what_was_postponed_comes_back()
    {
        await using var server = await TownServer.Start();
        using var secretary = server.SignedIn(server.Secretary);
        var (meeting, prepared) = (Planned(server), new CaseBook(server.Store).Numbered("KN 2026/71")!);
        var page = WebUtility.HtmlDecode(await secretary.Page($"/m/{meeting.Key}/dagordning"));
        Assert.Contains("""För upp<span class="heard">: KN 2026/71""", page, StringComparison.Ordinal);
        Assert.DoesNotContain("""För upp<span class="heard">: KN 2026/61""", page, StringComparison.Ordinal); // it stands on today's agenda
        var added = new ItemAdded(AgendaSources.Of(prepared));
        await Tell(secretary, meeting, "dagordning", added);
        await Tell(secretary, meeting, "dagordning", new ItemMoved(added.Point.Key, meeting.Items[0].Key));
        await Tell(secretary, meeting, "dagordning", new ItemWithdrawn(meeting.Items[1].Key), ("x.reason", "inget att berätta"));
        Assert.Equal(added.Point.Key, Now(server, meeting).Items[0].Key);
        Assert.Equal(ItemStage.Withdrawn, Now(server, meeting).Item(meeting.Items[1].Key)!.Stage);
        // Postponed from today's meeting, it is offered to the next.
        var postponed = server.Today.Items.Find(i => i.Point.CaseNumber == "KN 2026/66")!;
        await Tell(secretary, server.Today, "dagordning", new ItemPostponed(postponed.Key, "nästa sammanträde"));
        Assert.Contains("""För upp<span class="heard">: Stöd till studieförbunden""", WebUtility.HtmlDecode(await secretary.Page($"/m/{meeting.Key}/dagordning")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notice_goes_out_to_members_and_substitutes_with_the_agenda_as_it_stands()
    {
        await using var server = await TownServer.Start();
        using var secretary = server.SignedIn(server.Secretary);
        var meeting = Planned(server);
        await Tell(secretary, meeting, "dagordning", new ItemWithdrawn(meeting.Items[0].Key));
        var sent = await Send(server, secretary, meeting);
        Assert.Null(sent.Notice.State);
        Assert.DoesNotContain(sent.Items, i => i.Key == meeting.Items[0].Key);
        Assert.Equal(sent.Composition.Seats.Count(s => s.Holder is not null) + sent.Composition.Substitutes.Count, sent.Notice.SentTo!.Count);
        Assert.Contains("Säkerheten i museets magasin", await Public(server, sent), StringComparison.Ordinal);
        using var anyone = server.Anyone();
        using var pdf = await anyone.Get(Kallelse(server, sent) + ".pdf");
        Assert.StartsWith("%PDF-1.7", Encoding.Latin1.GetString(await pdf.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
        using var member = server.SignedIn(server.Key("Håkan Tornberg"));
        Assert.Contains("Säkerheten i museets magasin", WebUtility.HtmlDecode(await member.Page($"/m/{sent.Key}/handlingar")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_late_item_stands_on_the_notice_as_added_until_a_new_notice_goes_out()
    {
        await using var server = await TownServer.Start();
        using var secretary = server.SignedIn(server.Secretary);
        var meeting = await Send(server, secretary, Planned(server));
        Assert.Empty(NoticeChanges.Since(meeting));
        await Tell(secretary, meeting, "dagordning", new ItemAdded(new("i-sent0000", "Bryggan i Norrvik", Type: ItemType.Information)), ("x.raisedBy", server.Key("Håkan Tornberg")));
        Assert.Single(NoticeChanges.Since(Now(server, meeting)));
        Assert.Contains(Waiting.Of(Now(server, meeting), server.Store.Today()), wait => wait.What == "wait-notice-anew");
        Assert.Contains("tillagt den", await Public(server, meeting), StringComparison.Ordinal);
        var anew = await Send(server, secretary, meeting);
        Assert.DoesNotContain("tillagt den", await Public(server, anew), StringComparison.Ordinal);
        Assert.Contains("Kallelsen ersätter den som gick ut", await Public(server, anew), StringComparison.Ordinal);
        Assert.DoesNotContain(Waiting.Of(anew, server.Store.Today()), wait => wait.What == "wait-notice-anew");
    }

    [Fact]
    public async Task A_notice_made_from_an_agenda_that_somebody_has_changed_since_is_asked_again()
    {
        await using var server = await TownServer.Start();
        using var secretary = server.SignedIn(server.Secretary);
        var meeting = Planned(server);
        var next = NoticeToSend.Of(meeting, server.Town.Register);
        await Tell(secretary, meeting, "dagordning", new ItemWithdrawn(meeting.Items[0].Key));
        using var sent = await secretary.Tell(meeting, "kallelse", next, ("seen", "1"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.StatusCode);
        Assert.Equal(NoticeState.Draft, Now(server, meeting).Notice.State);
    }

    [Fact]
    public async Task A_calendar_entry_is_the_same_with_a_higher_sequence_when_the_meeting_is_changed_or_called_off()
    {
        await using var server = await TownServer.Start();
        using var secretary = server.SignedIn(server.Secretary);
        var meeting = await Send(server, secretary, Planned(server));
        async Task<Dictionary<string, string>> Entry()
        {
            using var anyone = server.Anyone();
            using var answer = await anyone.Get(Kallelse(server, Now(server, meeting)) + ".ics");
            Assert.Equal("text/calendar", answer.Content.Headers.ContentType!.MediaType);
            return (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
                .GroupBy(line => line[..line.IndexOf(':', StringComparison.Ordinal)]).ToDictionary(g => g.Key, g => g.Last()[(g.Key.Length + 1)..]);
        }
        var first = await Entry();
        Assert.Equal(("0", "PUBLISH", "CONFIRMED"), (first["SEQUENCE"], first["METHOD"], first["STATUS"]));
        Assert.EndsWith("Z", first["DTSTART"], StringComparison.Ordinal);
        await Send(server, secretary, meeting, next => next with { Place = "Biblioteket; övre salen" });
        var second = await Entry();
        Assert.Equal((first["UID"], "1", @"Biblioteket\; övre salen"), (second["UID"], second["SEQUENCE"], second["LOCATION"]));
        await Send(server, secretary, meeting, next => next with { State = NoticeState.CalledOff });
        var third = await Entry();
        Assert.Equal((first["UID"], "2", "CANCEL", "CANCELLED"), (third["UID"], third["SEQUENCE"], third["METHOD"], third["STATUS"]));
        Assert.Contains("Sammanträdet är inställt.", await Public(server, Now(server, meeting)), StringComparison.Ordinal);
    }

    [Theory, InlineData("2026-07-01", "18:00", "20260701T160000Z"), InlineData("2026-12-01", "09:30", "20261201T083000Z")]
    public void The_hour_of_a_calendar_is_that_of_the_Swedish_clock(string day, string hour, string utc)
    {
        var called = new Called("m-00000001", new() { Body = "b-00000001", Kind = BodyKind.Board, Name = "Nämnden", People = [], Seats = [] }, DateOnly.Parse(day, null), TimeOnly.Parse(hour, null), []);
        var meeting = Meeting.Of([new(1, Guid.CreateVersion7(), new(2026, 1, 12, 12, 0, 0, TimeSpan.FromHours(1)), Key.Klubba, called)]).Value;
        Assert.Contains($"DTSTART:{utc}", NoticeCalendar.Of(meeting, new("https://ekeby.example/kallelse")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_secret_is_left_in_the_notice_for_all_whenever_it_became_so()
    {
        await using var server = await TownServer.Start();
        using var secretary = server.SignedIn(server.Secretary);
        var meeting = Planned(server);
        var secret = new AgendaPoint("i-hemlig00", "Larmtypen Hornvakt", "KN 2026/900", ItemType.Decision, "Hornvakt sitter på vinden.", new("förvaltningen", ["Hornvakt byts."]), [new("d-hornvakt", "Hornvakt.pdf")], Secret);
        await Tell(secretary, meeting, "dagordning", new ItemAdded(secret));
        var sent = await Send(server, secretary, meeting);
        var of = new CaseBook(server.Store).Numbered("KN 2026/74")!;
        using var marked = await secretary.Post($"/arende/{of.Key}", $"/arende/{of.Key}/handelse/secrecy-set", ("id", Id), ("data", EventLog.WriteData(new SecrecySet(new("18 kap. 8 §", PublicTitle: "Säkerhet")))));
        Assert.Equal(HttpStatusCode.Redirect, marked.StatusCode);
        foreach (var ending in (string[])["", ".ics", ".pdf"])
        {
            var told = await Public(server, sent, ending);
            Assert.All(["Hornvakt", "KN 2026/900", "magasin", "KN 2026/74"], word => Assert.DoesNotContain(word, told, StringComparison.OrdinalIgnoreCase));
        }
        Assert.Contains("Säkerhetsfråga", await Public(server, sent), StringComparison.Ordinal);
        using var member = server.SignedIn(server.Key("Håkan Tornberg"));
        Assert.DoesNotContain("Hornvakt", await member.Page($"/m/{sent.Key}/handlingar"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Agenda_and_notice_are_the_secretarys_to_make()
    {
        await using var server = await TownServer.Start();
        using var member = server.SignedIn(server.Key("Håkan Tornberg"));
        foreach (var screen in (string[])["dagordning", "kallelse"])
        {
            using var page = await member.Get($"/m/{server.Today.Key}/{screen}");
            Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        }
        using var told = await member.Post("/arbete", $"/m/{server.Today.Key}/handling/item-withdrawn", ("id", Id), ("data", EventLog.WriteData(new ItemWithdrawn(server.Today.Items[0].Key))));
        Assert.Equal(HttpStatusCode.NotFound, told.StatusCode);
    }

    // ——— What waits ———

    private static readonly Meeting Held = Meeting.Of(EventLog.Read(File.ReadAllText(Path.Combine(Klubba.Tests.Repository.Root, "samples", "kulturnamnden-2026-03-12.jsonl"))).Value).Value;

    /// <summary>The sample evening up to the first line of the kind, that line not told.</summary>
    private static Meeting Until<T>() where T : MeetingEvent => Meeting.Of(Held.Log.Take(Held.Log.FindLastIndex(line => line.Event is T))).Value;

    private static string Told(Meeting meeting, DateOnly day) => string.Join(" ", Waiting.Of(meeting, day).Where(w => !w.Runs).Select(w => $"{w.What} {w.Last:yyyy-MM-dd}").Distinct());

    [Fact]
    public void Minutes_wait_for_their_approvers_a_fortnight()
    {
        var closed = Meeting.Of(Held.Log.Take(Held.Log.FindIndex(line => line.Event is Closed) + 1)).Value;
        var wait = Assert.Single(Waiting.Of(closed, new(2026, 3, 13)), w => w.What == "wait-approval");
        Assert.Equal((new DateOnly(2026, 3, 26), true), (wait.Last, wait.Who!.Count >= 2));
    }

    [Fact]
    public void An_approval_waits_to_be_announced_and_an_announcement_to_be_taken_down()
    {
        Assert.Contains("wait-post", Told(Until<NoticePosted>(), new(2026, 3, 19)), StringComparison.Ordinal);
        var up = Until<NoticeRemoved>();
        var posted = up.Approvals.Last(a => a.Removed is null).Posted!.On;
        Assert.Contains(Waiting.Of(up, posted), w => w.What == "wait-appeal" && w.Runs);
        Assert.Contains("wait-remove", Told(up, posted.AddDays(40)), StringComparison.Ordinal);
        Assert.Empty(Waiting.Of(Held, new(2026, 6, 1)));
    }

    [Fact]
    public async Task The_desk_tells_the_secretary_what_waits_and_a_member_only_what_is_theirs()
    {
        await using var server = await TownServer.Start();
        using var secretary = server.SignedIn(server.Secretary);
        using var member = server.SignedIn(server.Key("Håkan Tornberg"));
        var desk = WebUtility.HtmlDecode(await secretary.Page("/arbete"));
        Assert.All(["Kallelsen ska sändas", "Ärenden utan förslag till beslut: 1", "Beredda ärenden som inte står på någon föredragningslista: 1"], told => Assert.Contains(told, desk, StringComparison.Ordinal));
        var theirs = WebUtility.HtmlDecode(await member.Page("/arbete"));
        Assert.All(["Kallelsen ska sändas", "Beredda ärenden", "dagordning", "arenden"], told => Assert.DoesNotContain(told, theirs, StringComparison.Ordinal));
    }
}
