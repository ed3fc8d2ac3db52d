using System.Text;

namespace Klubba.Documents.Sources;

/// <summary>Sets the words of a page as lines of text, where runs of spaces keep the columns and empty lines the distances.</summary>
internal static class PageLines
{
    /// <summary>How far from each other two words of one line may stand in height, in sizes of type.</summary>
    private const double SameLine = 0.5;

    /// <summary>A gap of this many sizes of type parts two columns; so does a narrower one that is much wider than those of its row, which a justified line has not.</summary>
    private const double Column = 1.5;
    private const double NarrowColumn = 0.7;
    private const double Wider = 2.5;

    private const double Apart = 1.3;
    private const double Twin = 0.15;
    private const int MostEmpty = 4;

    public static IEnumerable<string> Of(List<Word> words)
    {
        var rows = Rows(words);
        Columns.Set(rows.SelectMany(row => row));
        for (var i = 0; i < rows.Count; i++)
        {
            foreach (var line in Text(rows[i])) yield return line;
            if (i + 1 == rows.Count) yield break;
            for (var empty = Empty(Step(rows, i), Near(rows, i)); empty > 0; empty--) yield return "";
        }
    }

    /// <summary>How many empty lines the distance between two rows has room for; one at least where it is clearly more than the distances around it.</summary>
    private static int Empty(double step, double near) => Math.Clamp(Math.Max((int)step - 1, step > near * Apart ? 1 : 0), 0, MostEmpty);

    /// <summary>The distance from a row to the next, in sizes of type.</summary>
    private static double Step(List<List<Run>> rows, int at) => (rows[at + 1][0].Base - rows[at][^1].Base) / rows[at][^1].Size;

    /// <summary>The lesser of the distances before and after one: where text runs on, that between its lines.</summary>
    private static double Near(List<List<Run>> rows, int at)
    {
        var before = at > 0 ? Step(rows, at - 1) : double.PositiveInfinity;
        var after = at + 2 < rows.Count ? Step(rows, at + 1) : double.PositiveInfinity;
        return Math.Max(1, Math.Min(before, after));
    }

    private static List<List<Run>> Rows(List<Word> words)
    {
        var rows = new List<List<Run>>();
        var row = new List<Word>();
        foreach (var word in words.OrderBy(word => word.Base).ThenBy(word => word.Left))
        {
            if (row.Count > 0 && word.Base - row[0].Base > SameLine * Math.Max(row[0].Size, word.Size))
            {
                rows.Add(Runs(row));
                row.Clear();
            }
            row.Add(word);
        }
        if (row.Count > 0) rows.Add(Runs(row));
        return rows;
    }

    private static List<Run> Runs(List<Word> row)
    {
        var runs = new List<Run>();
        row.Sort((one, other) => one.Left.CompareTo(other.Left));
        var usual = UsualGap(row);
        for (var i = 0; i < row.Count; i++)
        {
            var word = row[i];
            if (i > 0 && IsTwin(row[i - 1], word)) continue;
            if (runs.Count > 0 && word.Left - runs[^1].Right < ColumnGap(Math.Max(word.Size, runs[^1].Size), usual)) runs[^1].Add(word);
            else runs.Add(new(word));
        }
        return runs;
    }

    /// <summary>A word drawn twice at one place, to make it bold.</summary>
    private static bool IsTwin(Word word, Word next) => next.Text == word.Text && next.Left - word.Left < Twin * word.Size && Math.Abs(next.Base - word.Base) < Twin * word.Size;

    private static double ColumnGap(double size, double usual) => Math.Clamp(Wider * usual, NarrowColumn * size, Column * size);

    /// <summary>The median of a row's gaps between words.</summary>
    private static double UsualGap(List<Word> row)
    {
        var gaps = new List<double>();
        for (var i = 1; i < row.Count; i++) gaps.Add(row[i].Left - row[i - 1].Right);
        gaps.Sort();
        return gaps.Count == 0 ? 0 : gaps[gaps.Count / 2];
    }

    /// <summary>The runs of a row at their columns; one that would stand upon another takes a line of its own.</summary>
    private static IEnumerable<string> Text(List<Run> row)
    {
        var line = new StringBuilder();
        foreach (var run in row)
        {
            if (run.Column < line.Length)
            {
                yield return line.ToString();
                line.Clear();
            }
            line.Append(' ', run.Column - line.Length).Append(run.Text);
        }
        yield return line.ToString();
    }
}
