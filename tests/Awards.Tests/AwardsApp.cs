using System.Collections.Concurrent;
using System.Text;
using EdiRegion.Contracts;
using EdiRegion.Contracts.Awards;
using EdiRegion.Platform.Messaging;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace EdiRegion.Awards.Tests;

public sealed class AwardsApp() : ServiceApp<AwardsHost>("awards")
{
    private readonly ConcurrentQueue<IEvent> _heard = [];
    private readonly string _folder = Directory.CreateTempSubdirectory("edi-awards-").FullName;

    /// <summary>A secretary of the awards, who belongs to no trust.</summary>
    internal HttpClient Secretary => ClientNamed("awards secretary", "awards-secretary:Y60");

    /// <summary>Delivers an event to every queue of the service that listens to it, as the bus would.</summary>
    internal async Task TellAsync(IEvent happened)
    {
        foreach (var subscription in Services.GetServices<Subscription>().Where(s => s.EventType == happened.GetType()))
        {
            await subscription.DeliverAsync(Services, Guid.CreateVersion7(), happened, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>The first event of a kind that the service told and that fits; it leaves the outbox a moment after its cause.</summary>
    internal async Task<T> HeardAsync<T>(Func<T, bool> fits)
        where T : IEvent
    {
        for (var patience = 0; patience < 200; patience++)
        {
            if (_heard.OfType<T>().FirstOrDefault(fits) is { } heard)
            {
                return heard;
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"No such {typeof(T).Name} was told");
    }

    internal async Task<T> InDatabaseAsync<T>(Func<AwardsDb, Task<T>> read)
    {
        await using var scope = Services.CreateAsyncScope();

        return await read(scope.ServiceProvider.GetRequiredService<AwardsDb>());
    }

    /// <summary>The whole mail written to an address, headers and all; it lies in the folder a moment after it was written. With several, the one that holds a text, and not another.</summary>
    internal async Task<string> MailToAsync(string address, string holds = "", string besides = "nothing of the kind")
    {
        var folder = Path.Combine(_folder, "mail");

        for (var patience = 0; patience < 600; patience++)
        {
            foreach (var letter in Directory.Exists(folder) ? Directory.GetFiles(folder, "*.eml").OrderDescending() : Enumerable.Empty<string>())
            {
                var text = await File.ReadAllTextAsync(letter, TestContext.Current.CancellationToken);

                if (text.Contains(address, StringComparison.OrdinalIgnoreCase) && Readable(text) is { } readable && readable.Contains(holds, StringComparison.Ordinal) && !readable.Contains(besides, StringComparison.Ordinal))
                {
                    return readable;
                }
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"No mail to {address}");
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Access:PublicUrl", "https://edi.example");
        builder.UseSetting("Mail:Folder", Path.Combine(_folder, "mail"));
        builder.ConfigureServices(services => services.AddSingleton(_heard).AddHandler<AwardsDb, PracticePublished, Listener>("test.practice-published")
            .AddHandler<AwardsDb, AwardsAnnounced, Listener>("test.awards-announced"));
    }

    private static string? Readable(string text)
    {
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);

        return end < 0 ? null : text[..end] + "\r\n\r\n" + (text[..end].Contains("base64", StringComparison.Ordinal)
            ? Encoding.UTF8.GetString(Convert.FromBase64String(text[(end + 4)..].Trim()))
            : text[(end + 4)..].Replace("=\r\n", "", StringComparison.Ordinal).Replace("=3D", "=", StringComparison.Ordinal));
    }

    private sealed class Listener(ConcurrentQueue<IEvent> heard) : IHandle<PracticePublished>, IHandle<AwardsAnnounced>
    {
        public Task Handle(AwardsAnnounced happened, CancellationToken ct)
        {
            heard.Enqueue(happened);

            return Task.CompletedTask;
        }

        public Task Handle(PracticePublished happened, CancellationToken ct)
        {
            heard.Enqueue(happened);

            return Task.CompletedTask;
        }
    }
}
