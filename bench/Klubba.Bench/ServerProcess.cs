using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Klubba.Bench;

/// <summary>The server as people run it, in a process of its own, on a free port of loopback; it ends with this object.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process process;

    private ServerProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    public IPEndPoint EndPoint => new(IPAddress.Loopback, Address.Port);

    /// <summary>Memory that is its own in RAM, in MB.</summary>
    public double Memory => double.Parse(File.ReadLines($"/proc/{process.Id}/status").First(l => l.StartsWith("RssAnon", StringComparison.Ordinal)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;

    /// <summary>Processor time that it has used, in seconds.</summary>
    public double Busy
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime.TotalSeconds;
        }
    }

    public static ServerProcess Of(string folder) => Start("--data", folder);

    public static ServerProcess Demo() => Start("--demo");

    /// <summary>The published tool where KLUBBA names it, else as it was built with this program.</summary>
    private static ServerProcess Start(params string[] town)
    {
        var tool = Environment.GetEnvironmentVariable("KLUBBA");
        var start = new ProcessStartInfo(tool ?? Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in (string[])[.. tool is null ? [Path.Combine(AppContext.BaseDirectory, "Klubba.Cli.dll")] : (string[])[], "serve", .. town, "--port", "0"]) start.ArgumentList.Add(argument);
        var started = Process.Start(start)!;
        var greeting = started.StandardOutput.ReadLine();
        return greeting?.Split(' ') is [.., var address] && Uri.TryCreate(address, UriKind.Absolute, out var at) ? new(started, at) : throw new InvalidOperationException($"It said: {greeting}");
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
