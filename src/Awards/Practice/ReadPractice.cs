using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Practice;

/// <summary>A published case for anybody; its draft for secretaries, begun from what the category is usually about.</summary>
internal static class ReadPractice
{
    internal static Refusal Unknown { get; } = Refusal.NotFound("practice-unknown", "There is no such case", "GET /api/awards/v1/practice lists the cases that are public.");

    internal static void Map(IEndpointRouteBuilder service) => service
        .MapGet("/practice/{nomination:guid}", Handle)
        .WithName("awards-read-practice")
        .AllowAnyone("it shows what is public, and drafts to secretaries only");

    private static async Task<Results<Ok<PracticeView>, ProblemHttpResult>> Handle(
        Guid nomination, HttpContext context, AwardsDb db, PracticeWriter writers, Definitions definitions, CancellationToken ct)
    {
        if (writers.IsSecretary() && await writers.FindAsync(nomination, ct) is { Value: { } writer })
        {
            var draft = writer.Practice ?? writer.Begin();
            var view = (await PracticeReader.ViewsAsync(db, [new() { Practice = draft, Nomination = writer.Nomination, Cycle = writer.Cycle }], definitions, _ => [], forWriters: true, ct))[0];

            if (writer.Practice is not null)
            {
                context.Response.SetETag(draft.ETag);
            }

            return TypedResults.Ok(writer.Practice is null ? view with { ETag = null } : view);
        }

        var shown = await PracticeReader.Public(db).Where(one => one.Practice.NominationId == nomination).ToListAsync(ct);

        return (await PracticeReader.ViewsAsync(db, shown, definitions, _ => [], forWriters: false, ct)).SingleOrDefault() is { } found
            ? TypedResults.Ok(found)
            : Unknown.ToProblem();
    }
}
