using EdiRegion.Platform.Authority;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Access.Keys;

internal sealed record PublishedKeys(IReadOnlyList<PublishedKey> Keys);

/// <summary>The public keys of access tokens: the one that signs, the next one, and earlier ones while their tokens may live.</summary>
internal static class PublishKeys
{
    internal static void Map(IEndpointRouteBuilder app) => app
        .MapGet("/.well-known/jwks.json", Handle)
        .WithName("access-jwks")
        .WithTags("Access")
        .AllowAnyone("public keys are public");

    private static async Task<Ok<PublishedKeys>> Handle(SigningKeys keys, HttpResponse response, CancellationToken ct)
    {
        var set = await keys.CurrentAsync(ct);
        response.Headers.CacheControl = "public, max-age=300";

        return TypedResults.Ok(new PublishedKeys(set.Published));
    }
}
