using System.Net;

namespace EdiRegion.Cli.Connection;

/// <summary>Waits and asks again when the gateway says it is busy: as long as it says, else a little longer each time.</summary>
internal sealed class Patience(Voice voice) : DelegatingHandler
{
    private const int Attempts = 6;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var response = await base.SendAsync(request, cancellationToken);

            if (response.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable) || attempt == Attempts)
            {
                return response;
            }

            var wait = Asked(response) ?? TimeSpan.FromMilliseconds((250 << attempt) + Random.Shared.Next(250));

            if (wait > Longest)
            {
                return response;
            }

            response.Dispose();
            voice.Aside($"The gateway is busy ({(int)response.StatusCode}); asking again in {wait.TotalSeconds:0.#} s.");
            await Task.Delay(wait, cancellationToken);
        }
    }

    private static TimeSpan? Asked(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date - TimeProvider.System.GetUtcNow() is { Ticks: > 0 } wait => wait,
        { Date: not null } => TimeSpan.Zero,
        _ => null,
    };
}
