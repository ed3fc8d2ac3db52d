using Xunit;

namespace Klubba.Tests;

/// <summary>Talarlistan: in the order asked, replies first; the minutes tell nothing of it.</summary>
public class FloorTests
{
    private const string Item = Ekeby.Item2;

    private static Floor After(params MeetingEvent[] told) => Ekeby.Opened().Then([new ItemOpened(Item, "12"), .. told]).Meeting.Item(Item)!.Floor;

    private static string Waiting(Floor floor) => string.Join(' ', floor.Waiting.Select(s => s.Person));

    [Fact]
    public void The_floor_is_given_in_the_order_it_was_asked_for() =>
        Assert.Equal($"{Ekeby.Bo} {Ekeby.Ada}", Waiting(After(new FloorAsked(Item, Ekeby.Bo), new FloorAsked(Item, Ekeby.Ada), new FloorAsked(Item, Ekeby.Bo))));

    [Fact]
    public void Replies_go_before_the_others_in_their_own_order() =>
        Assert.Equal($"{Ekeby.Cia} {Ekeby.Dan} {Ekeby.Bo}",
            Waiting(After(new FloorAsked(Item, Ekeby.Bo), new FloorAsked(Item, Ekeby.Cia, Reply: true), new FloorAsked(Item, Ekeby.Dan, Reply: true))));

    [Fact]
    public void Who_is_given_the_floor_waits_no_more_and_may_ask_again()
    {
        var floor = After(new FloorAsked(Item, Ekeby.Bo), new FloorAsked(Item, Ekeby.Ada), new FloorGiven(Item, Ekeby.Ada), new FloorAsked(Item, Ekeby.Ada));
        Assert.Equal((Ekeby.Ada, $"{Ekeby.Bo} {Ekeby.Ada}"), (floor.Now?.Person, Waiting(floor)));
    }

    [Fact]
    public void Who_leaves_the_floor_neither_speaks_nor_waits()
    {
        var floor = After(new FloorAsked(Item, Ekeby.Bo), new FloorGiven(Item, Ekeby.Ada), new FloorLeft(Item, Ekeby.Bo), new FloorLeft(Item, Ekeby.Ada));
        Assert.Equal(Floor.Empty, floor);
    }

    [Fact]
    public void The_list_ends_with_the_debate() =>
        Assert.Equal(Floor.Empty, After(new FloorAsked(Item, Ekeby.Bo), new FloorGiven(Item, Ekeby.Ada), new DebateClosed(Item)));

    [Fact]
    public void The_minutes_tell_nothing_of_the_list()
    {
        var log = Ekeby.Opened().Then(new ItemOpened(Item, "12"));
        Assert.Equal(log.Minutes, log.Then(new FloorAsked(Item, Ekeby.Bo), new FloorGiven(Item, Ekeby.Bo)).Minutes);
    }
}
