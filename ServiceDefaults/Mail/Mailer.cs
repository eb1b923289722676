using EdiRegion.Platform.Mail;
using EdiRegion.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace EdiRegion.ServiceDefaults.Mail;

/// <summary>Sends the mail that committed changes have left behind; wakes when some arrives and when a failed one is due again.</summary>
internal sealed class Mailer<TDb>(NpgsqlDataSource database, IServiceScopeFactory scopes, MailCarrier carrier, TimeProvider clock, ILogger<Mailer<TDb>> log)
    : BackgroundService
    where TDb : ServiceDb
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await using var listener = await database.OpenConnectionAsync(ct);
                await ListenAsync(listener, ct);

                while (true)
                {
                    await SendWaitingAsync(ct);
                    await listener.WaitAsync(LongestWait, ct);
                }
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem) when (problem is NpgsqlException or DbUpdateException or InvalidOperationException)
            {
                log.LogWarning(problem, "Mail waits for the database");
                await Task.Delay(TimeSpan.FromSeconds(2), clock, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task ListenAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var listen = new NpgsqlCommand($"LISTEN {scope.ServiceProvider.GetRequiredService<TDb>().Schema}_mails", connection);
        await listen.ExecuteNonQueryAsync(ct);
    }

    private async Task SendWaitingAsync(CancellationToken ct)
    {
        while (true)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<TDb>();
            var now = clock.GetUtcNow();
            await using var transaction = await db.Database.BeginTransactionAsync(ct);

            // The schema is a constant of the service, never input.
#pragma warning disable EF1002
            var mail = await db.Mails
                .FromSqlRaw($"SELECT * FROM {db.Schema}.mails WHERE sent_at IS NULL AND next_attempt_at <= {{0}} ORDER BY next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED", now)
                .SingleOrDefaultAsync(ct);
#pragma warning restore EF1002

            if (mail is null)
            {
                return;
            }

            await TryAsync(mail, now, ct);

            // It has left: if that were not written down because the service stops, it would leave again.
            await db.SaveChangesAsync(CancellationToken.None);
            await transaction.CommitAsync(CancellationToken.None);
        }
    }

    private async Task TryAsync(MailMessage mail, DateTimeOffset now, CancellationToken ct)
    {
        mail.Attempts++;

        try
        {
            await carrier.SendAsync(mail, ct);
            mail.SentAt = now;
            mail.Body = "";
            mail.LastError = null;
        }
        catch (Exception problem) when (problem is System.Net.Mail.SmtpException or IOException)
        {
            mail.LastError = problem.Message;
            mail.NextAttemptAt = now + TimeSpan.FromMinutes(Math.Min(60, Math.Pow(2, mail.Attempts)));
            log.LogWarning(problem, "Mail {Mail} could not be sent, attempt {Attempt}", mail.Id, mail.Attempts);
        }
    }
}
