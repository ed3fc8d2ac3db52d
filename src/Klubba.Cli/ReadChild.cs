using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Klubba.Cli;

/// <summary>A process that reads files one after the other, with bounds of memory and time: a file that breaks it costs that file, and the next one gets a new process.</summary>
internal sealed class ReadChild(Func<ProcessStartInfo> start, TimeSpan limit) : IDisposable
{
    private Process? process;

    /// <summary>How this program is started anew, with its heap bounded.</summary>
    public static ProcessStartInfo Self(IEnumerable<string> arguments)
    {
        var program = Environment.ProcessPath!;
        var start = new ProcessStartInfo(program);
        var library = Environment.GetCommandLineArgs()[0];
        if (Path.GetFileNameWithoutExtension(program).Equals("dotnet", StringComparison.OrdinalIgnoreCase)) start.ArgumentList.Add(library);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["DOTNET_GCHeapHardLimit"] = ReadBounds.Memory.ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        return start;
    }

    public async Task<ReadAnswer> Ask(ReadJob job)
    {
        try
        {
            process ??= Started();
            await process.StandardInput.WriteLineAsync(job.Line());
            await process.StandardInput.FlushAsync();
            if (await process.StandardOutput.ReadLineAsync().WaitAsync(limit) is { } line) return ReadAnswer.Of(line);
            return Lost(job, $"läsningen avbröts: filen kräver för mycket minne (mer än {ReadBounds.Memory >> 20} MB) eller är gjord för att skada.");
        }
        catch (TimeoutException)
        {
            return Lost(job, ReadBounds.TookTooLong(limit));
        }
        catch (IOException)
        {
            return Lost(job, "läsningen avbröts.");
        }
    }

    private Process Started()
    {
        var how = start();
        (how.UseShellExecute, how.RedirectStandardInput, how.RedirectStandardOutput, how.RedirectStandardError) = (false, true, true, true);
        how.StandardInputEncoding = how.StandardOutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var started = Process.Start(how)!;
        // What a dying process says goes nowhere, but must be taken, or it would never die.
        started.BeginErrorReadLine();
        return started;
    }

    private ReadAnswer Lost(ReadJob job, string why)
    {
        Dispose();
        return ReadAnswer.Of(new Problem(job.From, why, ReadBounds.Mend));
    }

    public void Dispose()
    {
        if (process is null) return;
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
        process.Dispose();
        process = null;
    }
}
