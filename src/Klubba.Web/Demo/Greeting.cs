using Klubba.Web.People;
using Klubba.Web.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Klubba.Web.Demo;

/// <summary>Vad som skrivs när servern har startat: the address; in the demo a link for each role, else, the first time, the first administrator's one-time link.</summary>
public static class Greeting
{
    public static string Of(WebApplication app)
    {
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        var lines = new List<string> { $"Klubba: {address}", "" };
        var town = app.Services.GetRequiredService<Town>();
        if (town.Register.Log.Count == 0) lines.Add($"  {address}/inbjudan/{app.Services.GetRequiredService<Klubba.Web.People.Accounts>().Invite(null)}   första administratören, gäller ett dygn");
        var people = DemoTown.People(town).ToList();
        if (people.Count > 0) lines.Add("Håll dagens sammanträde: öppna varje länk i en egen flik. Börja som sekreterare.");
        foreach (var (role, _, name) in people) lines.Add($"  {address}/demo/{role}/arbete".PadRight(address.Length + 30) + $"{Words.Swedish[DemoTown.WordsOf(role).Name]}: {name}");
        return string.Join('\n', lines);
    }
}
