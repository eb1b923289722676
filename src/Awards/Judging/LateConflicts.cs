using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Nominations;
using EdiRegion.Awards.Walls;
using EdiRegion.Platform;
using EdiRegion.Region;
using EdiRegion.Region.Awards;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Judging;

/// <summary>What follows when a judge declares more than before: entries they were given and are close to now are taken from them, scores set aside.</summary>
internal static class LateConflicts
{
    /// <summary>Call after the declaration is saved, in the same transaction.</summary>
    internal static async Task SetAsideAsync(AwardsDb db, Definitions definitions, Cycle cycle, Interest interest, Assigner assigner, DateTimeOffset now, CancellationToken ct)
    {
        if (cycle.IsAnnounced)
        {
            return;
        }

        var scheme = definitions.Awards[cycle.Scheme];
        var rows = await (
            from judgement in db.Judgements
            join judge in db.Judges on judgement.JudgeId equals judge.Id
            join nomination in db.Nominations on judgement.NominationId equals nomination.Id
            where judge.Person == interest.Person && nomination.Cycle == cycle.Key && judgement.State != JudgementState.SetAside && nomination.Category == judgement.Category
            orderby nomination.Category, nomination.Code
            select new { judgement, judge, nomination }).ToListAsync(ct);

        foreach (var row in rows.Where(row => Conflicts.Between(
            TiesOfJudge.Of(interest, [row.judge], null, definitions.Organisations), Ties.Of(row.nomination.Nominee, row.nomination.Nominators), definitions.Organisations, scheme.SameSystemConflicts, London.DayOf(now)).Count > 0))
        {
            var own = new OwnJudgement(row.judgement, row.nomination, row.judge, cycle, scheme.Category(row.nomination.Category), scheme.ScoreLevels);
            await DeclareConflict.SetAsideAsync(db, definitions, own, "Derived from what was declared later.", now, ct);
            await db.SaveChangesAsync(ct);
        }

        foreach (var panel in rows.Select(row => row.judgement).Where(judgement => judgement.State is JudgementState.SetAside).Select(judgement => judgement.PanelId).Distinct())
        {
            await assigner.ReplaceAsync(panel, now, ct);
        }
    }
}
