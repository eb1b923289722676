using EdiRegion.Awards.Nominations;
using EdiRegion.Awards.Walls;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Cycles;

/// <summary>What a change of stage would do.</summary>
/// <param name="Warnings">What is not ready, counted among the nominations the caller may see.</param>
internal sealed record RehearsalView(string Cycle, string From, string To, IReadOnlyList<RehearsedRole> Roles, IReadOnlyList<string> Warnings);

internal sealed record RehearsedRole(string Role, IReadOnlyList<RehearsedAbility> Gains, IReadOnlyList<RehearsedAbility> Loses, IReadOnlyList<RehearsedAbility> Keeps);

internal sealed record RehearsedAbility(string Ability, string Sentence);

/// <summary>Shows who could do and see what if the cycle were at another stage, by the rules that decide it, before anything happens.</summary>
internal static class ReadRehearsal
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapGet("/cycles/{cycle}/rehearsal", Handle)
        .WithName("awards-rehearse-stage")
        .Require(Permissions.RunAwards);

    private static async Task<Results<Ok<RehearsalView>, ProblemHttpResult>> Handle(
        string cycle, AwardsDb db, WallOfRequest walls, CancellationToken ct, string? stage = null)
    {
        if (!(await ExistingCycle.FindAsync(db, cycle, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        List<Fault> faults = [];
        var to = new Texts(faults).Choice<CycleStage>(stage ?? Wording.Of(found.Stage + 1), "/stage");

        if (faults.Count > 0)
        {
            return Faulty.Body(faults).ToProblem();
        }

        var wall = await walls.OfAsync(cycle, ct);

        return TypedResults.Ok(new RehearsalView(
            cycle, Wording.Of(found.Stage), Wording.Of(to!.Value), [.. StageRules.Roles.Select(role => Rehearse(role, found.Stage, to.Value))],
            wall.RefuseUndeclared() is null ? await WarningsAsync(db, cycle, to.Value, wall, ct) : []));
    }

    private static RehearsedRole Rehearse(string role, CycleStage from, CycleStage to)
    {
        var (before, after) = (StageRules.Of(role, from).ToList(), StageRules.Of(role, to).ToList());

        return new(role, Told(after.Except(before)), Told(before.Except(after)), Told(before.Intersect(after)));
    }

    private static IReadOnlyList<RehearsedAbility> Told(IEnumerable<Ability> abilities) =>
        [.. abilities.Select(ability => new RehearsedAbility(Wording.Of(ability), StageRules.Sentence(ability)))];

    private static async Task<IReadOnlyList<string>> WarningsAsync(AwardsDb db, string cycle, CycleStage to, Wall wall, CancellationToken ct)
    {
        if (to is not CycleStage.Judging)
        {
            return [];
        }

        var seen = await db.Nominations.AsNoTracking().Where(n => n.Cycle == cycle && !wall.Hidden.Contains(n.Id)).Select(n => new { n.State, Redacted = n.Redaction != null }).ToListAsync(ct);
        var (waiting, bare) = (seen.Count(n => n.State is NominationState.Submitted), seen.Count(n => n is { State: NominationState.Admitted, Redacted: false }));

        return
        [
            .. waiting > 0 ? [$"{waiting} of the nominations you see are not screened; nobody judges them before they are admitted."] : (string[])[],
            .. bare > 0 ? [$"{bare} of the admitted entries you see have no confirmed redaction; judges do not see them before."] : (string[])[],
        ];
    }
}
