using Microsoft.AspNetCore.Routing;

namespace EdiRegion.Platform.Authority;

/// <summary>Stops a service that has a route nobody declared.</summary>
public static class UndeclaredRoutes
{
    /// <summary>Throws when a route carries no <see cref="RouteDeclaration"/>, naming all of them.</summary>
    public static void RefuseUndeclaredRoutes(this IEndpointRouteBuilder app)
    {
        var undeclared = app.DataSources
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<RouteDeclaration>() is null)
            .Select(endpoint => endpoint.RoutePattern.RawText ?? endpoint.DisplayName)
            .Distinct()
            .ToList();

        if (undeclared.Count > 0)
        {
            throw new InvalidOperationException(
                $"These routes do not say who may use them; add .Require(…) or .AllowAnyone(…): {string.Join(", ", undeclared)}");
        }
    }
}
