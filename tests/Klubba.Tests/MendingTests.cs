using Xunit;

namespace Klubba.Tests;

/// <summary>Rättat före justeringen: names, times and spelling, never a decision (decision D11).</summary>
public class MendingTests
{
    private static Log Closed(params MeetingEvent[] told) => Ekeby.Opened().Then([new ItemOpened(Ekeby.Item2, "12"), .. told, new Closed()]);

    private static long LineOf<T>(Log log) => log.Entries.Single(line => line.Event is T).Seq;

    [Fact]
    public void A_misspelled_name_is_mended_wherever_it_stands()
    {
        var log = Closed(new ProposalMoved(Ekeby.Item2, "y-00000001", ProposalKind.Reject, [Ekeby.Bo])).Then(new Mended("Bo Berg", "Bo Bergh", Person: Ekeby.Bo));
        var text = Formats.Text.Write(Formats.Papers.Minutes(log.Minutes));
        Assert.Contains("Bo Bergh (M)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Bo Berg ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Bo Berg,", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_time_is_mended_and_the_log_keeps_both()
    {
        var log = Closed(new Left(Ekeby.Bo));
        log.Then(new Mended("18:09", "18:02", Line: LineOf<Left>(log)));
        Assert.Equal(new TimeOnly(18, 2), TimeOnly.FromDateTime(log.Meeting.Presence.Find(p => p.Person == Ekeby.Bo)!.Times[^1].To!.Value));
        Assert.Null(log.Entries.Single(line => line.Event is Left).Event.Happened);
        Assert.Equal("18:09", ((Mended)Assert.Single(log.Meeting.Mends).Event).Stood);
    }

    [Fact]
    public void A_text_is_mended_once_more_as_it_then_stands()
    {
        var log = Closed(new PresentationHeld(Ekeby.Item2, [Ekeby.Official], "tilsynen"));
        var line = LineOf<PresentationHeld>(log);
        log.Then(new Mended("tilsynen", "tillsynen", Line: line), new Mended("tillsynen", "tillsynen 2026", Line: line));
        Assert.Contains("tillsynen 2026", Formats.Text.Write(Formats.Papers.Minutes(log.Minutes)), StringComparison.Ordinal);
        Assert.Equal('f', Assert.IsType<Refusal>(log.Tell(new Mended("tilsynen", "x", Line: line)).Problem).Case);
    }

    [Fact]
    public void What_has_been_erased_stays_so_and_the_log_still_folds()
    {
        var log = Closed(new NoteEntered(Ekeby.Item2, [Ekeby.Bo], Erased.Shown));
        log.Then(new Mended("det som stod", "det som står", Line: LineOf<NoteEntered>(log)));
        Assert.Equal(Erased.Shown, ((NoteEntered)Assert.Single(log.Meeting.Item(Ekeby.Item2)!.Voices).Event).Text);
    }

    [Fact]
    public void An_item_approved_at_once_stands_as_it_was_approved()
    {
        var log = Closed(new PresentationHeld(Ekeby.Item2, [Ekeby.Official], "tilsynen"), new ItemApproved(Ekeby.Item2, "a-00000001", [Ekeby.Ada], ApprovalWay.Pen));
        Assert.Equal('b', Assert.IsType<Refusal>(log.Tell(new Mended("tilsynen", "tillsynen", Line: LineOf<PresentationHeld>(log))).Problem).Case);
    }

    [Fact]
    public void A_struck_line_is_not_mended_into_the_minutes()
    {
        var log = Ekeby.Opened().Then(new ItemOpened(Ekeby.Item2, "12"), new PresentationHeld(Ekeby.Item2, [Ekeby.Official], "tilsynen"));
        var line = LineOf<PresentationHeld>(log);
        log.Then(new Struck(line, "fel ärende"), new Closed(), new Mended("tilsynen", "tillsynen", Line: line));
        Assert.DoesNotContain("tillsynen", Formats.Text.Write(Formats.Papers.Minutes(log.Minutes)), StringComparison.Ordinal);
    }
}
