using EdiRegion.Awards.Attachments;
using EdiRegion.Awards.Cycles;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Awards.Judging;

/// <summary>A file attached to an entry of one's queue, by its name that tells nothing.</summary>
internal static class ReadScoredFile
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapGet("/scores/{code}/attachments/{number:int}", Handle)
        .WithName("awards-read-scored-file")
        .Require(Permissions.JudgeEntries);

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Handle(
        string code, int number, HttpContext context, AwardsDb db, JudgementFinder finder, CancellationToken ct, string? cycle = null)
    {
        if (!(await finder.FindAsync(code, cycle, ct)).Is(out var own, out var refusal))
        {
            return refusal.ToProblem();
        }

        return own.Cycle.Refuse(Ability.ReadQueue) is { } notNow ? notNow.ToProblem()
            : await Attach.FileOfAsync(own.Nomination.Id, number, context, db, ct) is { } file ? file
            : Refusal.NotFound("attachment-unknown", "There is no such attachment", "Read the entry again; it lists what is attached.").ToProblem();
    }
}
