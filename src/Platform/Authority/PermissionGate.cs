using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EdiRegion.Platform.Authority;

/// <summary>The one place where a request is let in or refused.</summary>
public sealed class PermissionGate(RequestDelegate next, Definitions definitions)
{
    /// <summary>Evaluates the route's declaration against the caller.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<RouteDeclaration>() is { Permission: { } permission } declared)
        {
            var caller = context.Caller();
            var organisation = permission.Regional ? definitions.Organisations.Region.Ods
                : declared.OrganisationRouteValue is { } name ? context.GetRouteValue(name) as string
                : null;

            if (Refuse(caller, permission, organisation) is { } refusal)
            {
                if (refusal.Status == StatusCodes.Status401Unauthorized)
                {
                    context.Response.Headers.WWWAuthenticate = "Bearer";
                }

                await refusal.ToProblem().ExecuteAsync(context);
                return;
            }
        }

        await next(context);
    }

    private Refusal? Refuse(Caller caller, Permission permission, string? organisation)
    {
        if (!caller.IsKnown)
        {
            return new("sign-in-required", "Sign in first", StatusCodes.Status401Unauthorized,
                "Send a valid access token: Authorization: Bearer <token>. Tokens live for a few minutes; ask for a new one when it has expired.");
        }

        if (!caller.MaySomewhere(permission))
        {
            return Refusal.Forbidden("not-permitted", $"Your roles do not let you {permission}",
                "Ask an administrator of your organisation if you need this.");
        }

        if (organisation is null)
        {
            return null;
        }

        if (definitions.Organisations.Find(organisation) is not { } known)
        {
            return Refusal.NotFound("organisation-unknown", $"There is no organisation with the ODS code {organisation}",
                "ODS codes are three characters in capitals, for example RRK.");
        }

        return caller.May(permission, known.Ods)
            ? null
            : Refusal.Forbidden("organisation-not-yours", $"Your roles do not let you {permission} of {organisation}",
                "You can act for the organisations in which you hold a role.");
    }
}
