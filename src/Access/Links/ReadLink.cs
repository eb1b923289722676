using EdiRegion.Platform.Authority;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Access.Links;

internal sealed record LinkView(LinkPurpose Purpose, string? Email);

/// <summary>What a one-time link is for. Looking at it does not use it up: mail scanners look too.</summary>
internal static class ReadLink
{
    internal static void Map(IEndpointRouteBuilder links) => links
        .MapGet("/{token}", Handle)
        .WithName("access-read-link")
        .AllowAnyone("the token in the link is the proof");

    private static async Task<Results<Ok<LinkView>, ProblemHttpResult>> Handle(string token, AccessDb db, OneTimeLinks links, CancellationToken ct) =>
        (await links.FindAsync(db, token, ct)).Is(out var link, out var refusal)
            ? TypedResults.Ok(new LinkView(link.Purpose, link.Person?.Email))
            : refusal.ToProblem();
}
