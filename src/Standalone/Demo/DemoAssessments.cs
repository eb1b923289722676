using System.Security.Claims;
using EdiRegion.Platform.Authority;
using EdiRegion.Region;
using EdiRegion.Region.Assessments;
using EdiRegion.Region.Organisations;
using EdiRegion.Region.Periods;
using EdiRegion.SelfAssessment;
using EdiRegion.SelfAssessment.Assessments;
using EdiRegion.SelfAssessment.Facts;
using EdiRegion.SelfAssessment.Questionnaires;
using EdiRegion.SelfAssessment.Rounds;
using EdiRegion.Standalone.Demo.Figures;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Standalone.Demo;

/// <summary>Invents two rounds of the WREI self-assessment over the region: last year's, moderated, and this year's, in which everyone stands somewhere else.</summary>
internal sealed class DemoAssessments(SelfAssessmentDb db, Shelf shelf, Definitions definitions, TimeProvider clock)
{
    private const string Key = "wrei";
    private const string Said = "Synthetic answer for the demonstration.";

    /// <summary>It has a lead who can sign in, and everything still to do.</summary>
    private const string StillOpen = "RRK";

    /// <summary>It is signed off, and its system's lead can sign in to moderate it.</summary>
    private const string ToModerate = "RJE";

    internal async Task EnterAsync(CancellationToken ct)
    {
        var today = Platform.London.Today(clock);
        var year = Period.YearOf(today);

        if (await db.Rounds.AnyAsync(r => r.Questionnaire == Key && r.Period == year.ToString(), ct))
        {
            return;
        }

        var published = (await shelf.FindAsync(db, Key, null, ct)).Value!;
        var organisations = definitions.Organisations.All.Where(o => o.Kind is not OrganisationKind.Region && o.IsOpen(today)).ToList();
        await EnterAsync(published, year.Previous, today.AddYears(-1), organisations, _ => AssessmentState.Moderated, ct);
        await EnterAsync(published, year, today, organisations, StateOf, ct);
    }

    private static AssessmentState StateOf(Organisation organisation) => organisation.Ods switch
    {
        StillOpen => AssessmentState.Open,
        ToModerate => AssessmentState.SignedOff,
        var ods => new Seeded($"state {ods}").Between(1, 10) switch { <= 5 => AssessmentState.Moderated, <= 8 => AssessmentState.SignedOff, 9 => AssessmentState.Submitted, _ => AssessmentState.Open },
    };

    private async Task EnterAsync(
        PublishedQuestionnaire published, Period period, DateOnly at, IReadOnlyList<Organisation> organisations, Func<Organisation, AssessmentState> stateOf, CancellationToken ct)
    {
        var now = new DateTimeOffset(at.AddDays(-3).ToDateTime(new TimeOnly(10, 0)), TimeSpan.Zero);
        var round = new Round
        {
            Id = Guid.CreateVersion7(),
            Questionnaire = Key,
            QuestionnaireVersion = published.Version,
            Period = period.ToString(),
            Title = $"WREI {period} (synthetic demonstration data)",
            Opens = at.AddDays(-42),
            Due = at.AddDays(28),
            Closes = at.AddDays(56),
            OpenedByName = $"Region analyst, {definitions.Organisations.Region.Ods}",
            OpenedAt = now.AddDays(-39),
        };
        db.Add(round);

        foreach (var organisation in organisations)
        {
            var assessment = db.Add(OpenRound.Begin(round, organisation.Ods)).Entity;
            Fill(assessment, published.Questionnaire, period, stateOf(organisation), now);
        }

        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }

    private void Fill(Assessment assessment, Questionnaire questionnaire, Period period, AssessmentState state, DateTimeOffset now)
    {
        var ods = assessment.Organisation;
        var (lead, approver) = (As("lead", "Trust lead", Roles.TrustLead, ods), As("approver", "Trust approver", Roles.TrustApprover, ods));
        var evidence = EvidenceOf(ods);
        var chance = new Seeded($"{Key} {ods} {period}");
        // An organisation keeps its standing from year to year and moves on a little.
        var standing = new Seeded($"{Key} {ods}").Normal(1.5, 0.6) + (0.25 * (period.StartYear - 2025));
        var asked = state is AssessmentState.Open ? questionnaire.Questions.Take(questionnaire.Questions.Count / 2) : questionnaire.Questions;

        foreach (var question in asked)
        {
            var level = Math.Clamp((int)Math.Round(chance.Normal(standing, 0.8)), 0, question.Top);
            db.Add(new GivenAnswer
            {
                AssessmentId = assessment.Id,
                View = View.Self,
                Question = question.Key,
                State = AnswerState.Level,
                Level = level,
                Target = Math.Min(level + chance.Between(0, 2), question.Top),
                Comment = question.Levels[level].Evidence is Evidence.None ? null : Said,
                Evidence = question.Levels[level].Evidence is Evidence.File ? [evidence] : [],
                By = lead.Id,
                ByName = lead.Name,
                At = now,
            });

            if (state is AssessmentState.Moderated && level > 0 && chance.Between(1, 12) == 1)
            {
                var moderator = As("system", "System lead", Roles.SystemLead, definitions.Organisations.SystemOf(ods)?.Ods ?? ods);
                db.Add(new GivenAnswer
                {
                    AssessmentId = assessment.Id,
                    View = View.Moderated,
                    Question = question.Key,
                    State = AnswerState.Level,
                    Level = level - 1,
                    Reason = Said,
                    By = moderator.Id,
                    ByName = moderator.Name,
                    At = now,
                });
            }
        }

        assessment.Changed(now);

        if (state is not AssessmentState.Open)
        {
            assessment.Submit(lead, new Dictionary<string, string>(), now);
            db.Step(assessment, "submitted", lead, now);
        }

        if (state is AssessmentState.SignedOff or AssessmentState.Moderated)
        {
            assessment.SignOff(approver, now);
            db.Step(assessment, "signed off", approver, now);
        }

        if (state is AssessmentState.Moderated)
        {
            assessment.CompleteModeration(now);
            db.Step(assessment, "moderated", As("system", "System lead", Roles.SystemLead, definitions.Organisations.SystemOf(ods)?.Ods ?? ods), now);
        }
    }

    private Guid EvidenceOf(string ods)
    {
        if (db.Evidence.Local.FirstOrDefault(e => e.Organisation == ods) is { } known)
        {
            return known.Id;
        }

        if (db.Evidence.AsNoTracking().FirstOrDefault(e => e.Organisation == ods) is { } kept)
        {
            return kept.Id;
        }

        return db.Add(new KnownEvidence { Id = Guid.CreateVersion7(), Organisation = ods, Name = "Synthetic evidence (demonstration)", Kind = "link", MayBeShared = true, Version = 1 }).Entity.Id;
    }

    private Caller As(string id, string title, string role, string ods) => new(
        new(new ClaimsIdentity([new("sub", $"{id}-{ods}"), new("name", $"{title}, {ods}"), new(Grant.ClaimType, $"{role}:{ods}")], "demonstration")), definitions.Organisations);
}
