using System.Net;
using Klubba.Web.Room;
using Klubba.Web.Storage;

namespace Klubba.Web.Tests;

/// <summary>Approval: people, items and a way; what an approver can say; and that a part that is approved makes nothing else public.</summary>
public sealed class ApprovalTests
{
    private const string Key = "m-approve0";

    [Fact]
    public async Task The_minutes_are_approved_when_all_who_are_asked_have_approved_the_same_text()
    {
        await using var room = await ApprovalRoom.Closed();
        await room.Approves(room.Chair);
        Assert.Null(Approvals.OfWhole(room.Meeting));
        await room.Approves(room.Chosen);
        var approval = Approvals.OfWhole(room.Meeting)!;
        Assert.Equal((ApprovalWay.Digital, RecordHash.Of(Minutes.Of(room.Meeting)), 6), (approval.Way, approval.RecordHash, approval.Files.Count));
        Assert.Equal(approval.Key, Assert.Single(room.Meeting.Asked).Approval);
    }

    [Fact]
    public async Task A_comment_is_seen_by_the_others_and_approves_nothing()
    {
        await using var room = await ApprovalRoom.Closed();
        Assert.Equal(HttpStatusCode.Redirect, await room.Sends(room.Chosen, "synpunkt", ("text", "I § 25 är ett namn felstavat.")));
        Assert.Contains("I § 25 är ett namn felstavat.", WebUtility.HtmlDecode(await room.Page(room.Chair)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, await room.Sends(room.Server.Secretary, "synpunkt", ("text", "Det är rättat.")));
        Assert.Equal(HttpStatusCode.NotFound, await room.Sends(room.Outsider, "synpunkt", ("text", "Jag tycker något.")));
        Assert.Equal(2, room.Meeting.Answers.Count);
        Assert.Empty(room.Meeting.Signed);
    }

    [Fact]
    public async Task One_who_disagrees_approves_with_a_dissent_that_the_minutes_tell()
    {
        await using var room = await ApprovalRoom.Closed();
        await room.Approves(room.Chair);
        await room.Approves(room.Chosen, "Yrkandet i § 25 löd annorlunda.");
        var dissent = Approvals.OfWhole(room.Meeting)!.Dissent;
        Assert.Equal($"{room.Meeting.People[room.Chosen].Name}: Yrkandet i § 25 löd annorlunda.", dissent);
        Assert.Contains("Yrkandet i § 25 löd annorlunda.", Formats.Text.Write(Formats.Papers.Minutes(Minutes.Of(room.Meeting))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_who_refuses_stops_nothing_for_good_the_substitute_approves_instead()
    {
        await using var room = await ApprovalRoom.Closed();
        await room.Approves(room.Chair);
        Assert.Equal(HttpStatusCode.Redirect, await room.Sends(room.Chosen, "vagra", ("why", "Beslutet var ett annat.")));
        var page = WebUtility.HtmlDecode(await room.Page(room.Server.Secretary));
        Assert.Contains($"{room.Meeting.People[room.Chosen].Name} justerar inte.", page, StringComparison.Ordinal);
        Assert.Contains("vid nästa sammanträde", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await room.Sends(room.Outsider, "lagg-fram", ("approver", room.Outsider)));
        Assert.Equal(HttpStatusCode.Redirect, await room.Sends(room.Server.Secretary, "lagg-fram", ("approver", room.Chair), ("approver", room.Outsider)));
        await room.Approves(room.Outsider);
        Assert.Equal([room.Chair, room.Outsider], Approvals.OfWhole(room.Meeting)!.Approvers);
    }

    [Fact]
    public async Task The_body_can_approve_at_its_next_meeting_what_an_approver_refuses()
    {
        await using var room = await ApprovalRoom.Closed();
        await room.Sends(room.Chosen, "vagra");
        (string, string)[] told = [("way", "next-meeting"), ("on", Swedish.Iso(room.Server.Store.Today())), ("dissent", "Justeraren ville ha en annan lydelse.")];
        Assert.Equal(HttpStatusCode.NotFound, await room.Sends(room.Chair, "justerat", told));
        Assert.Equal(HttpStatusCode.Redirect, await room.Sends(room.Server.Secretary, "justerat", told));
        var approval = Approvals.OfWhole(room.Meeting)!;
        Assert.Equal((ApprovalWay.NextMeeting, 6, "Justeraren ville ha en annan lydelse."), (approval.Way, approval.Files.Count, approval.Dissent));
    }

    [Fact]
    public async Task A_part_is_approved_by_its_own_people_and_nothing_else_becomes_public()
    {
        await using var room = await ApprovalRoom.Closed();
        var (item, other) = (room.Meeting.Items.Find(i => i.Number == "22")!, room.Meeting.Items.Find(i => i.Number == "25")!);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await room.Sends(room.Server.Secretary, "lagg-fram", ("part", "true"), ("approver", room.Chair)));
        Assert.Equal(HttpStatusCode.Redirect, await room.Sends(room.Server.Secretary, "lagg-fram", ("part", "true"), ("item", item.Key), ("approver", room.Chair), ("approver", room.Outsider)));
        var asked = Assert.Single(room.Meeting.Asked);
        await room.Approves(room.Chair, of: asked.Approval);
        await room.Approves(room.Outsider, of: asked.Approval);
        var part = Assert.Single(room.Meeting.Approvals, a => !a.Immediate);
        Assert.Equal(([item.Key], RecordHash.Of(Minutes.Of(room.Meeting), ["22"])), (part.Items, part.RecordHash!));
        var address = Address.Of(room.Meeting, room.Server.Town);
        using var anyone = room.Server.Anyone();
        foreach (var path in (string[])[address, $"{address}/25", $"{address}/protokoll.pdf", $"{address}/protokoll.json"])
        {
            using var answer = await anyone.Get(path);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
        var page = WebUtility.HtmlDecode(await anyone.Page($"{address}/22"));
        Assert.Contains(item.Point.Title, page, StringComparison.Ordinal);
        Assert.DoesNotContain(other.Point.Title, page, StringComparison.Ordinal);
        Assert.Equal(["22"], Published.PublishedRoutes.Open(room.Meeting)!.Items.Select(i => i.Number));
        using var whole = await anyone.Get($"{address}/25/utdrag.json");
        Assert.Equal(HttpStatusCode.NotFound, whole.StatusCode);
        var json = await anyone.Page($"{address}/22/utdrag.json");
        Assert.DoesNotContain("\"25\"", json, StringComparison.Ordinal);
        Assert.DoesNotContain(other.Point.Title, json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_hash_of_a_part_stays_when_the_rest_is_told_of_and_changes_with_its_own_text()
    {
        await using var room = await ApprovalRoom.Sitting();
        var item = room.Decided;
        var before = Approvals.Hash(room.Meeting, [item.Key]);
        room.Tell(new DispatchListed(item.Key, ["Revisorerna"]), new Adjourned());
        Assert.Equal(before, Approvals.Hash(room.Meeting, [item.Key]));
        room.Tell(new Resumed(), new NoteEntered(item.Key, [room.Chair], "En anteckning."));
        Assert.NotEqual(before, Approvals.Hash(room.Meeting, [item.Key]));
    }

    [Fact]
    public async Task An_item_is_approved_at_once_on_the_approvers_own_devices_with_its_own_text_and_hash()
    {
        await using var room = await ApprovalRoom.Sitting();
        var item = room.Decided;
        Assert.Equal(HttpStatusCode.Redirect, await room.Sends(room.Server.Secretary, "omedelbart", ("item", item.Key), ("approver", room.Outsider), ("way", "digital")));
        var asked = Assert.Single(room.Meeting.Asked);
        var chair = asked.Approvers[0]; // who was in the chair at the item
        await room.Approves(chair, of: asked.Approval);
        room.Tell(new NoteEntered(item.Key, [room.Chair], "En anteckning.")); // the text changes: what was approved is no longer what stands
        await room.Approves(room.Outsider, of: asked.Approval);
        Assert.Empty(room.Meeting.Approvals);
        await room.Approves(chair, of: asked.Approval);
        var approval = Assert.Single(room.Meeting.Approvals);
        Assert.Equal((true, ApprovalWay.Digital, RecordHash.Of(Minutes.Of(room.Meeting), [item.Number!]), 6), (approval.Immediate, approval.Way, approval.RecordHash, approval.Files.Count));
        var text = System.Text.Encoding.UTF8.GetString(room.Server.Store.File(approval.Files.Find(f => f.Name == "protokoll.txt")!.Hash)!);
        Assert.Contains(item.Point.Title, text, StringComparison.Ordinal);
        Assert.DoesNotContain(room.Meeting.Items.First(i => i.Number is not null && i.Key != item.Key).Point.Title, text, StringComparison.Ordinal);
        Assert.True(room.Meeting.Sitting);
        room.Tell(new NoteEntered(item.Key, [room.Chair], "Ännu en."));
        Assert.Single(Approvals.Changed(room.Meeting));
    }

    [Fact]
    public async Task An_item_is_approved_at_once_with_a_pen_by_the_secretarys_note_alone()
    {
        await using var room = await ApprovalRoom.Sitting();
        Assert.Equal(HttpStatusCode.NotFound, await room.Sends(room.Outsider, "omedelbart", ("item", room.Decided.Key), ("approver", room.Outsider), ("way", "pen")));
        Assert.Equal(HttpStatusCode.Redirect, await room.Sends(room.Server.Secretary, "omedelbart", ("item", room.Decided.Key), ("approver", room.Outsider), ("way", "pen")));
        var approval = Assert.Single(room.Meeting.Approvals);
        Assert.Equal((true, ApprovalWay.Pen, RecordHash.Of(Minutes.Of(room.Meeting), [room.Decided.Number!])), (approval.Immediate, approval.Way, approval.RecordHash));
    }

    /// <summary>The board's meeting of 12 March up to a point, under another key, with its people signed in.</summary>
    private sealed class ApprovalRoom : IAsyncDisposable
    {
        private ApprovalRoom(TownServer server) => Server = server;

        public TownServer Server { get; }

        public Meeting Meeting => Server.Town.Meeting(Key)!;

        public string Chair => Meeting.Chair!;

        public string Chosen => Meeting.Approvers!.Approvers[0];

        /// <summary>A member who served and was not chosen.</summary>
        public string Outsider => Server.Key("Håkan Tornberg") is var member && member != Chosen && member != Chair ? member : Server.Key("Per-Anders Lindegren");

        /// <summary>Decided, and not approved at once.</summary>
        public ItemState Decided => Meeting.Items.FindLast(i => i.Decision is not null && i.Point.Secrecy is null)!;

        /// <summary>The meeting is over and nothing of it is approved.</summary>
        public static Task<ApprovalRoom> Closed() => At(line => line.Event is Closed, without: line => line.Event is ItemApproved);

        /// <summary>The meeting goes on, just before an item was approved at once.</summary>
        public static Task<ApprovalRoom> Sitting() => At(line => line.Event is ItemApproved, without: line => line.Event is ItemApproved);

        private static async Task<ApprovalRoom> At(Predicate<Entry> last, Func<Entry, bool> without)
        {
            var server = await TownServer.Start();
            var past = server.Town.At("kulturnamnden", "2026-03-12")!;
            var log = past.Log.Take(past.Log.FindIndex(last) + 1).Select(line => without(line) ? line with { Event = new Adjourned() } : line)
                .Select(line => line with { Id = Guid.CreateVersion7(), Event = line.Event is Called c ? c with { Meeting = Key } : line.Event });
            server.Store.Bring(Streams.Meeting(Key), log.ToValues());
            return new(server);
        }

        public async Task<string> Page(string person)
        {
            using var visitor = Server.SignedIn(person);
            return await visitor.Page($"/m/{Key}/justering");
        }

        /// <summary>Sends a form of the approval's page, about the approval that is laid out.</summary>
        public async Task<HttpStatusCode> Sends(string person, string act, params (string, string)[] fields)
        {
            using var visitor = Server.SignedIn(person);
            (string, string)[] approval = fields.Any(f => f.Item1 == "approval") ? [] : [("approval", Meeting.Asked is [.., var asked] ? asked.Approval : NewKey.Of('a'))];
            using var answer = await visitor.Post($"/m/{Key}/justering", $"/m/{Key}/{act}", [("id", Guid.CreateVersion7().ToString()), ("back", $"/m/{Key}/justering"), .. approval, .. fields]);
            return answer.StatusCode;
        }

        public async Task Approves(string person, string? dissent = null, string? of = null)
        {
            var key = of ?? Meeting.Asked.FirstOrDefault(a => a.Items is null)?.Approval ?? NewKey.Of('a');
            var open = Approvals.Named(Meeting, key)!;
            Assert.Equal(HttpStatusCode.Redirect, await Sends(person, "justera", ("approval", key), ("hash", open.Hash), ("dissent", dissent ?? "")));
        }

        public void Tell(params Values<Event> events) => Assert.IsType<Answer<Meeting>.Accepted>(Server.Store.Append(Streams.Meeting(Key), new Act<Meeting>(Guid.CreateVersion7(), Server.Secretary, events)));

        public ValueTask DisposeAsync() => Server.DisposeAsync();
    }
}
