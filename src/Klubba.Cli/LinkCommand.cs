using System.CommandLine;
using Klubba.Web.Keeping;
using Klubba.Web.People;
using Klubba.Web.Storage;

namespace Klubba.Cli;

/// <summary><c>klubba link</c>: the way in for the last administrator, when nobody else can make a link. Whoever may write in the folder may do it.</summary>
internal static class LinkCommand
{
    public static Command Make()
    {
        var (data, name) = (new Option<string>("--data") { Description = "Mappen där allt förvaras", Required = true }, new Argument<string>("NAME") { Description = "Inloggningsnamnet" });
        var command = new Command("link", """
            Gör en engångslänk åt den som har förlorat sin inloggning, när ingen annan administratör kan
            göra den. Den antecknas i åtkomstloggen. När den används loggas personen ut överallt, och
            gamla passkeys tas bort.

            Exempel:
              klubba link --data ekeby karin
            """) { data, name };
        command.SetAction(parsed => Failure.Of(Run(parsed.GetValue(data)!, parsed.GetValue(name)!)));
        return command;
    }

    private static Problem? Run(string folder, string name)
    {
        if (Verification.Missing(folder) is { } missing) return missing;
        using var store = new Store(folder, TimeProvider.System);
        var accounts = new Accounts(store, TimeProvider.System);
        if (accounts.PersonOf(name) is not { } person) return new(name, "ingen har det inloggningsnamnet.", "Kontrollera stavningen.");
        new Journal(store, TimeProvider.System).Tell("link-made", Key.Klubba, null, person);
        Console.WriteLine($"/inbjudan/{accounts.Invite(person)}   efter serverns adress; gäller ett dygn och en gång");
        return null;
    }
}
