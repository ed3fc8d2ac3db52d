using Klubba.Web;
using Klubba.Web.Demo;
using Klubba.Web.People;
using Klubba.Web.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Klubba.Browser.Tests;

/// <summary>The demo on a free port, in a folder that is thrown away.</summary>
public sealed class DemoServer : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("klubba-").FullName;
    private readonly WebApplication app;

    private DemoServer() => app = Server.Build(new(folder, Demo: true));

    public static async Task<DemoServer> Start()
    {
        var server = new DemoServer();
        await server.app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    public string Address => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public Accounts Accounts => app.Services.GetRequiredService<Accounts>();

    public T Get<T>() where T : notnull => app.Services.GetRequiredService<T>();

    public Town Town => app.Services.GetRequiredService<Town>();

    /// <summary>The meeting that is to be held today.</summary>
    public Meeting Today => Town.Meeting(DemoTown.TodaysKey)!;

    /// <summary>An act of somebody who is at no screen of the test.</summary>
    public void Tell(MeetingEvent e) => app.Services.GetRequiredService<Store>().Append(Streams.Meeting(Today.Key), new Act<Meeting>(Guid.CreateVersion7(), Key.Klubba, e));

    /// <summary>The meeting that is planned and not yet called.</summary>
    public Meeting Next => Town.Meetings.First(m => m.Notice.State == NoticeState.Draft);

    /// <summary>Keys of the cases.</summary>
    public IEnumerable<string> Cases => app.Services.GetRequiredService<Web.Office.Cases.CaseBook>().Of(Today.Composition.Body).Select(c => c.Key);

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
