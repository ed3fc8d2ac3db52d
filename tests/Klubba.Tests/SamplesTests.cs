using Klubba.Formats;
using Xunit;

namespace Klubba.Tests;

/// <summary>The samples are the manual's examples: they fold, every kind of event occurs in them, and what comes of them is approved.</summary>
public class SamplesTests
{
    private static readonly Values<Entry> Log = Samples.Lines(Samples.Board), OfRegister = Samples.Lines(Samples.Register), OfCase = Samples.Lines(Samples.Case);

    private static readonly Meeting Board = Meeting.Of(Log).Value;

    private static readonly Minutes Minutes = Minutes.Of(Board);

    [Fact]
    public void Every_log_beside_the_list_of_samples_is_in_it() => Assert.Equal(
        Directory.EnumerateFiles(Path.GetDirectoryName(Samples.Path(""))!, "*.jsonl").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal),
        Samples.Logs.Select(row => row.Data).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_event_that_a_board_can_have_occurs_in_the_samples_of_the_board_and_its_committee()
    {
        var told = Log.Concat(Samples.Lines(Samples.Committee)).Select(line => line.Event.GetType()).ToHashSet();
        var missing = EventLog.Types.Values.Where(type => type.IsSubclassOf(typeof(MeetingEvent)) && !told.Contains(type));
        Assert.Equal([typeof(MinorityRequested)], missing); // the assembly's alone (5 kap. 50 §)
    }

    [Fact]
    public void Every_event_of_the_register_of_a_case_and_of_an_import_occurs_in_their_samples()
    {
        var told = OfRegister.Concat(OfCase).Concat(Samples.Lines(Samples.Import)).Select(line => line.Event.GetType()).ToHashSet();
        Assert.All(EventLog.Types.Values.Where(type => !type.IsSubclassOf(typeof(MeetingEvent))), type => Assert.Contains(type, told));
    }

    [Fact]
    public void The_import_folds_and_its_original_is_the_one_beside_it()
    {
        var import = Import.Of(Samples.Lines(Samples.Import)).Value;
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Path.Combine(Repository.Root, "samples", import.Name)))), import.Hash);
        Assert.False(import.IsPublished);
    }

    [Theory, MemberData(nameof(Samples.Logs), MemberType = typeof(Samples))]
    public void A_sample_comes_back_the_same_from_its_lines(string sample) => Assert.Equal(Samples.Text(sample), EventLog.Write(Samples.Lines(sample)));

    [Theory, MemberData(nameof(Samples.Meetings), MemberType = typeof(Samples))]
    public void A_meeting_was_called_with_the_body_as_the_register_had_it_that_day(string sample)
    {
        var meeting = Samples.Meeting(sample);
        var (called, register) = (meeting.Composition, Register.Of(OfRegister).Value.On(meeting.Composition.Body, meeting.Notice.Date)!);
        Assert.Equal((called.Name, called.Municipality, called.Kind), (register.Name, register.Municipality, register.Kind));
        Assert.Equal(called.Seats.Select(s => (s.Key, s.Holder, s.Group)), register.Seats.Select(s => (s.Key, s.Holder, s.Group)));
        Assert.Equal(called.Substitutes, register.Substitutes);
        Assert.Equal(called.CallIn, register.CallIn);
        Assert.Equal(called.Presidium, register.Presidium);
        Assert.Equal(called.Regulations, register.Regulations);
        Assert.All(register.People, person => Assert.Contains(person, called.People));
    }

    [Fact]
    public void The_case_has_the_number_and_the_documents_of_its_item()
    {
        var (folded, item) = (Case.Of(OfCase).Value, Board.Items.Find(i => i.Point.CaseNumber == "KN 2025/214")!);
        Assert.Equal(item.Point.Title, folded.Title);
        Assert.Equal(item.Point.CaseNumber, folded.Number);
        Assert.All(item.Point.Documents!, paper => Assert.Contains(folded.Documents, document => document.Key == paper.Key));
    }

    [Theory, MemberData(nameof(Samples.Meetings), MemberType = typeof(Samples))]
    public void Ids_are_of_version_7_and_no_two_are_the_same(string sample)
    {
        var lines = Samples.Lines(sample);
        Assert.All(lines, line => Assert.Equal(7, line.Id.Version));
        Assert.Equal(lines.Count, lines.Select(line => line.Id).Distinct().Count());
    }

    [Fact]
    public void Thirteen_decide_in_every_vote()
    {
        var votes = Minutes.Items.SelectMany(item => item.Questions).Where(question => question.Method == Method.Vote).ToList();
        Assert.Equal(3, votes.Count);
        Assert.All(votes, vote => Assert.Equal((13, 0), (vote.Yes + vote.No + vote.Abstain, vote.Absent)));
        Assert.All(Minutes.Items.SelectMany(item => item.Questions).Select(question => question.Ballots).OfType<SecretBallot>(),
            ballots => Assert.Equal(13, ballots.Sums.Sum(sum => sum.Votes) + ballots.Blank + ballots.Void));
    }

    [Fact]
    public void Thirteen_seats_are_filled_at_every_item() => Assert.All(Board.TakenUp.Where(taken => taken.Item is not null), taken =>
    {
        var item = Board.Item(taken.Item!)!;
        Assert.Equal(13, item.Served.Count(serving => !item.Excludes(serving.Person)));
    });

    [Fact]
    public void Deadlines_are_held()
    {
        Assert.All(Minutes.Approvals, approval => Assert.True(approval.On!.Value <= Minutes.Date.AddDays(14)));
        Assert.All(Minutes.Approvals, approval => Assert.True(approval.Posted!.Value <= approval.On!.Value.AddDays(2)));
        // Three weeks from 12 March is Maundy Thursday; from 16 March it is Easter Monday, and the last day to appeal is the Tuesday after.
        Assert.Equal([new(2026, 4, 3), new(2026, 4, 8), new(2026, 4, 8)], Minutes.Approvals.Select(approval => approval.Removed!.Value));
    }

    [Fact]
    public void The_one_fault_is_recorded_as_one()
    {
        var despite = Assert.Single(Log, line => line.Event.Despite.Count > 0);
        Assert.Equal(["KL-6-30-leave-room-board"], despite.Event.Despite);
        Assert.NotNull(despite.Event.DespiteReason);
    }

    [Theory, MemberData(nameof(Samples.Meetings), MemberType = typeof(Samples))]
    public void A_meeting_as_JSON_is_valid_and_comes_back_equal(string sample)
    {
        var minutes = Samples.Minutes(sample);
        Assert.Empty(SchemaCheck.Minutes.Faults(Json.Write(minutes)));
        Assert.Equal(minutes, Json.Read(Json.Write(minutes)).Value);
    }

    [Theory, MemberData(nameof(Samples.Meetings), MemberType = typeof(Samples))]
    public void A_meeting_as_JSON(string sample) => Approve.That(sample + ".json", Json.Write(Samples.Minutes(sample)));

    [Theory, MemberData(nameof(Samples.Meetings), MemberType = typeof(Samples))]
    public void A_meeting_as_Akoma_Ntoso(string sample) => Approve.That(sample + ".akn.xml", AkomaNtoso.Write(Samples.Minutes(sample)));

    [Theory, MemberData(nameof(Samples.Meetings), MemberType = typeof(Samples))]
    public void A_meeting_as_text(string sample) => Approve.That(sample + ".txt", Text.Write(Papers.Minutes(Samples.Minutes(sample))));

    [Theory, MemberData(nameof(Samples.Meetings), MemberType = typeof(Samples))]
    public void A_meeting_as_a_page(string sample) => Approve.That(sample + ".html", Html.Write(Papers.Minutes(Samples.Minutes(sample))));

    [Fact]
    public void An_extract_of_the_item_with_three_votes() => Approve.That("kulturnamnden-2026-03-12-25.txt", Text.Write(Papers.Extract(Minutes, "25")));

    [Fact]
    public void The_list_of_those_present() => Approve.That("kulturnamnden-2026-03-12-narvaro.txt", Text.Write(Papers.Attendance(Minutes)));

    [Fact]
    public void The_list_of_votes() => Approve.That("kulturnamnden-2026-03-12-omrostningar.txt", Text.Write(Papers.Voting(Minutes)));

    /// <summary>The notice as it went out, when nothing else had been told.</summary>
    private static readonly Meeting Called = Meeting.Of(Log.Take(1)).Value;

    [Fact]
    public void The_notice_of_the_meeting() => Both("kallelse", Papers.Notice(Called));

    [Fact]
    public void The_agenda_as_it_went_out() => Both("foredragningslista", Papers.Agenda(Called));

    [Fact]
    public void The_proof_of_the_ordinary_notice() => Both("anslagsbevis", Papers.Posting(Board).Value);

    [Fact]
    public void The_proof_of_a_notice_that_was_down_for_an_hour() => Both("anslagsbevis-26", Papers.Posting(Board, "26").Value);

    private static void Both(string name, Paper paper)
    {
        Approve.That($"kulturnamnden-2026-03-12-{name}.txt", Text.Write(paper));
        Approve.That($"kulturnamnden-2026-03-12-{name}.html", Html.Write(paper));
    }
}
