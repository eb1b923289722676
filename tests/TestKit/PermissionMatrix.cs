using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using EdiRegion.Platform.Authority;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EdiRegion.TestKit;

/// <summary>
/// Asks every route of a service as every role, held in the organisation concerned, a sibling, a foreign trust, its own and a foreign system, and the
/// region; reads the routes from the service itself, so that a new one is in it.
/// </summary>
public static partial class PermissionMatrix
{
    private const string Concerned = "RRK";
    private static readonly string[] Above = ["QHL", "Y60"];
    private static readonly string[] HeldIn = [Concerned, "RQ3", "RJE", "QHL", "QNC", "Y60"];

    /// <summary>What was let in though it should not, or refused though it should not; empty when all is well.</summary>
    public static async Task<(int Asked, List<string> Wrong)> CheckAsync<THost>(ServiceApp<THost> app, CancellationToken ct)
        where THost : class
    {
        List<string> wrong = [];
        var asked = 0;

        foreach (var (method, path, mediaType, declared) in Routes(app.Services))
        {
            foreach (var role in Roles.All)
            {
                foreach (var organisation in HeldIn)
                {
                    using var client = app.ClientFor($"{role}:{organisation}");
                    using var request = new HttpRequestMessage(method, path) { Content = method == HttpMethod.Get ? null : new StringContent("{}", Encoding.UTF8, mediaType) };
                    using var response = await client.SendAsync(request, ct);
                    var code = response.StatusCode is HttpStatusCode.Forbidden ? await CodeAsync(response, ct) : null;
                    var refused = code is "not-permitted" or "organisation-not-yours";
                    asked++;

                    if (refused == MayPass(declared, role, organisation))
                    {
                        wrong.Add($"{method} {path} as {role}:{organisation} answered {(int)response.StatusCode} {code}");
                    }
                }
            }

            using var nobody = app.CreateClient();
            using var unsigned = new HttpRequestMessage(method, path) { Content = method == HttpMethod.Get ? null : new StringContent("{}", Encoding.UTF8, mediaType) };
            using var anonymous = await nobody.SendAsync(unsigned, ct);

            if (anonymous.StatusCode is not HttpStatusCode.Unauthorized)
            {
                wrong.Add($"{method} {path} without a token answered {(int)anonymous.StatusCode}");
            }
        }

        return (asked, wrong);
    }

    private static bool MayPass(RouteDeclaration declared, string role, string organisation) =>
        Permissions.Of(role).Contains(declared.Permission!)
        && (declared.Permission!.Regional ? organisation == "Y60"
            : declared.OrganisationRouteValue is not null && declared.Permission!.OwnOnly ? organisation == Concerned
            : declared.OrganisationRouteValue is null || organisation == Concerned || Above.Contains(organisation));

    private static IEnumerable<(HttpMethod, string, string, RouteDeclaration)> Routes(IServiceProvider services) =>
        from endpoint in services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        let declared = endpoint.Metadata.GetMetadata<RouteDeclaration>()
        where declared?.Permission is not null
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        select (new HttpMethod(method), Fill(endpoint.RoutePattern.RawText!, declared.OrganisationRouteValue),
            endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes[0] ?? "application/json", declared);

    private static string Fill(string pattern, string? organisation) => RouteValue().Replace(pattern, value => value.Groups[1].Value switch
    {
        var name when name == organisation => Concerned,
        _ when value.Value.Contains(":guid", StringComparison.Ordinal) => Guid.Empty.ToString(),
        _ when value.Value.Contains(":int", StringComparison.Ordinal) => "1",
        "id" => Guid.Empty.ToString(),
        "collection" => "wres",
        "period" => "2025-26",
        "measure" => "wres-2",
        _ => "unknown",
    });

    private static async Task<string?> CodeAsync(HttpResponseMessage response, CancellationToken ct)
    {
        using var problem = System.Text.Json.JsonDocument.Parse(await response.Content.ReadAsStreamAsync(ct));

        return problem.RootElement.GetProperty("code").GetString();
    }

    [GeneratedRegex(@"\{([a-zA-Z]+)[^}]*\}")]
    private static partial Regex RouteValue();
}
