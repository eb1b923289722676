using EdiRegion.Platform.Authority;
using EdiRegion.Region;
using EdiRegion.Region.Awards;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Cycles;

/// <summary>A scheme as anyone may read it: what its categories recognise, ask and weigh.</summary>
internal sealed record SchemeView(
    string Cycle, string Key, string Title, string Edition, string About, string Notice, IReadOnlyList<string> ScoreLevels, IReadOnlyList<string> TieBreak, int JudgesPerEntry, int GraceMinutes,
    int ShortlistSize, AwardRetention Retention, IReadOnlyList<AwardStage> Stages, IReadOnlyList<CategoryView> Categories);

internal sealed record CategoryView(
    string Key, string Title, string Recognises, IReadOnlyList<NomineeKind> Nominees, bool SelfNomination, bool EmployerAuthorisation, bool BoardMembersOnly, bool NonNhs, int? WorkWithinYears,
    IReadOnlyList<Criterion> Criteria, AttachmentRule Attachments, IReadOnlyList<string> Outcomes, IReadOnlyList<string> Measures)
{
    internal static CategoryView Of(AwardCategory category) => new(
        category.Key, category.Title, category.Recognises, category.Nominees, category.SelfNomination, category.EmployerAuthorisation, category.BoardMembersOnly, category.NonNhs,
        category.WorkWithinYears, category.Criteria, category.Attachments, category.Outcomes, category.Measures);
}

/// <summary>The categories of a cycle; without one, of the newest.</summary>
internal static class ListCategories
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapGet("/categories", Handle)
        .WithName("awards-list-categories")
        .AllowAnyone("whoever nominates has to know what is asked");

    private static async Task<Results<Ok<SchemeView>, ProblemHttpResult>> Handle(AwardsDb db, Definitions definitions, CancellationToken ct, string? cycle = null)
    {
        cycle ??= await db.Cycles.OrderByDescending(c => c.Year).ThenBy(c => c.Scheme).Select(c => c.Key).FirstOrDefaultAsync(ct) ?? "";

        if (!(await ExistingCycle.FindAsync(db, cycle, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        var scheme = found.SchemeIn(definitions);

        return TypedResults.Ok(new SchemeView(
            found.Key, scheme.Key, scheme.Title, scheme.Edition, scheme.About, scheme.Notice, scheme.ScoreLevels, scheme.TieBreak, scheme.JudgesPerEntry, scheme.GraceMinutes,
            scheme.ShortlistSize, scheme.Retention, scheme.Stages, [.. scheme.Categories.Select(CategoryView.Of)]));
    }
}
