using System.Globalization;

namespace Klubba.Bench;

/// <summary>Minne: many files read one after another in one process, and what is then held.</summary>
internal static class ManyFiles
{
    private const int Most = 10_000;

    /// <summary>Reads the keyed and the unkeyed texts round and round; tells what is held at a thousand, at five and at ten.</summary>
    public static void Read()
    {
        var texts = Corpus.Texts("text", "unkeyed");
        if (texts.Count == 0)
        {
            Console.WriteLine("The texts do not lie beside the project; nothing was read.");
            return;
        }
        Console.WriteLine($"{"files read",12}{"held, MB",12}{"working set, MB",18}");
        for (var read = 1; read <= Most; read++)
        {
            _ = Reader.Read(texts[read % texts.Count], "protokoll.txt");
            if (read is not (1_000 or 5_000 or Most)) continue;
            GC.Collect();
            GC.WaitForPendingFinalizers();
            var held = GC.GetTotalMemory(forceFullCollection: true);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{read,12}{held / 1e6,12:0.0}{Environment.WorkingSet / 1e6,18:0.0}"));
        }
    }
}
