using EdiRegion.Platform.Requests;
using Microsoft.AspNetCore.Http;

namespace EdiRegion.ServiceDefaults.Edge;

/// <summary>An answer of the edge itself, in the shape every service uses (RFC 9457).</summary>
public static class EdgeProblem
{
    public static Task Write(HttpContext context, int status, string code, string title, string detail) =>
        TypedResults.Problem(
            detail: detail,
            statusCode: status,
            title: title,
            type: Refusal.TypePrefix + code,
            extensions: new Dictionary<string, object?>
            {
                ["code"] = code,
                ["requestId"] = context.TraceIdentifier,
            })
        .ExecuteAsync(context);
}
