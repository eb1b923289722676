using Microsoft.AspNetCore.Builder;

namespace EdiRegion.Platform.Authority;

/// <summary>What a route says about who may use it. Every route carries one: a service with a route that does not, refuses to start.</summary>
/// <param name="Permission">The permission asked for; null for a route open to anyone.</param>
/// <param name="OrganisationRouteValue">Name of the route value that holds the ODS code concerned; null when the handler narrows by itself.</param>
/// <param name="OpenBecause">Why the route is open, or who guards it instead.</param>
public sealed record RouteDeclaration(Permission? Permission, string? OrganisationRouteValue, string? OpenBecause);

/// <summary>The words with which a route declares who may use it.</summary>
public static class RouteDeclarations
{
    /// <summary>Asks for a permission, in the organisation the route names when <paramref name="organisation"/> is given.</summary>
    public static TBuilder Require<TBuilder>(this TBuilder route, Permission permission, string? organisation = null)
        where TBuilder : IEndpointConventionBuilder =>
        route.WithMetadata(new RouteDeclaration(permission, organisation, null));

    /// <summary>Open to anyone, for a reason.</summary>
    public static TBuilder AllowAnyone<TBuilder>(this TBuilder route, string because)
        where TBuilder : IEndpointConventionBuilder =>
        route.WithMetadata(new RouteDeclaration(null, null, because));
}
