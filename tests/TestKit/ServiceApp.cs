using System.Net.Http.Headers;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EdiRegion.TestKit;

/// <summary>One service under test, in process, on its own fresh database: HTTP in, look at what came out.</summary>
public abstract class ServiceApp<THost>(string database) : WebApplicationFactory<THost>, IAsyncLifetime
    where THost : class
{
    private TestDatabase? _database;

    /// <summary>The clock of the service; tests move it.</summary>
    public FixedClock Clock { get; } = new(new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.Zero));

    /// <summary>Connection string of the service's database, to look at what was written.</summary>
    public string ConnectionString => _database!.ConnectionString;

    /// <summary>A client signed in with roles such as <c>trust-lead:RRK</c>; the subject is the first role's name.</summary>
    public HttpClient ClientFor(params string[] roles) => ClientNamed(string.Join('+', roles), roles);

    /// <summary>A client signed in as a certain person.</summary>
    public HttpClient ClientNamed(string subject, params string[] roles)
    {
        var client = CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", TestTokens.For(subject, roles));

        return client;
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _database = await PostgresServer.CreateDatabaseAsync(database);
        _ = Services;
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();

        if (_database is not null)
        {
            await _database.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Test");
        builder.UseSetting("Database:MigrateOnStart", "true");
        builder.UseSetting($"ConnectionStrings:{database}", _database!.ConnectionString);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            services.TrustTestTokens();
        });
    }
}
