using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EdiRegion.ServiceDefaults.Edge;

/// <summary>Token buckets: one per client, a wider one per address, a tighter one per address for signing in.</summary>
internal static class RateLimits
{
    private static readonly (string Path, string Method)[] SignIns =
    [
        ("/connect/token", HttpMethods.Post),
        ("/api/access/v1/sessions", HttpMethods.Post),
        ("/api/access/v1/links", HttpMethods.Post),
        ("/sign-in", HttpMethods.Post),
        ("/welcome", HttpMethods.Post),
    ];

    internal static void AddRateLimits(this IServiceCollection services)
    {
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<EdgeOptions>>((limits, options) =>
        {
            var edge = options.Value;
            limits.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                PerAddress(Times(edge.RequestsPerSecond, edge.ClientsPerAddress), Times(edge.Burst, edge.ClientsPerAddress)),
                PerClient(edge.RequestsPerSecond, edge.Burst),
                PerSigningInAddress(edge.SignInsPerSecond, edge.SignInBurst));
            limits.OnRejected = (rejected, _) => new(Refuse(rejected));
        });
    }

    private static PartitionedRateLimiter<HttpContext> PerClient(int perSecond, int burst) => Partitioned(
        context => IsProbe(context) ? default : ClientKey.Of(context), perSecond, burst);

    private static PartitionedRateLimiter<HttpContext> PerAddress(int perSecond, int burst) => Partitioned(
        context => IsProbe(context) ? default : ClientKey.OfAddress(context), perSecond, burst);

    private static PartitionedRateLimiter<HttpContext> PerSigningInAddress(int perSecond, int burst) => Partitioned(
        context => IsSignIn(context.Request) ? ClientKey.OfAddress(context) : default, perSecond, burst);

    private static PartitionedRateLimiter<HttpContext> Partitioned(Func<HttpContext, ClientKey> keyOf, int perSecond, int burst)
    {
        Func<ClientKey, TokenBucketRateLimiterOptions> bucket = _ => new()
        {
            TokenLimit = Math.Max(burst, perSecond),
            TokensPerPeriod = perSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            AutoReplenishment = false,
        };

        return PartitionedRateLimiter.Create<HttpContext, ClientKey>(context =>
            keyOf(context) is { IsSomeone: true } key
                ? RateLimitPartition.GetTokenBucketLimiter(key, bucket)
                : RateLimitPartition.GetNoLimiter(default(ClientKey)));
    }

    private static int Times(int share, int clients) => (int)Math.Min(int.MaxValue, (long)share * clients);

    private static bool IsProbe(HttpContext context) => context.Request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase);

    private static bool IsSignIn(HttpRequest request)
    {
        foreach (var (path, method) in SignIns)
        {
            if (HttpMethods.Equals(request.Method, method) && request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static Task Refuse(OnRejectedContext rejected)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)) : 1;
        rejected.HttpContext.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);

        return EdgeProblem.Write(
            rejected.HttpContext,
            StatusCodes.Status429TooManyRequests,
            "too-many-requests",
            "Too many requests",
            $"This client has sent more requests than its share. Wait {wait} s, as Retry-After says, and send the request again.");
    }
}
