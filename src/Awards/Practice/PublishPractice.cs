using EdiRegion.Awards.Nominations;
using EdiRegion.Contracts.Awards;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Awards.Practice;

internal sealed record PublicationBody(bool Publish = true);

/// <summary>Makes a case public, or takes it back. Only with the nominee's word that they may be published.</summary>
internal static class PublishPractice
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapPost("/practice/{nomination:guid}/publication", Handle)
        .WithName("awards-publish-practice")
        .Require(Permissions.RunAwards);

    internal static PracticePublished Told(Nomination nomination, PracticeCase practice, DateTimeOffset now) => practice.PublishedAt is null
        ? new(nomination.Id, nomination.Cycle, nomination.Category, "", null, [], [], practice.Version, Withdrawn: true, now)
        : new(nomination.Id, nomination.Cycle, nomination.Category, practice.Title, nomination.Nominee.Organisation, practice.Outcomes, practice.Measures, practice.Version, Withdrawn: false, now);

    /// <summary>The nominee may be named no longer: the case is a draft again, and the region is told; leaves with the caller's save.</summary>
    internal static async Task TakeBackAsync(AwardsDb db, Nomination nomination, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.Practice.FindAsync([nomination.Id], ct) is { PublishedAt: not null } practice)
        {
            practice.PublishedAt = null;
            practice.Changed();
            db.Tell(Told(nomination, practice, now));
        }
    }

    private static async Task<Results<Ok<PracticeView>, ProblemHttpResult>> Handle(
        Guid nomination, PublicationBody body, HttpContext context, AwardsDb db, PracticeWriter writers, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        if (!(await writers.FindAsync(nomination, ct)).Is(out var writer, out var refusal))
        {
            return refusal.ToProblem();
        }

        if (writer.Practice is not { } practice)
        {
            return Refusal.Conflict("not-written", "The case is not written yet", "Write it first: PUT /api/awards/v1/practice/{nomination}.").ToProblem();
        }

        if (context.Request.RequireMatch(practice.ETag) is { } stale)
        {
            return stale.ToProblem();
        }

        if (body.Publish && writer.Nomination is not { Consent: ConsentState.Given, ConsentToPublish: true })
        {
            return Refusal.Conflict("consent-missing", "The nominee has not agreed to be published", "Ask them again: POST /api/awards/v1/nominations/{id}/consent. Nothing was published.").ToProblem();
        }

        var now = clock.GetUtcNow();
        practice.PublishedAt = body.Publish ? practice.PublishedAt ?? now : null;
        practice.Changed();
        db.Tell(Told(writer.Nomination, practice, now));
        db.Step(writer.Nomination, body.Publish ? "published as a case" : "no longer published", context.Caller(), now, forNominators: true);
        await db.SaveChangesAsync(ct);
        context.Response.SetETag(practice.ETag);

        return TypedResults.Ok((await PracticeReader.ViewsAsync(db, [new() { Practice = practice, Nomination = writer.Nomination, Cycle = writer.Cycle }], definitions, _ => [], forWriters: true, ct))[0]);
    }
}
