using System.Collections.Concurrent;
using EdiRegion.Insights.Figures;
using EdiRegion.Platform.Measures;
using Npgsql;

namespace EdiRegion.Insights.Measures;

/// <summary>A measure as answered, with the bytes and the tag it leaves with.</summary>
internal sealed record ReadyAnswer(MeasureView View, byte[] Json, string ETag);

/// <summary>
/// Answers kept ready until the figures of their collection and period change; the database says when, to every process. While the line
/// to the database is down nothing is kept.
/// </summary>
internal sealed class ReadyAnswers([FromKeyedServices(InsightsDb.Name)] NpgsqlDataSource database, ILogger<ReadyAnswers> log) : BackgroundService
{
    private const int Most = 20_000;
    private ConcurrentDictionary<string, ConcurrentDictionary<string, ReadyAnswer>> _shelves = [];
    private volatile bool _hearing;

    /// <summary>The shelf of a collection and period. An answer put on a shelf that was cleared meanwhile is never found again.</summary>
    internal ConcurrentDictionary<string, ReadyAnswer>? ShelfOf(string collection, string period)
    {
        if (!_hearing)
        {
            return null;
        }

        var shelf = _shelves.GetOrAdd($"{collection}/{period}", _ => []);

        if (shelf.Count > Most)
        {
            shelf.Clear();
        }

        return shelf;
    }

    protected override async Task ExecuteAsync(CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await using var connection = await database.OpenConnectionAsync(ct);
                connection.Notification += (_, changed) => _shelves.TryRemove(changed.Payload, out var _);
                await using (var listen = new NpgsqlCommand($"LISTEN {FigureStore.Changed}", connection))
                {
                    await listen.ExecuteNonQueryAsync(ct);
                }

                _hearing = true;

                while (true)
                {
                    await connection.WaitAsync(ct);
                }
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem) when (problem is NpgsqlException or InvalidOperationException or IOException)
            {
                log.LogWarning(problem, "Answers are made anew each time until the database can be heard again");
                _hearing = false;
                _shelves = [];
                await Task.Delay(TimeSpan.FromSeconds(1), ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
