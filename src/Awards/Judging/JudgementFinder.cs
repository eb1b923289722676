using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Nominations;
using EdiRegion.Awards.Panels;
using EdiRegion.Awards.Walls;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.Region.Awards;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Judging;

/// <summary>An entry in the caller's hands.</summary>
internal sealed record OwnJudgement(Judgement Judgement, Nomination Nomination, PanelJudge Judge, Cycle Cycle, AwardCategory Category, IReadOnlyList<string> Levels)
{
    internal bool IsDone => Judgement.State is JudgementState.Submitted or JudgementState.Abstained;
}

/// <summary>Finds what the caller was given to judge. What they must not meet answers like what is not there.</summary>
internal sealed class JudgementFinder(AwardsDb db, Definitions definitions, WallOfRequest walls, IHttpContextAccessor accessor)
{
    internal async Task<Result<OwnJudgement>> FindAsync(string code, string? cycle, CancellationToken ct)
    {
        var of = cycle ?? await CurrentCycleAsync(ct) ?? "";

        if ((await walls.OfAsync(of, ct)).RefuseUndeclared() is { } undeclared)
        {
            return undeclared;
        }

        return (await OwnAsync(of, ct)).FirstOrDefault(own => own.Nomination.Code == code) is { } found
            ? found
            : Refusal.NotFound("entry-unknown", "There is no such entry in your queue", "Open it from your queue. An entry leaves it when it is withdrawn or given to another judge.");
    }

    /// <summary>Everything the caller was given in a cycle and may still meet, in an order of their own.</summary>
    internal async Task<IReadOnlyList<OwnJudgement>> OwnAsync(string cycle, CancellationToken ct)
    {
        var id = accessor.HttpContext!.Caller().Id;
        var hidden = (await walls.OfAsync(cycle, ct)).Hidden;
        var rows = await (
            from judgement in db.Judgements
            join judge in db.Judges on judgement.JudgeId equals judge.Id
            join nomination in db.Nominations on judgement.NominationId equals nomination.Id
            join of in db.Cycles on nomination.Cycle equals of.Key
            where judge.Person == id && judge.LeftAt == null && of.Key == cycle && judgement.State != JudgementState.SetAside
                && nomination.State == NominationState.Admitted && nomination.Redaction != null && nomination.Category == judgement.Category && !hidden.Contains(nomination.Id)
            select new { judgement, judge, nomination, of }).ToListAsync(ct);

        return [.. rows.OrderBy(row => Shuffle.Key(row.judge.Person, row.nomination.Code), StringComparer.Ordinal).Select(row =>
        {
            var scheme = definitions.Awards[row.of.Scheme];

            return new OwnJudgement(row.judgement, row.nomination, row.judge, row.of, scheme.Category(row.nomination.Category), scheme.ScoreLevels);
        })];
    }

    /// <summary>The newest cycle in which the caller judges.</summary>
    internal Task<string?> CurrentCycleAsync(CancellationToken ct)
    {
        var id = accessor.HttpContext!.Caller().Id;

        return (
            from judge in db.Judges
            join panel in db.Panels on judge.PanelId equals panel.Id
            join cycle in db.Cycles on panel.Cycle equals cycle.Key
            where judge.Person == id && judge.LeftAt == null
            orderby cycle.Year descending, cycle.Key
            select cycle.Key).FirstOrDefaultAsync(ct);
    }
}
