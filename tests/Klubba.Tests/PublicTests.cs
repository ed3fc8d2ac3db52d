using System.Collections;
using Klubba.Formats;
using Xunit;

namespace Klubba.Tests;

/// <summary>The public copy: nothing of a secret item but its number, its neutral title and the provision.</summary>
public class PublicTests
{
    private static readonly Minutes Board = Minutes.Of(Meeting.Of(EventLog.Read(File.ReadAllText(Path.Combine(Repository.Root, "samples", "kulturnamnden-2026-03-12.jsonl"))).Value).Value);

    [Fact]
    public void A_secret_item_shows_its_number_its_neutral_title_and_the_provision_alone()
    {
        var secret = Assert.Single(Board.Items, i => i.Secrecy is not null);
        var shown = Public.Of(Board).Items.First(i => i.Number == secret.Number);
        Assert.Equal(new Item { Number = secret.Number, Title = secret.Secrecy!.PublicTitle, Secrecy = new(secret.Secrecy.Provision), Approval = secret.Approval }, shown);
    }

    [Fact]
    public void Minutes_without_secrets_are_public_as_they_are()
    {
        var open = Board with { Items = Board.Items.Select(i => i with { Secrecy = null }).ToValues() };
        Assert.Same(open, Public.Of(open));
    }

    [Fact]
    public void Whoever_stepped_in_at_a_secret_item_alone_is_not_shown_as_serving()
    {
        var substitute = new Attendee { Name = "Eva Sten", Role = Role.Substitute, Serving = true, ServesFor = "Bo Lund", Service = [new() { For = "Bo Lund", Items = ["5"], Reason = ServiceReason.Disqualification }] };
        var minutes = Board with { Attendance = [substitute], Items = [new() { Number = "5", Secrecy = new("21 kap. 1 §") }] };
        Assert.Equal(new Attendee { Name = "Eva Sten", Role = Role.Substitute, Serving = false }, Assert.Single(Public.Of(minutes).Attendance));
    }

    [Fact]
    public void A_guest_who_came_for_a_secret_item_alone_is_not_shown()
    {
        Attendee Guest(string name, params Values<Presence> present) => new() { Name = name, Role = Role.Other, Title = "läkare", Present = present };
        var minutes = Board with
        {
            Secretary = "Siv Ek",
            Attendance = [Guest("Bo Al", new Presence("18:40", "19:05")), Guest("Eva Sten", new Presence("18:10", "18:20")), Guest("Ina Ry"), Guest("Siv Ek", new Presence("18:05")), new() { Name = "Ola By", Role = Role.Member, Present = [new("18:40")] }],
            Items = [new() { Number = "1", Remainder = [new("Föredragning", "Eva Sten föredrar ärendet.")] }, new() { Number = "2", Secrecy = new("25 kap. 1 §"), Remainder = [new("Föredragning", "Bo Al föredrar ärendet.")] }],
        };
        Assert.Equal(["Eva Sten", "Ina Ry", "Siv Ek", "Ola By"], Public.Of(minutes).Attendance.Select(a => a.Name));
    }

    [Fact]
    public void A_guest_who_comes_when_the_doors_are_closed_is_not_in_the_public_minutes()
    {
        var secret = Ekeby.Notice with { Agenda = [new(Ekeby.Item1, "Öppet ärende"), new(Ekeby.Item2, "Vård av Bo Al", Secrecy: new("26 kap. 1 §"))] };
        var meeting = new Log(Log.Evening).Then(secret, new PersonIntroduced(new("p-gast0000", "Gunvor Ytterst", Title: "ombud")), new Opened(Ekeby.Ada), new ItemOpened(Ekeby.Item1, "1"), new DecisionMade(Ekeby.Item1, [new("Ja.")]),
            new ItemOpened(Ekeby.Item2, "2"), new DoorsClosed(Ekeby.Item2), new Arrived("p-gast0000"), new Left("p-gast0000"), new DecisionMade(Ekeby.Item2, [new("Ja.")]), new Closed()).Meeting;
        Assert.Contains("Gunvor Ytterst", Json.Write(Minutes.Of(meeting)), StringComparison.Ordinal);
        Assert.DoesNotContain("Gunvor Ytterst", Json.Write(Public.Of(Minutes.Of(meeting))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_item_that_is_put_off_or_withdrawn_is_told_of_by_its_neutral_title_alone()
    {
        var notice = Ekeby.Notice with
        {
            Agenda = [new(Ekeby.Item1, "Val av justerare"), new(Ekeby.Item2, "Avgift för Anna Ek", Secrecy: new("21 kap. 1 §", PublicTitle: "Avgiftsärende")), new(Ekeby.Item3, "Vård av Bo Al", Secrecy: new("26 kap. 1 §"))],
        };
        var meeting = new Log(Log.Evening).Then(notice, new Opened(Ekeby.Ada), new ItemWithdrawn(Ekeby.Item2, "Anna Ek har betalat"), new ItemPostponed(Ekeby.Item3), new ItemOpened(Ekeby.Item1, "1")).Meeting;
        var told = Assert.Single(Public.Of(Minutes.Of(meeting)).Remainder).Text;
        Assert.Equal("Ärendet ”Avgiftsärende” utgår.\nÄrendet ”Ärende som omfattas av sekretess” bordläggs.", told);
    }

    /// <summary>Any minutes, any item made secret: no word that only it has is left in any form.</summary>
    [Fact]
    public void No_word_that_a_secret_item_alone_has_is_left_in_any_form() => Generate.Minutes.Holds(100, minutes =>
    {
        if (minutes.Items.Count == 0) return;
        var hidden = minutes with { Items = minutes.Items.SetItem(0, minutes.Items[0] with { Number = "1", Secrecy = new("21 kap. 1 §", "Ekeby", new(2026, 1, 1), "Personärende") }) };
        var copy = Public.Of(hidden);
        var open = Words(minutes with { Items = minutes.Items.Skip(1).ToValues() }).ToHashSet();
        var forms = Json.Write(copy) + Text.Write(Papers.Minutes(copy)) + Html.Write(Papers.Minutes(copy)) + AkomaNtoso.Write(copy);
        Assert.All(Words(minutes.Items[0] with { Number = "1" }).Where(word => word.Length > 5 && !open.Any(told => told.Contains(word, StringComparison.Ordinal))), word => Assert.DoesNotContain($"\"{word}\"", forms, StringComparison.Ordinal));
    });

    [Fact]
    public void A_notice_for_all_shows_of_a_secret_item_its_neutral_title_and_the_provision_alone()
    {
        var secret = new AgendaPoint("i-00000008", "Planerat larm i museet", "KN 2026/9", ItemType.Decision, "Larmet styrs från vinden.", new("förvaltningen", ["Larmet byts."]),
            [new("d-00000001", "Larmritning")], new("18 kap. 8 §", "Kulturnämnden", new(2026, 3, 1), "Säkerhetsfråga"), Accountable: [Ekeby.Ada]);
        var log = new Log(Log.Evening.AddDays(-9)).Then(Ekeby.Notice with { State = NoticeState.Draft }, Ekeby.Notice with { Agenda = [secret with { Secrecy = null }] }, new ItemWithdrawn(secret.Key, "Larmet är stulet"),
                Ekeby.Notice with { Agenda = Ekeby.Notice.Agenda.Add(secret with { Key = "i-00000007" }) },
                new ItemAdded(secret with { Accountable = null }), new ItemPostponed(secret.Key, "den 16 april", "Larmet är trasigt"), new ItemMoved("i-00000007", Ekeby.Notice.Agenda[0].Key));
        var shown = Public.Notice(log.Meeting)!;
        var told = EventLog.Write(shown.Log) + Text.Write(Papers.Notice(shown)) + Text.Write(Papers.Agenda(shown));
        Assert.All(["larm", "Larm", "KN 2026/9", "vinden", "byts", "trasigt"], word => Assert.DoesNotContain(word, told, StringComparison.Ordinal));
        Assert.Contains("Säkerhetsfråga", told, StringComparison.Ordinal);
        Assert.Equal("i-00000007", shown.Items[0].Key);
    }

    [Fact]
    public void A_draft_of_a_notice_shows_nothing_to_anyone() =>
        Assert.Null(Public.Notice(new Log(Log.Evening).Then(Ekeby.Notice with { State = NoticeState.Draft }).Meeting));

    /// <summary>Every text in a value, at any depth.</summary>
    private static IEnumerable<string> Words(object? value) => value switch
    {
        null => [],
        string text => [text],
        IEnumerable list => list.Cast<object?>().SelectMany(Words),
        _ when value.GetType().Namespace == "Klubba" && !value.GetType().IsEnum => value.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0).SelectMany(p => Words(p.GetValue(value))),
        _ => [],
    };
}
