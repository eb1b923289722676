using EdiRegion.Awards.Nominations;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Awards.Practice;

internal sealed record PracticeBody(
    string? Title = null,
    string? Summary = null,
    string? WhatWasDone = null,
    string? WhatChanged = null,
    string? ToBegin = null,
    string? Contact = null,
    bool NamesNominee = false,
    IReadOnlyList<string?>? Outcomes = null,
    IReadOnlyList<string?>? Measures = null);

/// <summary>Writes up what an entry did. A published case that is changed stays public as changed.</summary>
internal static class WritePractice
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapPut("/practice/{nomination:guid}", Handle)
        .WithName("awards-write-practice")
        .Require(Permissions.RunAwards);

    private static async Task<Results<Ok<PracticeView>, ProblemHttpResult>> Handle(
        Guid nomination, PracticeBody body, HttpContext context, AwardsDb db, PracticeWriter writers, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        if (!(await writers.FindAsync(nomination, ct)).Is(out var writer, out var refusal))
        {
            return refusal.ToProblem();
        }

        if (writer.Practice is { } there && context.Request.RequireMatch(there.ETag) is { } stale)
        {
            return stale.ToProblem();
        }

        List<Fault> faults = [];
        var texts = new Texts(faults);
        var practice = writer.Practice ?? writer.Begin();
        practice.Title = texts.Required(body.Title, "/title", 200);
        practice.Summary = texts.Required(body.Summary, "/summary", Texts.Long);
        practice.WhatWasDone = texts.Optional(body.WhatWasDone, "/whatWasDone", Texts.Long) ?? "";
        practice.WhatChanged = texts.Optional(body.WhatChanged, "/whatChanged", Texts.Long) ?? "";
        practice.ToBegin = texts.Optional(body.ToBegin, "/toBegin", Texts.Long) ?? "";
        practice.Contact = texts.Optional(body.Contact, "/contact", 200);
        practice.NamesNominee = body.NamesNominee;
        practice.Outcomes = Known(body.Outcomes, "/outcomes", definitions.Requirements.ContainsKey, "requirement", texts, faults);
        practice.Measures = Known(body.Measures, "/measures", definitions.Measures.ContainsKey, "measure", texts, faults);

        if (faults.Count > 0)
        {
            return Faulty.Body(faults).ToProblem();
        }

        if (writer.Practice is null)
        {
            db.Add(practice);
        }
        else
        {
            practice.Changed();
        }

        var now = clock.GetUtcNow();
        db.Step(writer.Nomination, "written up", context.Caller(), now);

        if (practice.PublishedAt is not null)
        {
            db.Tell(PublishPractice.Told(writer.Nomination, practice, now));
        }

        await db.SaveChangesAsync(ct);
        context.Response.SetETag(practice.ETag);

        return TypedResults.Ok((await PracticeReader.ViewsAsync(db, [new() { Practice = practice, Nomination = writer.Nomination, Cycle = writer.Cycle }], definitions, _ => [], forWriters: true, ct))[0]);
    }

    private static IReadOnlyList<string> Known(IReadOnlyList<string?>? keys, string pointer, Predicate<string> known, string what, Texts texts, List<Fault> faults)
    {
        var given = texts.List(keys, pointer, 100);

        foreach (var (index, key) in given.Index().Where(key => !known(key.Item)))
        {
            faults.Add(new($"{pointer}/{index}", $"{what}-unknown", $"There is no {what} with this key", $"the key of a {what}", key));
        }

        return given;
    }
}
