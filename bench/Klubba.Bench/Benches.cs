using System.Globalization;
using Klubba.Documents;
using Klubba.Formats;
using Klubba.Rules;

namespace Klubba.Bench;

/// <summary>What is timed, with its goal in milliseconds (0: none).</summary>
internal static class Benches
{
    public static IEnumerable<(string What, double Goal, Action Run)> All
    {
        get
        {
            yield return ("calibration: 10 million steps of a xorshift", 0, Calibrate);
            var log = LargeMeeting.Log(10_000);
            yield return ("folding 10,000 events", 20, () => _ = Meeting.Of(log).Value);
            var voted = LargeMeeting.Voted(items: 30, voters: 41);
            var html = Html.Write(Papers.Minutes(voted));
            yield return ($"HTML of 30 items with 41 named votes ({html.Length / 1000} kB)", 5, () => _ = Html.Write(Papers.Minutes(voted)));
            var pdf = Pdf.Write(Documents.Tests.Papers.HundredPages, []);
            yield return ($"PDF of 100 pages of minutes ({pdf.Length / 1000} kB)", 120, () => _ = Pdf.Write(Documents.Tests.Papers.HundredPages, []));
            yield return ("reading those 100 pages of PDF to minutes", 500, () => _ = Reader.Read(SourceFile.Read(pdf, "protokoll.pdf").Value));
            yield return ("the order of eight proposals, walked to the end", 0, () => _ = QuestionTrees.Walked(QuestionTrees.Eight));
            yield return ($"the whole tree of eight proposals ({QuestionTrees.Whole(QuestionTrees.Eight)} positions)", 1, () => _ = QuestionTrees.Whole(QuestionTrees.Eight));
            yield return ($"the whole tree of eight alternatives ({QuestionTrees.Whole(QuestionTrees.EightAlternatives)} positions)", 0, () => _ = QuestionTrees.Whole(QuestionTrees.EightAlternatives));
            var meeting = LargeMeeting.Held(items: 60, voters: 13);
            var minutes = Minutes.Of(meeting);
            yield return ("a meeting of 60 items, its minutes made, against all rules", 2, () => _ = RuleBook.Check(new(minutes, meeting)));
            var old = Text.Write(Papers.Minutes(voted));
            yield return ($"reading old minutes as text ({old.Length / 1000} kB; goal 25 million characters a second)", old.Length / 25_000.0, () => _ = Reader.Read(old, "protokoll.txt"));
            var text = EventLog.Write(log);
            yield return ($"reading a log of 10,000 lines ({text.Length / 1000} kB)", 0, () => _ = EventLog.Read(text).Value);
        }
    }

    private static void Calibrate()
    {
        var x = 88172645463325252UL;
        for (var i = 0; i < 10_000_000; i++)
        {
            x ^= x << 13;
            x ^= x >> 7;
            x ^= x << 17;
        }
        if (x == 0) throw new InvalidOperationException(x.ToString(CultureInfo.InvariantCulture));
    }
}
