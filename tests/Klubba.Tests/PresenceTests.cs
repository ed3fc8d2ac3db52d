using Xunit;

namespace Klubba.Tests;

/// <summary>Who is here and who serves, and what the minutes say of it.</summary>
public class PresenceTests
{
    private static Attendee Of(Minutes minutes, string name) => minutes.Attendance.Single(a => a.Name == name);

    [Fact]
    public void A_substitute_serves_until_the_member_comes_and_the_minutes_tell_at_which_items()
    {
        var log = new Log(Log.Evening)
            .Then(Ekeby.Notice, new Arrived(Ekeby.Ada), new Arrived(Ekeby.Bo), new Arrived(Ekeby.Cia), new Arrived(Ekeby.Dan), new Arrived(Ekeby.Gun), new Opened(Ekeby.Ada))
            .Then(new ServesFor(Ekeby.Gun, "s-00000005", ServiceReason.Absence), new ItemOpened(Ekeby.Item1, "11"))
            .Then(new Arrived(Ekeby.Eva), new SteppedDown(Ekeby.Gun), new ItemOpened(Ekeby.Item2, "12"), new Closed());
        var gun = Of(log.Minutes, "Gun Gran");
        Assert.Equal((true, "Eva Ek"), (gun.Serving, gun.ServesFor));
        Assert.Equal(["11"], Assert.Single(gun.Service).Items);
        Assert.Equal(ServiceReason.Absence, gun.Service[0].Reason);
        Assert.Equal("18:09", Assert.Single(Of(log.Minutes, "Eva Ek").Present).From);
        Assert.Equal([Ekeby.Ada, Ekeby.Bo, Ekeby.Cia, Ekeby.Dan, Ekeby.Eva], log.Meeting.ServingNow().Select(s => s.Person));
    }

    [Fact]
    public void Disqualification_in_one_act_takes_out_the_member_for_that_item_alone()
    {
        var log = Ekeby.Opened().Then(new Arrived(Ekeby.Gun), new ItemOpened(Ekeby.Item2, "12"),
            new Disqualified(Ekeby.Item2, Ekeby.Bo, "styrelseledamot i föreningen", Leaves: true, ReplacedBy: Ekeby.Gun));
        Assert.Contains(log.Meeting.ServingNow(), s => s.Person == Ekeby.Gun && s.Reason == ServiceReason.Disqualification);
        Assert.False(log.Meeting.InRoom(Ekeby.Bo));

        log.Then(new ItemOpened(Ekeby.Item3, "13"), new Closed());
        Assert.True(log.Meeting.InRoom(Ekeby.Bo));
        var item = log.Minutes.Items[0];
        Assert.Equal(("Bo Berg", true, "Gun Gran"), (item.Disqualified[0].Name, item.Disqualified[0].Left, item.Disqualified[0].ReplacedBy));
        Assert.Equal(["12"], Of(log.Minutes, "Gun Gran").Service[0].Items);
        Assert.Equal("Bo Berg", Of(log.Minutes, "Gun Gran").ServesFor);
    }

    [Fact]
    public void A_new_notice_before_the_opening_keeps_who_has_come()
    {
        var log = new Log(Log.Evening).Then(Ekeby.Notice, new Arrived(Ekeby.Ada), new PersonIntroduced(new("p-gast0000", "Gäst Gran")), new Arrived("p-gast0000"),
            Ekeby.Notice with { Place = "Lilla salen" }, new Opened(Ekeby.Ada));
        Assert.Equal("Lilla salen", log.Minutes.Place);
        Assert.Equal(["Ada Alm", "Gäst Gran"], log.Minutes.Attendance.Select(a => a.Name));
        Assert.True(Of(log.Minutes, "Ada Alm").Serving);
    }

    [Fact]
    public void A_struck_opening_leaves_a_named_gap_and_its_number_is_not_given_again()
    {
        var log = Ekeby.Opened().Then(new ItemOpened(Ekeby.Item2, "11"));
        log.Then(new Struck(log.Entries.Count, "fel ärende"), new ItemOpened(Ekeby.Item1, "12"), new Closed());
        Assert.Equal(["11", "12"], log.Minutes.Items.Select(i => i.Number));
        Assert.Equal("Paragrafen utgår", log.Minutes.Items[0].Title);
        Assert.Equal([new(null, "fel ärende")], log.Minutes.Items[0].Remainder);
        Assert.Equal(2, log.Meeting.Log.Count(e => e.Event is ItemOpened)); // both lines stay
    }
}
