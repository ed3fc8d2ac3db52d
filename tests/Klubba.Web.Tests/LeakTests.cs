using System.Text;
using Klubba.Tests;
using Klubba.Web.Shared;
using Klubba.Web.Storage;
using Microsoft.AspNetCore.Http;

namespace Klubba.Web.Tests;

/// <summary>The leak walk: secrets are planted everywhere, and every address is walked as everybody.</summary>
public sealed class LeakTests
{
    [Fact]
    public async Task Nobody_finds_what_is_not_for_them_and_cannot_tell_it_from_what_is_not_there()
    {
        await using var server = await TownServer.Start();
        Planted.In(server);
        var table = new StringBuilder("pages and files that a role opens\n");
        var faults = new List<string>();
        foreach (var (name, person, duties) in People(server))
        {
            var walk = await new Walk(server, person).All(posts: duties is [] or [Duty.Approver or Duty.Auditor or Duty.ReaderOfSecrets]);
            faults.AddRange(walk.Found.Where(f => !Planted.May(duties, f.Address, f.Word)).Select(f => $"{name}: {f.Address} tells {f.Word}"));
            faults.AddRange(walk.Told.Select(address => $"{name}: {address} tells that it is there"));
            table.Append(name).Append(":\n").AppendJoin('\n', walk.Opened.Where(route => !route.StartsWith("/_/", StringComparison.Ordinal)).Select(route => $"  {route}")).Append('\n');
            if (duties is [Duty.Registrar, Duty.ReaderOfSecrets]) Assert.Superset(new HashSet<string>(["zqhemligarende", "zqhemligtitel", "zqhemligfil", "zqhemliginnehall"]), walk.Found.Select(f => f.Word).ToHashSet());
            // What was planted can be found by those whom it is for: else the walk would see nothing anywhere.
            if (duties is [Duty.Secretary]) Assert.True(walk.Found.Select(f => f.Word).Distinct().Count() > 25, string.Join(' ', walk.Found.Select(f => f.Word).Distinct()));
        }
        Assert.True(faults.Count == 0, string.Join('\n', faults.Distinct().Take(60)));
        Approve.That("rights-pages.txt", table.ToString());
    }

    [Fact]
    public async Task A_leak_that_is_planted_is_found_on_pages_and_in_every_form_of_the_minutes()
    {
        await using var server = await TownServer.Start();
        Planted.In(server, leak: true);
        var found = (await new Walk(server, null).All(posts: false)).Found.Where(f => f.Word == "zqhemliglacka").Select(f => f.Address).ToList();
        var (past, now) = (Address.Of(server.Town.Meeting(Planted.Past)!, server.Town), Address.Of(server.Town.Meeting(Planted.Now)!, server.Town));
        Assert.Superset(new HashSet<string>(((string[])["", "/901", "/protokoll.pdf", "/protokoll.docx", "/protokoll.html", "/protokoll.txt", "/protokoll.json", "/protokoll.akn.xml"]).Select(end => $"GET {past}{end}").Append("GET /sok?q=zqhemlig")), found.ToHashSet());
        Assert.DoesNotContain($"GET {now}", found);
    }

    [Fact]
    public async Task An_unexpected_fault_tells_nothing_of_what_it_was_about()
    {
        var before = Console.Error;
        using var log = new StringWriter();
        var context = new DefaultHttpContext { Response = { Body = new MemoryStream() } };
        try
        {
            Console.SetError(log);
            await new Faults(_ => throw new InvalidDataException("zqhemligrubrik")).InvokeAsync(context);
        }
        finally
        {
            Console.SetError(before);
        }
        Assert.Equal(500, context.Response.StatusCode);
        Assert.Empty(Walk.In(((MemoryStream)context.Response.Body).ToArray()));
        Assert.Contains("InvalidDataException", log.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("zqhemligrubrik", log.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Nobody, somebody without a role, somebody with every role elsewhere, and one for each role here.</summary>
    private static IEnumerable<(string Name, string? Person, Duty[] Duties)> People(TownServer server)
    {
        var (day, body) = (server.Store.Today(), server.Today.Composition.Body);
        yield return ("nobody", null, []);
        yield return ("without a role", Registered("p-leaknone"), []);
        var elsewhere = Registered("p-leakelse");
        Tell(new BodyFounded("b-elsewher", BodyKind.Board, "Andra nämnden", "Ekeby kommun", day));
        foreach (var duty in Enum.GetValues<Duty>().Except([Duty.Secretary, Duty.Registrar])) Tell(new RoleGiven("b-elsewher", elsewhere, duty, day));
        yield return ("roles in another body", elsewhere, []);
        foreach (var duty in Enum.GetValues<Duty>()) yield return (duty.ToString(), WithRoles(duty), [duty]);
        yield return ("Registrar who reads secrets", WithRoles(Duty.Registrar, Duty.ReaderOfSecrets), [Duty.Registrar, Duty.ReaderOfSecrets]);

        string WithRoles(params Duty[] duties)
        {
            var person = Registered($"p-leakdu{duties.Aggregate(0, (sum, duty) => (sum * 10) + (int)duty):00}");
            foreach (var duty in duties) Tell(new RoleGiven(body, person, duty, day));
            return person;
        }

        string Registered(string key)
        {
            Tell(new PersonRegistered(key, $"Person {key[^4..]}", day));
            return key;
        }

        void Tell(RegisterEvent e) => Assert.IsType<Answer<Register>.Accepted>(server.Store.Append(Streams.Municipality, new Act<Register>(Guid.CreateVersion7(), Key.Klubba, e)));
    }
}
