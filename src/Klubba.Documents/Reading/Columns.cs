namespace Klubba.Documents.Sources;

/// <summary>Gives each run of a page its column in characters, so that what begins at one place on the page begins at one column.</summary>
/// <remarks>
/// From left to right: a run begins where the widest text that stands to the left of it, on any line, has come. Places are counted in steps of the
/// page's width, and the widest so far is kept as a tree of prefix maxima, so that the work grows with the letters and no faster.
/// </remarks>
internal sealed class Columns
{
    private const int Steps = 4096;
    private const int Apart = 2;
    private const int Most = 1000;

    /// <summary>Runs that begin within so many sizes of type of each other begin at one column.</summary>
    private const double SameEdge = 0.1;

    private readonly int[] tree = new int[Steps + 1];
    private readonly double start, step;

    private Columns(double start, double end) => (this.start, step) = (start, Math.Max(0.25, (end - start) / (Steps - 1)));

    public static void Set(IEnumerable<Run> page)
    {
        var runs = page.OrderBy(run => run.Left).ToList();
        if (runs.Count == 0) return;
        var columns = new Columns(runs[0].Left, runs.Max(run => run.Right));
        var edge = runs[0];
        foreach (var run in runs)
        {
            if (run.Left - edge.Left >= SameEdge * run.Size) edge = run;
            run.Column = edge == run ? Math.Min(columns.At(run.Left), Most) : edge.Column;
            columns.Take(run);
        }
    }

    private void Take(Run run)
    {
        Raise(run.Left, run.Column);
        var column = run.Column;
        foreach (var word in run.Words)
        {
            var width = (word.Right - word.Left) / word.Text.Length;
            for (var i = 0; i < word.Text.Length; i++) Raise(word.Left + ((i + 0.5) * width), ++column);
            Raise(word.Right, column++);
        }
        Raise(run.Right, run.Column + run.Length + Apart);
    }

    private int Cell(double x) => Math.Clamp(1 + (int)((x - start) / step), 1, Steps);

    private int At(double x)
    {
        var most = 0;
        for (var i = Cell(x); i > 0; i -= i & -i) most = Math.Max(most, tree[i]);
        return most;
    }

    private void Raise(double x, int column)
    {
        for (var i = Cell(x); i <= Steps; i += i & -i) tree[i] = Math.Max(tree[i], column);
    }
}
