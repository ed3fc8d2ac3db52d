using System.Collections.Concurrent;
using System.Text;

namespace Klubba.Cli;

/// <summary>Many old minutes: each read in a child process, with progress on standard error and a summary of what was read and what not.</summary>
internal static class ReadMany
{
    private const int BadInput = 2;
    private const int MostChildren = 4;

    public static int Run(string[] from, bool doubts, Shape.Chosen shape)
    {
        if (shape.Path is null) return Failure.Of(new(from[0], "flera filer ska läsas, men ingen mapp är angiven för resultatet.", "Lägg till -o MAPP."));
        if (File.Exists(shape.Path)) return Failure.Of(new(shape.Path, "det är en fil.", "Ange en mapp med -o."));
        var files = Files.Of(from, except: shape.Path);
        if (!files.Ok) return Failure.Of(files.Problem);
        var jobs = files.Value.ConvertAll(file => new ReadJob(file.Path, Path.Combine(shape.Path, $"{file.Name}.{Ending(shape.To)}")));
        if (jobs.GroupBy(job => job.To).FirstOrDefault(same => same.Count() > 1) is { } twins) return Failure.Of(new(twins.First().From, $"{twins.Last().From} skulle skrivas till samma fil.", "Läs dem till var sin mapp."));
        if (MakeFolders(jobs, shape.Path) is { } problem) return Failure.Of(problem);
        var answers = Read(jobs, shape).GetAwaiter().GetResult();
        return Failure.Of(Output.Write(Encoding.UTF8.GetBytes(Summary(jobs, answers, doubts)), null, force: false)) is var failed and not 0 ? failed
            : answers.All(answer => answer.Problem is null) ? 0 : BadInput;
    }

    private static string Ending(string form) => form == "text" ? "txt" : form == "akn" ? "akn.xml" : form;

    private static Problem? MakeFolders(List<ReadJob> jobs, string folder)
    {
        try
        {
            foreach (var name in jobs.Select(job => Path.GetDirectoryName(job.To)!).Distinct()) Directory.CreateDirectory(name);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(folder, "mappen går inte att skapa.", "Kontrollera sökvägen och rättigheterna.");
        }
    }

    /// <summary>Each job done by a child process; the answers in the order of the jobs.</summary>
    internal static async Task<ReadAnswer[]> Read(List<ReadJob> jobs, Shape.Chosen shape)
    {
        var answers = new ReadAnswer[jobs.Count];
        var left = new ConcurrentQueue<int>(Enumerable.Range(0, jobs.Count));
        var progress = new Progress(jobs.Count);
        await Task.WhenAll(Enumerable.Range(0, Math.Min(jobs.Count, Math.Clamp(Environment.ProcessorCount, 1, MostChildren))).Select(_ => Task.Run(async () =>
        {
            using var child = new ReadChild(() => ReadChild.Self([ReadEachCommand.Name, .. shape.Arguments]), ReadBounds.Time);
            while (left.TryDequeue(out var at))
            {
                answers[at] = await child.Ask(jobs[at]);
                progress.Step(jobs[at].From);
            }
        })));
        Progress.End();
        return answers;
    }

    private static string Summary(List<ReadJob> jobs, ReadAnswer[] answers, bool doubts)
    {
        var text = new StringBuilder();
        var (read, remarked) = (answers.Count(answer => answer.Problem is null), answers.Count(answer => answer.Doubts.Length > 0));
        text.Append(FormattableString.Invariant($"{read} av {jobs.Count} filer lästa, {remarked} med anmärkningar.\n"));
        for (var i = 0; doubts && i < jobs.Count; i++)
        {
            foreach (var doubt in answers[i].Doubts) text.Append(FormattableString.Invariant($"  {jobs[i].From}: {doubt}\n"));
        }
        if (read < jobs.Count) text.Append(FormattableString.Invariant($"{jobs.Count - read} gick inte att läsa:\n"));
        foreach (var answer in answers)
        {
            if (answer.Problem is { } problem) text.Append("  ").Append(problem.ToString().ReplaceLineEndings(" ")).Append('\n');
        }
        return text.ToString();
    }

    /// <summary>A line that is written over where standard error is a screen; elsewhere a line for each hundred files.</summary>
    private sealed class Progress(int count)
    {
        private const int Width = 30;

        private readonly Lock turn = new();
        private int done;

        public void Step(string path)
        {
            lock (turn)
            {
                done++;
                if (Console.IsErrorRedirected)
                {
                    if (done % 100 == 0 || done == count) Console.Error.WriteLine($"klubba: {done}/{count}");
                    return;
                }
                var full = done * Width / count;
                var name = Path.GetFileName(path);
                Console.Error.Write($"\r\x1b[K[{new string('#', full)}{new string('.', Width - full)}] {done}/{count} {(name.Length > 40 ? name[..40] : name)}");
            }
        }

        public static void End()
        {
            if (!Console.IsErrorRedirected) Console.Error.Write("\r\x1b[K");
        }
    }
}
