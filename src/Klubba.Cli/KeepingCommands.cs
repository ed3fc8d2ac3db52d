using System.CommandLine;
using Klubba.Web.Keeping;

namespace Klubba.Cli;

/// <summary><c>klubba backup</c>, <c>restore</c>, <c>export</c> and <c>verify</c>: what keeps an installation, and tells whether it is whole.</summary>
internal static class KeepingCommands
{
    private const int Found = 1;

    public static Command Backup()
    {
        var (data, file) = (Data("Mappen där allt förvaras"), new Argument<string>("FILE") { Description = "Filen som skrivs" });
        var command = new Command("backup", """
            Skriv en säkerhetskopia, också medan servern går. Kopian läses igenom när den är gjord.
            Inloggningar som pågår och engångslänkar är inte med.

            Exempel:
              klubba backup --data ekeby ekeby-2026-03-12.klubba
            """) { data, file };
        command.SetAction(parsed => Told(Web.Keeping.Backup.Make(parsed.GetValue(data)!, parsed.GetValue(file)!)));
        return command;
    }

    public static Command Restore()
    {
        var (data, file) = (Data("Mappen som fylls: tom, eller en som inte finns"), new Argument<string>("FILE") { Description = "En säkerhetskopia" });
        var command = new Command("restore", """
            Återställ en säkerhetskopia. En kopia som inte är hel återställs inte.

            Exempel:
              klubba restore ekeby-2026-03-12.klubba --data ekeby
            """) { file, data };
        command.SetAction(parsed => Told(Web.Keeping.Backup.Restore(parsed.GetValue(file)!, parsed.GetValue(data)!)));
        return command;
    }

    public static Command Export()
    {
        var (data, folder) = (Data("Mappen där allt förvaras"), new Argument<string>("OUTDIR") { Description = "Mappen som skrivs: tom, eller en som inte finns" });
        var command = new Command("export", """
            Skriv allt utom konton som filer att läsa utan Klubba: händelserna som JSON Lines, de bevarade
            filerna, och strömmarnas sigill.

            Exempel:
              klubba export --data ekeby ekeby-export
            """) { data, folder };
        command.SetAction(parsed => Told(Web.Keeping.Export.Make(parsed.GetValue(data)!, parsed.GetValue(folder)!)));
        return command;
    }

    public static Command Verify()
    {
        var data = Data("Mappen där allt förvaras");
        var command = new Command("verify", """
            Kontrollera varje kedja av händelser och varje bevarad fil. Slutkod 1 om något inte stämmer.

            Exempel:
              klubba verify --data ekeby
            """) { data };
        command.SetAction(parsed => Told(Verification.Of(parsed.GetValue(data)!)));
        return command;
    }

    private static Option<string> Data(string description) => new("--data") { Description = description, Required = true };

    private static int Told(Result<Verification> made)
    {
        if (!made.Ok) return Failure.Of(made.Problem);
        var (streams, lines, files, problems) = made.Value;
        foreach (var problem in problems) Console.WriteLine(problem.ToString().ReplaceLineEndings(" "));
        Console.WriteLine($"{Swedish.Number(streams)} strömmar med {Swedish.Number(lines)} händelser och {Swedish.Number(files)} filer är lästa: {(problems.Count == 0 ? "allt stämmer" : "allt stämmer inte")}.");
        return problems.Count == 0 ? 0 : Found;
    }
}
