using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Invitations;
using EdiRegion.Awards.Ledgers;
using EdiRegion.Awards.Nominations;
using EdiRegion.Awards.Panels;
using EdiRegion.Awards.Walls;
using EdiRegion.Platform;
using EdiRegion.Region;
using EdiRegion.Region.Awards;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Judging;

/// <summary>Shares entries out and shows how they are shared out.</summary>
internal sealed class Assigner(AwardsDb db, Definitions definitions, WallOfRequest walls, AwardsMail mail)
{
    /// <summary>Solves the panel anew: what is begun or scored stays, what is untouched may move. Saved with the caller's changes; the caller holds the panel's turn.</summary>
    internal async Task SolveAsync(Panel panel, DateTimeOffset now, CancellationToken ct)
    {
        var scheme = definitions.Awards[(await ExistingCycle.FindAsync(db, panel.Cycle, ct)).Value!.Scheme];
        var entries = await db.Nominations.Where(n => n.Cycle == panel.Cycle && panel.Categories.Contains(n.Category) && n.State == NominationState.Admitted).OrderBy(n => n.Code).ToListAsync(ct);
        var judges = await db.Judges.Where(j => j.PanelId == panel.Id).OrderBy(j => j.Number).ToListAsync(ct);
        var interests = await db.Interests.AsNoTracking().Where(i => i.Cycle == panel.Cycle).ToDictionaryAsync(i => i.Person, ct);
        var judgements = await db.Judgements.Where(j => j.PanelId == panel.Id).ToListAsync(ct);
        var families = new Families(await Kin.ReadAsync(db.Nominations.Where(n => n.Cycle == panel.Cycle && (n.State == NominationState.Admitted || n.MergedInto != null)), ct));
        var givenBack = await TiesOfJudge.GivenBackAsync(db, panel.Cycle, ct);
        var code = entries.ToDictionary(n => n.Id, n => n.Code);
        var byId = judges.ToDictionary(j => j.Id);
        var live = judgements.Where(j => entries.Any(n => n.Id == j.NominationId && n.Category == j.Category)).ToList();
        var today = London.DayOf(now);
        var kept = live.Where(j => j.State is JudgementState.Submitted || (j.State is JudgementState.Begun && byId[j.JudgeId].ServesOn(today)))
            .Select(j => new JudgedPair(code[j.NominationId], byId[j.JudgeId].Code)).ToHashSet();
        var forbidden = live.Where(j => j.State is JudgementState.Abstained or JudgementState.SetAside).Select(j => new JudgedPair(code[j.NominationId], byId[j.JudgeId].Code)).ToHashSet();
        List<AssignableJudge> able = [];

        foreach (var judge in judges)
        {
            var held = kept.Count(pair => pair.Judge == judge.Code);

            if (judge.ServesOn(today) && interests.TryGetValue(judge.Person, out var interest))
            {
                able.Add(new(judge.Code, judge.Group, judge.Capacity is { } capacity ? Math.Max(capacity, held) : null));
                var ties = TiesOfJudge.Of(interest, [judge], null, definitions.Organisations).With(givenBack[judge.Person]);
                var close = families.HeadsWhere(n => n.Nominators.Any(nominator => nominator.Person == judge.Person)
                    || Conflicts.Between(ties, Ties.Of(n.Nominee, n.Nominators), definitions.Organisations, scheme.SameSystemConflicts, today).Count > 0);
                forbidden.UnionWith(entries.Where(n => close.Contains(n.Id)).Select(n => new JudgedPair(n.Code, judge.Code)));
            }
            else if (held > 0)
            {
                able.Add(new(judge.Code, judge.Group, held));
            }
        }

        kept.ExceptWith(forbidden);
        var solved = Assignment.Solve(new()
        {
            Entries = [.. entries.Select(n => n.Code)],
            Judges = able,
            PerEntry = panel.JudgesPerEntry,
            Mix = [.. panel.Mix.Select(share => new GroupShare(share.Group, share.AtLeast))],
            // Of those who are still there: whoever has left is nobody to be kept from an entry.
            Forbidden = forbidden.Where(pair => able.Any(judge => judge.Code == pair.Judge)).ToHashSet(),
            Kept = kept,
            Current = [.. live.Where(j => j.State is JudgementState.Open).Select(j => new JudgedPair(code[j.NominationId], byId[j.JudgeId].Code))
                .Where(pair => able.Any(judge => judge.Code == pair.Judge) && !forbidden.Contains(pair))],
        });
        var wanted = solved.Pairs.ToDictionary(pair => new JudgedPair(pair.Entry, pair.Judge), pair => pair.Reason);

        foreach (var judgement in judgements)
        {
            var pair = code.TryGetValue(judgement.NominationId, out var entry) && live.Contains(judgement) ? new JudgedPair(entry, byId[judgement.JudgeId].Code) : (JudgedPair?)null;

            if (pair is { } there && wanted.Remove(there, out var reason))
            {
                judgement.Reason = reason;
            }
            else if (judgement.State is JudgementState.Open or JudgementState.Begun)
            {
                db.Remove(judgement);
            }
        }

        var byEntry = entries.ToDictionary(n => n.Code);
        var byCode = judges.ToDictionary(j => j.Code);

        foreach (var (pair, reason) in wanted)
        {
            db.Add(new Judgement
            {
                Id = Guid.CreateVersion7(),
                PanelId = panel.Id,
                JudgeId = byCode[pair.Judge].Id,
                NominationId = byEntry[pair.Entry].Id,
                Category = byEntry[pair.Entry].Category,
                Reason = reason,
            });
        }

        foreach (var judge in wanted.Keys.Select(pair => byCode[pair.Judge]).Distinct())
        {
            db.Mails.Add(mail.Waits(judge.Email, now));
        }

        panel.Solution = new(solved.Spread, solved.Cost, solved.LowerBound, solved.Optimal,
            [.. solved.Shortfalls.Select(s => new PanelShortfall(s.Entry, s.Group, s.Wanted, s.Got, s.Why))], now);
    }

    /// <summary>
    /// Looks for another judge where one has gone from an entry, while entries are being judged. The version of the panel stays: it counts what secretaries do, and would
    /// tell the conflicted among them that something happened to an entry they must not meet.
    /// </summary>
    internal async Task ReplaceAsync(Guid panel, DateTimeOffset now, CancellationToken ct)
    {
        await using var turn = await Turn.OfPanelAsync(db, panel, ct);
        var found = await db.Panels.SingleAsync(p => p.Id == panel, ct);

        if ((await ExistingCycle.FindAsync(db, found.Cycle, ct)).Value!.Stage is CycleStage.Judging)
        {
            await SolveAsync(found, now, ct);
        }
    }

    /// <summary>As the caller may see it: without entries hidden from them, and then without anything that is counted over all.</summary>
    internal async Task<AssignmentView> ViewAsync(Panel panel, CancellationToken ct)
    {
        var wall = await walls.OfAsync(panel.Cycle, ct);
        var whole = panel.Categories.All(wall.Ranks);
        var hidden = wall.Hidden;
        var rows = await (
            from judgement in db.Judgements.AsNoTracking()
            join nomination in db.Nominations on judgement.NominationId equals nomination.Id
            join judge in db.Judges on judgement.JudgeId equals judge.Id
            where judgement.PanelId == panel.Id && nomination.Category == judgement.Category && nomination.State == NominationState.Admitted && !hidden.Contains(nomination.Id)
            orderby nomination.Code, judge.Number
            select new { nomination.Code, nomination.Category, judge.Number, JudgeId = judge.Id, judge.Name, judgement.Reason, judgement.State }).ToListAsync(ct);
        var shown = rows.Where(row => row.State is not JudgementState.SetAside).ToList();
        var judges = await db.Judges.AsNoTracking().Where(j => j.PanelId == panel.Id && j.LeftAt == null).OrderBy(j => j.Number).ToListAsync(ct);
        var declared = (await db.Interests.Where(i => i.Cycle == panel.Cycle).Select(i => i.Person).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        var seen = (await db.Nominations.Where(n => n.Cycle == panel.Cycle && !hidden.Contains(n.Id)).Select(n => n.Code).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);

        return new(
            panel.Id, panel.Cycle, panel.JudgesPerEntry,
            [.. shown.Select(row => new AssignedEntryView(row.Code, row.Category, row.Number, row.JudgeId, row.Name, whole ? row.Reason : null, Wording.Of(row.State)))],
            [.. judges.Select(judge => new LoadView(judge.Number, judge.Name, shown.Count(row => row.Number == judge.Number)))],
            whole ? panel.Solution?.Spread : null, whole ? panel.Solution?.Cost : null, whole ? panel.Solution?.LowerBound : null, whole ? panel.Solution?.Optimal : null,
            [.. (panel.Solution?.Shortfalls ?? []).Where(shortfall => seen.Contains(shortfall.Entry))],
            [.. judges.Where(judge => !declared.Contains(judge.Person)).Select(judge => judge.Number)],
            panel.ETag);
    }
}
