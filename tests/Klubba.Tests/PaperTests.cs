using Klubba.Formats;
using Xunit;

namespace Klubba.Tests;

public class PaperTests
{
    [Fact]
    public void A_meeting_as_text() => Approve.That("ekeby-protokoll.txt", Text.Write(Papers.Minutes(SampleMinutes.Meeting)));

    [Fact]
    public void A_meeting_as_a_page() => Approve.That("ekeby-protokoll.html", Html.Write(Papers.Minutes(SampleMinutes.Meeting)));

    [Fact]
    public void An_extract() => Approve.That("ekeby-utdrag.txt", Text.Write(Papers.Extract(SampleMinutes.Meeting, "6")));

    [Fact]
    public void The_list_of_those_present() => Approve.That("ekeby-narvaro.txt", Text.Write(Papers.Attendance(SampleMinutes.Meeting)));

    [Fact]
    public void The_list_of_votes() => Approve.That("ekeby-omrostningar.txt", Text.Write(Papers.Voting(SampleMinutes.Meeting)));
}
