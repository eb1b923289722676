using System.Runtime.InteropServices;
using EdiRegion.Access;
using EdiRegion.ActionPlans;
using EdiRegion.Awards;
using EdiRegion.Insights;
using EdiRegion.Metrics;
using EdiRegion.Portal;
using EdiRegion.Region;
using EdiRegion.SelfAssessment;
using EdiRegion.ServiceDefaults;
using EdiRegion.ServiceDefaults.Edge;
using EdiRegion.Standalone.Demo;
using EdiRegion.Standalone.Postgres;
using Microsoft.AspNetCore.DataProtection;

namespace EdiRegion.Standalone;

/// <summary>Every service in one process, on a database server that belongs to it.</summary>
internal static class StandaloneHost
{
    private static readonly string[] Databases = ["access", "metrics", "insights", "actionplans", "selfassessment", "awards"];

    internal static async Task RunAsync(StandaloneOptions options)
    {
        using var data = DataFolder.Hold(options.Data);
        FolderPurpose.Keep(data.Path, options.Demo);
        var starting = StartPostgresAsync(data.Path);
        var builder = Compose(options, data.Path);
        await using var postgres = await starting;
        foreach (var database in Databases)
        {
            builder.Configuration[$"ConnectionStrings:{database}"] = postgres.ConnectionString(database);
        }

        var app = builder.Build();
        using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, _ => app.Lifetime.StopApplication());
        _ = Task.Run(app.Services.GetRequiredService<Definitions>);
        app.UseEdge();
        app.UseServiceDefaults();
        app.MapAccess();
        app.MapMetrics();
        app.MapInsights();
        app.MapActionPlans();
        app.MapSelfAssessment();
        app.MapAwards();
        app.MapPortal();
        if (options.Demo)
        {
            app.MapMailPreview();
        }

        await app.RunServiceAsync([]);
    }

    private static WebApplicationBuilder Compose(StandaloneOptions options, string dataFolder)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            // The application's own settings and pages are beside it, wherever it is started from.
            ContentRootPath = AppContext.BaseDirectory,
            Args = [.. options.Settings],
        });
        var urls = options.Urls ?? builder.Configuration["urls"] ?? "http://127.0.0.1:5080";
        var addresses = Addresses.Of(urls);
        builder.WebHost.UseUrls(urls);
        builder.WebHost.UseStaticWebAssets();
        builder.Configuration["Access:PublicUrl"] ??= addresses.Public;
        builder.Configuration["Access:Authority"] ??= addresses.Local;
        builder.Configuration["Gateway:Address"] ??= addresses.Local;
        builder.Configuration["Access:PrintFirstAdministratorLink"] ??= options.Demo ? "false" : "true";
        builder.Configuration["Mail:Folder"] ??= Path.Combine(dataFolder, "mail");
        builder.Configuration["DataProtection:Folder"] ??= PrivateFile.Folder(Path.Combine(dataFolder, "keys")).FullName;
        builder.Services.AddDataProtection()
            .SetApplicationName("edi-region")
            .PersistKeysToFileSystem(new(Path.Combine(builder.Configuration["DataProtection:Folder"]!, "portal")));

        builder.AddServiceDefaults();
        builder.AddEdge();
        builder.AddAccess();
        builder.AddMetrics();
        builder.AddInsights();
        builder.AddActionPlans();
        builder.AddSelfAssessment();
        builder.AddAwards();
        builder.AddPortal();
        if (options.Demo)
        {
            builder.Configuration["Portal:Notice"] ??= "Demonstration. Every figure is synthetic.";
            AddDemonstration(builder, dataFolder);
        }

        builder.Services.AddHostedService(services => new Welcome(
            addresses, dataFolder, services.GetRequiredService<IHostApplicationLifetime>(), services));
        return builder;
    }

    private static void AddDemonstration(WebApplicationBuilder builder, string dataFolder)
    {
        builder.Services.AddSingleton(new DemoSecrets(dataFolder));
        builder.Services.AddSingleton<Demonstration>();
        builder.Services.AddHostedService(services => services.GetRequiredService<Demonstration>());
        builder.Services.AddHealthChecks().AddCheck<Demonstration>("demonstration");
    }

    private static async Task<EmbeddedPostgres> StartPostgresAsync(string dataFolder)
    {
        var postgres = await EmbeddedPostgres.StartAsync(dataFolder, durable: true, Console.WriteLine, CancellationToken.None);
        await postgres.EnsureDatabasesAsync(Databases, CancellationToken.None);
        return postgres;
    }
}
