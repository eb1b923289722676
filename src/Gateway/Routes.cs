using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Forwarder;
using Yarp.ReverseProxy.Transforms;

namespace EdiRegion.Gateway;

/// <summary>Which paths belong to which service. A path is the same inside and outside.</summary>
internal static class Routes
{
    private static readonly (string Path, string Service)[] Table =
    [
        ("/api/access/{**rest}", "access"),
        ("/connect/{**rest}", "access"),
        ("/.well-known/{**rest}", "access"),
        ("/api/metrics/{**rest}", "metrics"),
        ("/api/insights/{**rest}", "insights"),
        ("/api/action-plans/{**rest}", "actionplans"),
        ("/api/self-assessment/{**rest}", "selfassessment"),
        ("/api/awards/{**rest}", "awards"),
        ("/{**rest}", "portal"),
    ];

    // The services are next door, on plain HTTP/1.1 kept alive; nothing is negotiated per request.
    private static readonly ForwarderRequestConfig Forwarding = new()
    {
        Version = new Version(1, 1),
        VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        ActivityTimeout = TimeSpan.FromSeconds(100),
    };

    internal static IReadOnlyList<RouteConfig> All { get; } =
        [.. Table.Select(route => new RouteConfig
        {
            RouteId = $"{route.Service} {route.Path}",
            ClusterId = route.Service,
            Match = new() { Path = route.Path },
        }.WithTransformUseOriginalHostHeader())];

    internal static IReadOnlyList<ClusterConfig> Clusters(IConfiguration configuration) =>
        [.. Table.Select(route => route.Service).Distinct().Select(service => new ClusterConfig
        {
            ClusterId = service,
            HttpRequest = Forwarding,
            Destinations = new Dictionary<string, DestinationConfig> { [service] = new() { Address = AddressOf(service, configuration) } },
        })];

    private static string AddressOf(string service, IConfiguration configuration)
    {
        var setting = $"Services:{service}";
        var address = configuration[setting];

        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? address!
            : throw new InvalidOperationException(
                $"The setting {setting} is {(address is null ? "missing" : $"'{address}'")}; expected the http address of the {service} service, for example http://{service}:8080.");
    }
}
