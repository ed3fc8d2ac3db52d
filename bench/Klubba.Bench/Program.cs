using System.Diagnostics;
using System.Globalization;
using Klubba;
using Klubba.Bench;

// For bench/cold.sh: the log of a meeting whose minutes are a hundred pages, and a hundred pages as PDF and nothing more.
if (args is ["log", var log])
{
    File.WriteAllText(log, Klubba.EventLog.Write(LargeMeeting.HundredPages));
    return;
}
if (args is ["pdf", var pdf])
{
    File.WriteAllBytes(pdf, Klubba.Documents.Pdf.Write(Klubba.Documents.Tests.Papers.HundredPages, []));
    return;
}

// The server under load, on loopback; it takes some minutes.
// dotnet run -c Release --project bench/Klubba.Bench -- web [start, act or read: only that part]
if (args is ["web", ..])
{
    await WebBench.Run(args.ElementAtOrDefault(1));
    return;
}

// What reading many files leaves in memory.
// dotnet run -c Release --project bench/Klubba.Bench -- many
if (args is ["many"])
{
    ManyFiles.Read();
    return;
}

// Median of nine runs after warm-up, beside a fixed calibration loop that tells how fast this machine was just then.
// dotnet run -c Release --project bench/Klubba.Bench [-- WORD: only what has it in its name]
Console.WriteLine($"{"what",-48}{"median ms",12}{"goal ms",10}");
foreach (var (what, goal, run) in Benches.All.Concat(args.Length > 0 ? [] : Corpus.All).Where(b => args.Length == 0 || b.What.Contains(args[0], StringComparison.OrdinalIgnoreCase)))
{
    var median = Median(run);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-48}{median,12:0.000}{goal,10:0.###}{(goal > 0 && median > goal ? "  over" : "")}"));
}

static double Median(Action run)
{
    for (var i = 0; i < 20; i++) run();
    var times = new double[9];
    for (var i = 0; i < times.Length; i++)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var start = Stopwatch.GetTimestamp();
        run();
        times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
    Array.Sort(times);
    return times[4];
}
