using EdiRegion.Platform.Authority;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Awards.Invitations;

/// <summary>What a nominee, or the nominee's employer, is asked, and what they have answered so far.</summary>
internal static class ReadQuestion
{
    internal static void Map(IEndpointRouteBuilder open)
    {
        open.MapGet("/consents/{token}", (string token, AwardsDb db, Definitions definitions, CancellationToken ct) =>
                ReadAsync(token, AnswerLinkKind.Consent, db, definitions, ct))
            .WithName("awards-read-consent")
            .AllowAnyone("the token in the link is the proof");
        open.MapGet("/authorisations/{token}", (string token, AwardsDb db, Definitions definitions, CancellationToken ct) =>
                ReadAsync(token, AnswerLinkKind.Authorisation, db, definitions, ct))
            .WithName("awards-read-authorisation")
            .AllowAnyone("the token in the link is the proof");
    }

    private static async Task<Results<Ok<AskedView>, ProblemHttpResult>> ReadAsync(
        string token, AnswerLinkKind kind, AwardsDb db, Definitions definitions, CancellationToken ct)
    {
        if (!(await Answering.FindAsync(db, definitions, token, kind, ct)).Is(out var asked, out var refusal))
        {
            return refusal.ToProblem();
        }

        return TypedResults.Ok(await asked.ReadAsync(db, ct));
    }
}
