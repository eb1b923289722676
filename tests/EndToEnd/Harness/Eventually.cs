using System.Diagnostics;

namespace EdiRegion.EndToEnd.Harness;

/// <summary>Waits for what takes its time, looking often; the limit is generous, for machines that are busy.</summary>
public static class Eventually
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>How long it took until the condition held.</summary>
    public static async Task<TimeSpan> IsTrueAsync(string what, TimeSpan within, Func<Task<bool>> condition)
    {
        for (var waiting = Stopwatch.StartNew(); ; await Task.Delay(Pause, TestContext.Current.CancellationToken))
        {
            if (await HoldsAsync(condition))
            {
                return waiting.Elapsed;
            }

            if (waiting.Elapsed > within)
            {
                throw new TimeoutException($"Waited {within.TotalSeconds:0} s in vain until {what}.");
            }
        }
    }

    private static async Task<bool> HoldsAsync(Func<Task<bool>> condition)
    {
        try
        {
            return await condition();
        }
        catch (Exception notYet) when (notYet is HttpRequestException or TaskCanceledException && !TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
