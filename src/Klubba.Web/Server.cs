using System.Net;
using Klubba.Web.Demo;
using Klubba.Web.Dispatching;
using Klubba.Web.Imports;
using Klubba.Web.Keeping;
using Klubba.Web.Notices;
using Klubba.Web.Office;
using Klubba.Web.Office.Agenda;
using Klubba.Web.Office.Cases;
using Klubba.Web.Office.Notice;
using Klubba.Web.People;
using Klubba.Web.Published;
using Klubba.Web.Room;
using Klubba.Web.Shared;
using Klubba.Web.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Klubba.Web;

/// <summary>Servern: one municipality on one machine, served on loopback.</summary>
public static class Server
{
    /// <summary>Built and ready to start; whoever starts it disposes it.</summary>
    public static WebApplication Build(ServerSettings settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 32 * 1024 * 1024;
            kestrel.Listen(IPAddress.Loopback, settings.Port);
        });
        builder.Logging.ClearProviders();
        Services(builder.Services, settings);
        var app = builder.Build();
        if (settings.Demo) Town(app);
        app.UseMiddleware<Faults>();
        app.UseMiddleware<Guard>();
        if (settings.Demo) app.UseMiddleware<DemoPeople>();
        app.UseMiddleware<WhoAsks>();
        app.UseRouting();
        app.UseMiddleware<FormTokens>();
        AssetRoutes.Map(app);
        SignInRoutes.Map(app);
        AccountRoutes.Map(app);
        OfficeRoutes.Map(app);
        CaseRoutes.Map(app);
        NoticeRoutes.Map(app);
        AuditRoutes.Map(app);
        KeepingRoutes.Map(app);
        RoomRoutes.Map(app);
        ArchiveRoutes.Map(app);
        LiveRoutes.Map(app);
        DispatchRoutes.Map(app);
        BoardRoutes.Map(app);
        Searching.SearchRoutes.Map(app);
        PublishedRoutes.Map(app);
        return app;
    }

    private static void Services(IServiceCollection services, ServerSettings settings)
    {
        services.AddSingleton(settings.Clock);
        services.AddSingleton(_ => new Store(settings.Folder, settings.Clock));
        services.AddSingleton(settings);
        services.AddSingleton<Town>();
        services.AddSingleton<PageCache>();
        services.AddSingleton<Listeners>();
        services.AddSingleton<Imports.Archive>();
        services.AddSingleton<Sessions>();
        services.AddSingleton<Accounts>();
        services.AddSingleton<Passkeys>();
        services.AddIdentityCore<Holder>().AddUserStore<Passkeys>();
        services.AddScoped<IPasskeyHandler<Holder>, PasskeyHandler<Holder>>();
        services.AddScoped<PasskeyCeremony>();
        services.Configure<IdentityPasskeyOptions>(options => (options.UserVerificationRequirement, options.ResidentKeyRequirement) = ("required", "required"));
        services.AddSingleton<Attempts>();
        services.AddSingleton<Journal>();
        services.AddSingleton<Availability>();
        services.AddSingleton<NoticeBoard>();
        services.AddHostedService<BoardKeeper>();
        services.AddSingleton<Mailer>();
        services.AddSingleton<Outbox>();
        services.AddHostedService<OutboxKeeper>();
        services.AddScoped<Here>();
        services.AddSingleton<CaseBook>();
        services.AddScoped<CaseRights>();
        services.AddScoped<AgendaSources>();
        services.AddRazorComponents();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "klubba-form";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddDataProtection().SetApplicationName("klubba").PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(settings.Folder, "keys")));
    }

    private static void Town(WebApplication app)
    {
        var store = app.Services.GetRequiredService<Store>();
        DemoTown.Fill(store, app.Services.GetRequiredService<TimeProvider>());
    }
}
