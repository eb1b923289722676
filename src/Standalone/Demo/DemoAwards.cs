using EdiRegion.Awards;
using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Judging;
using EdiRegion.Awards.Ledgers;
using EdiRegion.Awards.Nominations;
using EdiRegion.Awards.Panels;
using EdiRegion.Awards.Results;
using EdiRegion.Awards.Walls;
using EdiRegion.Platform;
using EdiRegion.Region;
using EdiRegion.Region.Awards;
using EdiRegion.Standalone.Demo.Awards;
using EdiRegion.Standalone.Demo.Figures;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Standalone.Demo;

/// <summary>
/// Invents three years of the awards: last year's, decided and announced; this year's, which the judges of the demonstration have before them; and
/// the next one, for which anybody can nominate.
/// </summary>
internal sealed class DemoAwards(AwardsDb db, Assigner assigner, Definitions definitions, IConfiguration configuration, TimeProvider clock)
{
    private const string Scheme = "midas";
    private const int PerCategory = 8;
    private const string Secretary = "Awards secretary, Y60";

    /// <param name="people">Ids of the demonstration's people by their addresses.</param>
    internal async Task EnterAsync(IReadOnlyDictionary<string, Guid> people, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var year = London.DayOf(now).Year;

        if (await db.Cycles.AnyAsync(c => c.Key == $"{Scheme}-{year}", ct))
        {
            return;
        }

        await DecideAsync(await JudgeAsync(year - 1, now.AddYears(-1), Judges(new Dictionary<string, Guid>()), ct), now.AddMonths(-9), ct);
        await JudgeAsync(year, now, Judges(people), ct);
        await OpenAsync(year + 1, now, ct);
    }

    /// <summary>Nominations are in and screened, the panel has declared its interests, each entry has its judges.</summary>
    private async Task<Panel> JudgeAsync(int year, DateTimeOffset now, IReadOnlyList<(string Person, string Name, bool Chair, bool Declared)> judges, CancellationToken ct)
    {
        var cycle = Begin(year, now.AddDays(-70), now.AddDays(-14), now.AddDays(14), now.AddDays(28), CycleStage.Judging);
        Nominate(cycle, now.AddDays(-16), admitted: true);
        var panel = db.Add(new Panel
        {
            Id = Guid.CreateVersion7(),
            Cycle = cycle.Key,
            Title = "Panel of the demonstration",
            Categories = [.. cycle.SchemeIn(definitions).Categories.Select(category => category.Key)],
            JudgesPerEntry = cycle.SchemeIn(definitions).JudgesPerEntry,
        }).Entity;

        foreach (var (index, (person, name, chair, declared)) in judges.Index())
        {
            db.Add(new PanelJudge
            {
                Id = Guid.CreateVersion7(),
                PanelId = panel.Id,
                Number = index + 1,
                Person = person,
                Name = name,
                Email = $"judge-{index + 1}.{cycle.Key}@demo.invalid",
                Group = index % 2 == 0 ? "staff networks" : "executives",
                Chair = chair,
            });

            if (declared)
            {
                db.Add(new Interest { Cycle = cycle.Key, Person = person, Name = name, Nothing = true, DeclaredAt = now.AddDays(-13) });
            }
        }

        await db.SaveChangesAsync(ct);
        await assigner.SolveAsync(panel, now, ct);
        await db.SaveChangesAsync(ct);

        foreach (var category in panel.Categories)
        {
            (await LedgerBook.OpenAsync(db, cycle, category, definitions, now, ct)).Keep();
        }

        await db.SaveChangesAsync(ct);

        return panel;
    }

    /// <summary>Everybody has scored, the panel follows the ranking, and it is announced.</summary>
    private async Task DecideAsync(Panel panel, DateTimeOffset now, CancellationToken ct)
    {
        var cycle = await db.Cycles.SingleAsync(c => c.Key == panel.Cycle, ct);
        var scheme = cycle.SchemeIn(definitions);
        var judges = await db.Judges.Where(j => j.PanelId == panel.Id).ToDictionaryAsync(j => j.Id, ct);
        var entries = await db.Nominations.Where(n => n.Cycle == cycle.Key).ToDictionaryAsync(n => n.Id, ct);
        var judgements = await db.Judgements.Where(j => j.PanelId == panel.Id).ToListAsync(ct);

        foreach (var category in scheme.Categories)
        {
            var ledger = await LedgerBook.OpenAsync(db, cycle, category.Key, definitions, now, ct);

            foreach (var judgement in judgements.Where(j => j.Category == category.Key).OrderBy(j => entries[j.NominationId].Code).ThenBy(j => judges[j.JudgeId].Number))
            {
                var (entry, judge) = (entries[judgement.NominationId], judges[judgement.JudgeId]);
                judgement.Criteria = Score(category, entry.Code, judge.Number, scheme.TopScore);
                judgement.Feedback = "Synthetic feedback: the story is clear; say next time what it changed for whom.";
                (judgement.State, judgement.DoneAt) = (JudgementState.Submitted, now);
                judgement.Changed();
                ledger.Append(LedgerKind.Scored, now, judge.Code, new LedgerScore(entry.Code, judge.Code, judgement.Criteria));
            }

            var replay = ledger.Replay();

            foreach (var (index, place) in replay.Ranked.Places.Take(scheme.ShortlistSize).Index())
            {
                var outcome = index == 0 ? "winner" : index <= scheme.HighlyCommended ? "highlyCommended" : "shortlisted";
                ledger.Append(LedgerKind.Decided, now, "secretary", new LedgerDecision(place.Entry, outcome, "As ranked (synthetic).", replay.RankingDigest));
            }

            await db.SaveChangesAsync(ct);
        }

        cycle.Stage = CycleStage.Moderation;
        await Announcing.TellAsync(db, cycle, definitions, configuration, now, ct);
        cycle.Stage = CycleStage.Announced;
        cycle.Changed();
        await db.SaveChangesAsync(ct);
    }

    private async Task OpenAsync(int year, DateTimeOffset now, CancellationToken ct)
    {
        var cycle = Begin(year, now.AddDays(-14), now.AddDays(42), now.AddDays(84), now.AddDays(112), CycleStage.Open);
        Nominate(cycle, now.AddDays(-2), admitted: false);
        await db.SaveChangesAsync(ct);
    }

    private Cycle Begin(int year, DateTimeOffset opens, DateTimeOffset closes, DateTimeOffset judging, DateTimeOffset announces, CycleStage stage) => db.Add(new Cycle
    {
        Key = $"{Scheme}-{year}",
        Scheme = Scheme,
        Year = year,
        Opens = opens,
        Closes = closes,
        JudgingUntil = London.DayOf(judging),
        Announces = London.DayOf(announces),
        TermsOfJudges = "Demonstration: read each entry by itself, score every criterion by its description, speak of it to nobody.",
        Stage = stage,
    }).Entity;

    private void Nominate(Cycle cycle, DateTimeOffset at, bool admitted)
    {
        var nominations = new SyntheticNominations(cycle, cycle.SchemeIn(definitions), definitions.Organisations.Trusts(London.DayOf(at)));

        foreach (var category in nominations.Categories)
        {
            for (var number = 1; number <= (admitted ? PerCategory : 2); number++)
            {
                var (nomination, consent) = nominations.Write(category, number, at);

                if (admitted)
                {
                    nominations.Admit(nomination, Secretary, at);
                }

                db.Add(nomination);
                db.Add(consent);
            }
        }
    }

    /// <summary>The chair and the judges who can sign in, and others who cannot. The last who can sign in has not said yet whom they are close to.</summary>
    private static List<(string Person, string Name, bool Chair, bool Declared)> Judges(IReadOnlyDictionary<string, Guid> people)
    {
        (string Email, string Name, bool Chair, bool Declared)[] real =
        [
            ("panel-chair@demo.invalid", "Panel chair, Y60", true, true), ("panel-member@demo.invalid", "Judge, Y60", false, true),
            ("panel-member-2@demo.invalid", "Second judge, Y60", false, true), ("panel-member-3@demo.invalid", "Third judge, Y60", false, false),
        ];

        return
        [
            .. real.Where(judge => people.ContainsKey(judge.Email)).Select(judge => ($"{people[judge.Email]}", judge.Name, judge.Chair, judge.Declared)),
            .. Enumerable.Range(1, 6).Select(number => ($"synthetic-judge-{number}", $"Synthetic judge {number}", false, true)),
        ];
    }

    private static Dictionary<string, int> Score(AwardCategory category, string entry, int judge, int top)
    {
        var merit = new Seeded($"merit {entry}").Normal(2.2, 0.9);
        var harshness = new Seeded($"judge {judge}").Normal(0, 0.5);

        return category.Criteria.ToDictionary(
            criterion => criterion.Letter,
            criterion => Math.Clamp((int)Math.Round(merit - harshness + new Seeded($"score {entry} {judge} {criterion.Letter}").Normal(0, 0.5)), 0, top));
    }
}
