using EdiRegion.Awards;
using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Invitations;
using EdiRegion.Awards.Judging;
using EdiRegion.Awards.Ledgers;
using EdiRegion.Awards.Nominations;
using EdiRegion.Awards.Panels;
using EdiRegion.Awards.Practice;
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
internal sealed class DemoAwards(AwardsDb db, Assigner assigner, AwardsMail mail, Definitions definitions, TimeProvider clock)
{
    private const string Scheme = "midas";
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

        await using var whole = await db.Database.BeginTransactionAsync(ct);
        await DecideAsync(await JudgeAsync(year - 1, now.AddYears(-1), perCategory: 24, [.. Invented(14)], ct), now.AddMonths(-9), ct);
        await JudgeAsync(year, now, perCategory: 8, [.. Known(people), .. Invented(6)], ct);
        await OpenAsync(year + 1, now, ct);
        await whole.CommitAsync(ct);
    }

    /// <summary>Nominations are in and screened, the panel has declared its interests, each entry has its judges.</summary>
    private async Task<Panel> JudgeAsync(int year, DateTimeOffset now, int perCategory, IReadOnlyList<DemoJudge> judges, CancellationToken ct)
    {
        var cycle = Begin(year, now.AddDays(-70), now.AddDays(-14), now.AddDays(14), now.AddDays(28), CycleStage.Judging);
        Nominate(cycle, now.AddDays(-16), perCategory, admitted: true);
        var panel = db.Add(new Panel
        {
            Id = Guid.CreateVersion7(),
            Cycle = cycle.Key,
            Title = "Panel of the demonstration",
            Categories = [.. cycle.SchemeIn(definitions).Categories.Select(category => category.Key)],
            JudgesPerEntry = cycle.SchemeIn(definitions).JudgesPerEntry,
        }).Entity;

        foreach (var (index, judge) in judges.Index())
        {
            db.Add(new PanelJudge
            {
                Id = Guid.CreateVersion7(),
                PanelId = panel.Id,
                Number = index + 1,
                Person = judge.Person,
                Name = judge.Name,
                Email = $"judge-{index + 1}.{cycle.Key}@demo.invalid",
                Group = index % 2 == 0 ? "staff networks" : "executives",
                Chair = judge.Chair,
            });

            if (judge.Declared)
            {
                db.Add(new Interest
                {
                    Cycle = cycle.Key,
                    Person = judge.Person,
                    Name = judge.Name,
                    Employers = judge.Employer is { } ods ? [new(ods)] : [],
                    Nothing = judge.Employer is null,
                    DeclaredAt = now.AddDays(-13),
                });
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

    /// <summary>Everybody has scored, the panel follows the ranking, and it is announced; no letter goes to people who do not exist.</summary>
    private async Task DecideAsync(Panel panel, DateTimeOffset now, CancellationToken ct)
    {
        var cycle = await db.Cycles.SingleAsync(c => c.Key == panel.Cycle, ct);
        var scheme = cycle.SchemeIn(definitions);
        var judges = await db.Judges.Where(j => j.PanelId == panel.Id).ToDictionaryAsync(j => j.Id, ct);
        var entries = await db.Nominations.Where(n => n.Cycle == cycle.Key).ToDictionaryAsync(n => n.Id, ct);
        var judgements = await db.Judgements.Where(j => j.PanelId == panel.Id).ToListAsync(ct);

        List<string> winners = [];

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

            winners.Add(replay.Ranked.Places[0].Entry);
            await db.SaveChangesAsync(ct);
        }

        cycle.Stage = CycleStage.Moderation;
        await Announcing.TellAsync(db, cycle, definitions, mail, now, ct);
        db.Mails.Local.Clear();
        cycle.Stage = CycleStage.Announced;
        cycle.Changed();
        Publish(winners.Select(code => entries.Values.Single(n => n.Code == code)).Where(n => n.ConsentToPublish), scheme, now);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>What winners who agree did, for trusts where the measures of their category are far from equal.</summary>
    private void Publish(IEnumerable<Nomination> winners, AwardScheme scheme, DateTimeOffset now)
    {
        foreach (var winner in winners)
        {
            var category = scheme.Category(winner.Category);
            var practice = db.Add(new PracticeCase
            {
                NominationId = winner.Id,
                Cycle = winner.Cycle,
                Title = winner.Title!,
                Summary = $"What won in {category.Title}, as a synthetic case of the demonstration.",
                WhatWasDone = winner.Answers.Values.First(),
                WhatChanged = winner.Answers.Values.Last(),
                ToBegin = "Synthetic: a sponsor on the board, two hours a month, and three people who want to.",
                Outcomes = category.Outcomes,
                Measures = category.Measures,
                PublishedAt = now,
            }).Entity;
            db.Tell(PublishPractice.Told(winner, practice, now));
        }
    }

    private async Task OpenAsync(int year, DateTimeOffset now, CancellationToken ct)
    {
        var cycle = Begin(year, now.AddDays(-14), now.AddDays(42), now.AddDays(84), now.AddDays(112), CycleStage.Open);
        Nominate(cycle, now.AddDays(-2), perCategory: 2, admitted: false);
        await db.SaveChangesAsync(ct);
    }

    private Cycle Begin(int year, DateTimeOffset opens, DateTimeOffset closes, DateTimeOffset judging, DateTimeOffset announces, CycleStage stage) => db.Add(new Cycle
    {
        Key = $"{Scheme}-{year}",
        Scheme = Scheme,
        Year = year,
        Opens = London.At(London.DayOf(opens), new(9, 0)).ToUniversalTime(),
        Closes = London.At(London.DayOf(closes), new(17, 0)).ToUniversalTime(),
        JudgingUntil = London.DayOf(judging),
        Announces = London.DayOf(announces),
        TermsOfJudges = "Demonstration: read each entry by itself, score every criterion by its description, speak of it to nobody.",
        Stage = stage,
    }).Entity;

    private void Nominate(Cycle cycle, DateTimeOffset at, int perCategory, bool admitted)
    {
        var nominations = new SyntheticNominations(cycle, cycle.SchemeIn(definitions), definitions.Organisations.Trusts(London.DayOf(at)));

        foreach (var category in nominations.Categories)
        {
            for (var number = 1; number <= perCategory; number++)
            {
                var (nomination, consent) = nominations.Write(category, number, at);

                if (admitted)
                {
                    SyntheticNominations.Admit(nomination, Secretary, at);
                }

                db.Add(nomination);
                db.Add(consent);
            }
        }
    }

    /// <summary>The chair and the judges who can sign in. The last has not said yet whom they are close to.</summary>
    private static IEnumerable<DemoJudge> Known(IReadOnlyDictionary<string, Guid> people)
    {
        DemoJudge[] judges =
        [
            new("panel-chair@demo.invalid", "Panel chair, Y60", Chair: true), new("panel-member@demo.invalid", "Judge, Y60"),
            new("panel-member-2@demo.invalid", "Second judge, Y60"), new("panel-member-3@demo.invalid", "Third judge, Y60", Declared: false),
        ];

        return judges.Select(judge => judge with { Person = $"{people[judge.Person]}" });
    }

    /// <summary>Judges who cannot sign in; every other one works for a trust, and judges none of its entries.</summary>
    private IEnumerable<DemoJudge> Invented(int count)
    {
        var trusts = definitions.Organisations.Trusts(London.Today(clock));

        return Enumerable.Range(1, count).Select(number => new DemoJudge(
            $"synthetic-judge-{number}", $"Synthetic judge {number}", Employer: number % 2 == 0 ? trusts[number * 2].Ods : null));
    }

    private static Dictionary<string, int> Score(AwardCategory category, string entry, int judge, int top)
    {
        var merit = new Seeded($"merit {entry}").Normal(2.2, 0.9);
        var harshness = new Seeded($"judge {judge}").Normal(0, 0.5);

        return category.Criteria.ToDictionary(
            criterion => criterion.Letter,
            criterion => Math.Clamp((int)Math.Round(merit - harshness + new Seeded($"score {entry} {judge} {criterion.Letter}").Normal(0, 0.5)), 0, top));
    }

    private sealed record DemoJudge(string Person, string Name, bool Chair = false, bool Declared = true, string? Employer = null);
}
