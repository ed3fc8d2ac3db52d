using System.Globalization;

namespace Klubba.Cli;

/// <summary>What one file may cost: a file that was made to hurt must not take the machine with it.</summary>
internal static class ReadBounds
{
    public const ulong Memory = 1536UL << 20;

    public const string Mend = "Öppna den i sitt program och spara en ny kopia, om den är vad den ser ut att vara.";

    public static readonly TimeSpan Time = TimeSpan.FromSeconds(60);

    public static string TookTooLong(TimeSpan limit) => $"läsningen tog mer än {limit.TotalSeconds.ToString(CultureInfo.InvariantCulture)} sekunder och avbröts.";

    /// <summary>Does something with one file in this process, which ends soon after: what is not done in time is left.</summary>
    public static Result<T> Within<T>(string path, Func<Result<T>> read)
    {
        AppContext.SetData("GCHeapHardLimit", Memory);
        GC.RefreshMemoryLimit();
        var reading = Task.Run(() =>
        {
            try
            {
                return read();
            }
            catch (OutOfMemoryException)
            {
                return new Problem(path, $"filen kräver mer än {Memory >> 20} MB minne.", Mend);
            }
        });
        return reading.Wait(Time) ? reading.Result : new Problem(path, TookTooLong(Time), Mend);
    }
}
