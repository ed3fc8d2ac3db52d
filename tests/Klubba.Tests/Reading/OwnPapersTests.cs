using System.Text;
using Klubba.Documents;
using Klubba.Formats;
using Xunit;

namespace Klubba.Tests.Reading;

/// <summary>Our own papers, read like anybody's: what a meeting's log says comes back from its text, web page, PDF and Word file.</summary>
public class OwnPapersTests
{
    private static readonly string[] Kinds = ["txt", "html", "pdf", "docx"];

    public static TheoryData<string, string> Papers
    {
        get
        {
            var papers = new TheoryData<string, string>();
            foreach (var sample in (string[])[Samples.Board, Samples.Assembly, Samples.Committee])
            {
                foreach (var kind in Kinds) papers.Add(sample, kind);
            }
            return papers;
        }
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public void Our_own_minutes_are_read_back(string sample, string kind)
    {
        var score = Score(sample, kind);
        Assert.True(score.Micro >= 0.985, $"{score.Micro:F4}, {string.Join(", ", score.Fields.Where(field => field.Value.F1 < 0.985))}");
    }

    /// <summary>All samples in one form.</summary>
    internal static Scorer Score(string kind)
    {
        var scorer = new Scorer();
        foreach (var sample in (string[])[Samples.Board, Samples.Assembly, Samples.Committee]) Add(scorer, sample, kind);
        return scorer;
    }

    internal static IEnumerable<string> AllKinds => Kinds;

    private static Scorer Score(string sample, string kind)
    {
        var scorer = new Scorer();
        Add(scorer, sample, kind);
        return scorer;
    }

    private static void Add(Scorer scorer, string sample, string kind)
    {
        var minutes = Samples.Minutes(sample);
        var paper = Formats.Papers.Minutes(minutes, null, Phrases.Standard);
        var file = kind switch
        {
            "txt" => Encoding.UTF8.GetBytes(Text.Write(paper)),
            "html" => Encoding.UTF8.GetBytes(Html.Write(paper)),
            "pdf" => Pdf.Write(paper, []),
            _ => Docx.Write(paper),
        };
        scorer.Add(AsPrinted(minutes), Reader.Read(SourceFile.Read(file, $"protokoll.{kind}").Value).Minutes);
    }

    /// <summary>Where nobody abstained the paper says nothing of it.</summary>
    private static Minutes AsPrinted(Minutes minutes) => minutes with
    {
        Items = [.. minutes.Items.Select(item => item with { Questions = [.. item.Questions.Select(question => question.Abstain == 0 ? question with { Abstain = null } : question)] })],
    };
}
