using System.CommandLine;
using Klubba.Web;
using Klubba.Web.Demo;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

namespace Klubba.Cli;

/// <summary><c>klubba serve</c>: the room on one machine.</summary>
internal static class ServeCommand
{
    public static Command Make()
    {
        var data = new Option<string?>("--data") { Description = "Mapp där allt förvaras; skapas om den inte finns" };
        var demo = new Option<bool>("--demo") { Description = "Den påhittade kommunen Ekeby, i en mapp som kastas" };
        var port = new Option<int>("--port") { Description = "Port på den egna datorn; 0: en ledig", DefaultValueFactory = _ => 5080 };
        var command = new Command("serve", """
            Starta servern på den egna datorn.

            Exempel:
              klubba serve --demo
              klubba serve --data ekeby
            """) { data, demo, port };
        command.SetAction((parsed, stop) => Run(parsed.GetValue(data), parsed.GetValue(demo), parsed.GetValue(port), stop));
        return command;
    }

    private static async Task<int> Run(string? data, bool demo, int port, CancellationToken stop)
    {
        if (demo == (data is not null)) return Failure.Of(new Problem("serve", demo ? "--demo har sin egen mapp." : "mappen saknas.", demo ? "Utelämna --data." : "Skriv --data MAPP, eller --demo."));
        if (port is < 0 or > 65535) return Failure.Of(new Problem("--port", "det finns ingen sådan port.", "Skriv ett tal från 0 till 65535."));
        var folder = data ?? Directory.CreateTempSubdirectory("klubba-demo-").FullName;
        try
        {
            using var reader = new BoundedReader();
            await using var app = Server.Build(new(folder, port, demo) { Read = reader.Read });
            await app.StartAsync(stop);
            await Console.Out.WriteLineAsync(Greeting.Of(app));
            await app.WaitForShutdownAsync(stop);
            return 0;
        }
        catch (IOException e) when (e.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            return Failure.Of(new Problem("--port", $"porten {port} används av ett annat program.", "Välj en annan, eller --port 0."));
        }
        finally
        {
            if (demo) Directory.Delete(folder, recursive: true);
        }
    }
}
