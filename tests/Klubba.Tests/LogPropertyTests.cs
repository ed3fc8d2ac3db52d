using System.Text;
using System.Xml.Linq;
using CsCheck;
using Klubba.Formats;
using Xunit;

namespace Klubba.Tests;

/// <summary>What holds for every log that has meaning.</summary>
public class LogPropertyTests(ITestOutputHelper output)
{
    private static readonly Gen<(int Seed, int Length)> Logs = Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[2, 160]);

    [Fact]
    public void Every_event_has_a_maker() =>
        Assert.Equal(EventLog.Types.Values.Where(t => t.IsSubclassOf(typeof(MeetingEvent))).Select(t => t.Name).Order(), LogGenerator.Makers.Keys.Select(t => t.Name).Order());

    [Fact]
    public void A_valid_log_folds_the_same_at_once_and_line_by_line() => Logs.Holds(300, made =>
    {
        var told = new LogGenerator(made.Seed).Make(made.Length);
        var atOnce = Meeting.Of(told.Select(t => t.Line)).Value;
        return Json.Write(Minutes.Of(atOnce)) == Json.Write(Minutes.Of(told[^1].After));
    });

    [Fact]
    public void A_valid_log_survives_its_lines_and_its_minutes_survive_JSON() => Logs.Holds(300, made =>
    {
        var log = new LogGenerator(made.Seed).Make(made.Length).Select(t => t.Line).ToValues();
        var minutes = Minutes.Of(Meeting.Of(log).Value);
        return EventLog.Read(EventLog.Write(log)).Value.Equals(log) && Json.Read(Json.Write(minutes)).Value.Equals(minutes);
    });

    [Fact]
    public void Every_format_of_its_minutes_is_valid() => Logs.Holds(150, made =>
    {
        var meeting = new LogGenerator(made.Seed).Make(made.Length)[^1].After;
        var minutes = Minutes.Of(meeting);
        Assert.Empty(SchemaCheck.Minutes.Faults(Json.Write(minutes)));
        Paper[] papers = [Papers.Minutes(minutes), Papers.Attendance(minutes), Papers.Voting(minutes), .. minutes.Items.Select(i => Papers.Extract(minutes, i.Number)).Take(1),
            Papers.Notice(meeting), Papers.Agenda(meeting), .. minutes.Items.Select(i => Papers.Posting(meeting, i.Number)).Append(Papers.Posting(meeting)).Where(p => p.Ok).Select(p => p.Value)];
        foreach (var paper in papers)
        {
            Assert.NotEmpty(Formats.Text.Write(paper));
            WellFormed(Html.Write(paper));
        }
    });

    /// <summary>The page is XML once its doctype is off; ids stand once and every reference has its place.</summary>
    private static void WellFormed(string html)
    {
        var page = XDocument.Parse(html[html.IndexOf("<html", StringComparison.Ordinal)..]);
        var ids = page.Descendants().Attributes("id").Select(a => a.Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(page.Descendants().Attributes("href").Where(a => a.Value.StartsWith('#')), a => Assert.Contains(a.Value[1..], ids));
    }

    /// <summary>The table shows which events have been told in which stage of the item being handled.</summary>
    [Fact]
    public void Every_event_occurs()
    {
        var seen = new Dictionary<(string Event, string Stage), int>();
        for (var seed = 0; seed < 300; seed++)
        {
            foreach (var (line, before, _) in new LogGenerator(seed).Make(160))
            {
                var stage = before.Current is { } current ? before.Item(current)!.Stage.ToString() : before.ClosedAt is not null ? "closed" : "no item";
                seen[(EventLog.NameOf(line.Event), stage)] = seen.GetValueOrDefault((EventLog.NameOf(line.Event), stage)) + 1;
            }
        }
        output.WriteLine(Table(seen));
        Assert.Equal(LogGenerator.Makers.Count, seen.Keys.Select(k => k.Event).Distinct().Count());
        var stages = Enum.GetNames<ItemStage>().Except([nameof(ItemStage.Planned)]); // no item is handled before it is opened
        Assert.Empty(stages.Except(seen.Keys.Select(k => k.Stage)));
    }

    private static string Table(Dictionary<(string Event, string Stage), int> seen)
    {
        string[] stages = [.. seen.Keys.Select(k => k.Stage).Distinct().Order()];
        var table = new StringBuilder().Append($"{"",-30}").AppendLine(string.Concat(stages.Select(s => $"{s,15}")));
        foreach (var name in seen.Keys.Select(k => k.Event).Distinct().Order())
            table.Append($"{name,-30}").AppendLine(string.Concat(stages.Select(s => $"{seen.GetValueOrDefault((name, s)),15}")));
        return table.ToString();
    }
}
