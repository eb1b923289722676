using Npgsql;

namespace EdiRegion.Access.Links;

/// <summary>
/// Prints the first administrator's link at start, once the database is there. Straight to the console: logs travel further than a link may.
/// </summary>
internal sealed class PrintFirstAdministratorLink(FirstAdministrator first, IConfiguration configuration, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken ct)
    {
        if (!configuration.GetValue("Access:PrintFirstAdministratorLink", defaultValue: true))
        {
            return;
        }

        while (!ct.IsCancellationRequested)
        {
            try
            {
                if (await first.LinkAsync(ct) is { } link)
                {
                    await Console.Out.WriteLineAsync($"There is no administrator yet. Become the first one, once, within seven days: {link}");
                }

                return;
            }
            catch (Exception notReady) when (notReady is NpgsqlException or InvalidOperationException { InnerException: NpgsqlException })
            {
                await Task.Delay(Pause, clock, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
