using System.Collections.Concurrent;
using EdiRegion.Contracts;
using EdiRegion.Contracts.SelfAssessment;
using EdiRegion.Platform.Messaging;
using EdiRegion.Region;
using EdiRegion.Region.Assessments;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EdiRegion.SelfAssessment.Tests;

public sealed class SelfAssessmentApp() : ServiceApp<SelfAssessmentHost>("selfassessment")
{
    private readonly ConcurrentQueue<IEvent> _heard = [];
    private readonly string _overlay = Overlay.Write();

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

    /// <summary>Delivers an event to every queue of the service that listens to it, as the bus would.</summary>
    public async Task TellAsync(IEvent happened)
    {
        foreach (var subscription in Services.GetServices<Subscription>().Where(s => s.EventType == happened.GetType()))
        {
            await subscription.DeliverAsync(Services, Guid.CreateVersion7(), happened, TestContext.Current.CancellationToken);
        }
    }

    internal Questionnaire QuestionnaireOf(string key) => Services.GetRequiredService<Definitions>().Questionnaires[key];

    internal async Task<T> InDatabaseAsync<T>(Func<SelfAssessmentDb, Task<T>> read)
    {
        await using var scope = Services.CreateAsyncScope();

        return await read(scope.ServiceProvider.GetRequiredService<SelfAssessmentDb>());
    }

    /// <summary>The text of the mail written to an address; it lies in the folder a moment after it was written.</summary>
    internal async Task<string> MailToAsync(string address)
    {
        var folder = Path.Combine(_overlay, "mail");

        for (var patience = 0; patience < 600; patience++)
        {
            foreach (var letter in Directory.Exists(folder) ? Directory.GetFiles(folder, "*.eml") : [])
            {
                var text = await File.ReadAllTextAsync(letter, TestContext.Current.CancellationToken);

                if (text.Contains(address, StringComparison.Ordinal) && text.Contains("\r\n\r\n", StringComparison.Ordinal))
                {
                    var body = text[(text.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];

                    return text.Contains("base64", StringComparison.Ordinal)
                        ? System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(body.Trim()))
                        : body.Replace("=\r\n", "", StringComparison.Ordinal);
                }
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"No mail to {address}");
    }

    internal Task<List<string>> AuditAsync(string organisation) =>
        InDatabaseAsync(db => db.AuditTrail.Where(a => a.Organisation == organisation).OrderBy(a => a.Id).Select(a => a.Action).ToListAsync());

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(_overlay, recursive: true);
    }

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Definitions:Overlay", _overlay);
        builder.UseSetting("Access:PublicUrl", "https://edi.example");
        builder.UseSetting("Mail:Folder", Path.Combine(_overlay, "mail"));
        builder.ConfigureTestServices(services => services
            .AddSingleton(_heard)
            .AddHandler<SelfAssessmentDb, AssessmentSignedOff, Listener>("test.signed-off")
            .AddHandler<SelfAssessmentDb, AssessmentModerated, Listener>("test.moderated")
            .AddHandler<SelfAssessmentDb, ActionProposed, Listener>("test.proposed"));
    }

    private sealed class Listener(ConcurrentQueue<IEvent> heard) : IHandle<AssessmentSignedOff>, IHandle<AssessmentModerated>, IHandle<ActionProposed>
    {
        public Task Handle(AssessmentSignedOff happened, CancellationToken ct) => HearAsync(happened);

        public Task Handle(AssessmentModerated happened, CancellationToken ct) => HearAsync(happened);

        public Task Handle(ActionProposed happened, CancellationToken ct) => HearAsync(happened);

        private Task HearAsync(IEvent happened)
        {
            heard.Enqueue(happened);

            return Task.CompletedTask;
        }
    }
}
