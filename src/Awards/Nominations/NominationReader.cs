using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Invitations;
using EdiRegion.Region.Awards;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Nominations;

/// <summary>A state as those who wrote a nomination are told it: received, being judged, announced, whatever happens inside.</summary>
internal enum ToldState
{
    Draft,
    Received,
    BeingJudged,
    Announced,
    Refused,
    Withdrawn,
}

/// <summary>Puts the view of a nomination together, for a writer without anything that happens to it inside a panel.</summary>
internal sealed class NominationReader(AwardsDb db, TimeProvider clock)
{
    internal async Task<NominationView> ReadAsync(FoundNomination found, CancellationToken ct)
    {
        var (nomination, category) = (found.Nomination, found.Category);
        var steps = await db.Steps.AsNoTracking().Where(s => s.NominationId == nomination.Id && (!found.IsWriter || s.ForNominators)).OrderBy(s => s.Id).ToListAsync(ct);
        var answers = await db.Consents.AsNoTracking().Where(c => c.NominationId == nomination.Id).OrderBy(c => c.Id).ToListAsync(ct);
        var attachments = await db.Attachments.AsNoTracking().Where(a => a.NominationId == nomination.Id && a.RemovedAt == null).OrderBy(a => a.Number).ToListAsync(ct);

        return new(
            nomination.Id, nomination.Cycle, nomination.Category, category.Title, StateOf(nomination, found.Cycle, found.IsWriter), nomination.Nominee, nomination.Title, nomination.Answers,
            nomination.Answers.ToDictionary(a => a.Key, a => Words.Count(a.Value)), nomination.Self, nomination.Facts, category.Findings(nomination.Answers), Readiness.Of(found),
            Readiness.Screen(found),
            new(Wording.Of(nomination.Consent), nomination.ConsentToPublish, nomination.ConsentToPhoto,
                [.. answers.Where(a => a.Kind is AnswerLinkKind.Consent).Select(a => new ConsentEntryView(a.Answer, a.Publish, a.Photo, a.At))]),
            new(category.EmployerAuthorisation, Wording.Of(nomination.Authorisation), answers.LastOrDefault(a => a.Kind is AnswerLinkKind.Authorisation)?.Reason),
            nomination.Late, nomination.LateAskedAt,
            [.. nomination.Nominators.Where(n => n.Writes || !found.IsWriter).Select(n => new NominatorView(n.Name, n.Email, n.Writes))],
            [.. attachments.Select(a => a.ToView())],
            [.. steps.Select(step => new StepView(step.At, found.IsWriter && !step.ByWriter ? "the awards' secretaries" : step.ByName, step.Action, step.Comment))],
            nomination.State is NominationState.Refused ? nomination.ScreeningReason : null, found.Cycle.Closes, nomination.SubmittedAt,
            found.IsWriter ? nomination.WrittenAt : nomination.ChangedAt, MayDo(found),
            found.IsWriter ? null : new(nomination.Code, nomination.Redaction is not null, nomination.ScreeningReason, nomination.LateReason, nomination.MergedInto), found.ETag);
    }

    /// <summary>The state as a reader may know it.</summary>
    internal static string StateOf(Nomination nomination, Cycle cycle, bool forWriter) => forWriter ? Wording.Of(ToldState(nomination, cycle)) : Wording.Of(nomination.State);

    internal static ToldState ToldState(Nomination nomination, Cycle cycle) => nomination.State switch
    {
        NominationState.Draft => Nominations.ToldState.Draft,
        NominationState.Refused => Nominations.ToldState.Refused,
        NominationState.Withdrawn => Nominations.ToldState.Withdrawn,
        _ => cycle.Stage < CycleStage.Judging ? Nominations.ToldState.Received : cycle.Stage < CycleStage.Announced ? Nominations.ToldState.BeingJudged : Nominations.ToldState.Announced,
    };

    /// <summary>True while its writers may change its text: a draft until the cycle is over, a submitted one until nominations close, screened or not.</summary>
    internal bool MayBeWritten(FoundNomination found) =>
        (found.Nomination.State is NominationState.Draft && found.Cycle.Stage < CycleStage.Closed)
        || (found.Nomination.IsInRunning && found.Cycle.IsOpenAt(clock.GetUtcNow()));

    private IReadOnlyList<string> MayDo(FoundNomination found)
    {
        var (nomination, stage) = (found.Nomination, found.Cycle.Stage);

        return found.IsWriter
            ?
            [
                .. MayBeWritten(found) ? (string[])["write", "attach", "addCoAuthor"] : [],
                .. nomination.State is NominationState.Draft && StageRules.Allows(Ability.SubmitNomination, stage) ? (string[])["submit"] : [],
                .. nomination.IsInRunning && StageRules.Allows(Ability.WithdrawNomination, stage) ? (string[])["withdraw"] : [],
                .. nomination is { IsInRunning: true, Self: false, Consent: ConsentState.Asked or ConsentState.NotAsked } ? (string[])["askConsent"] : [],
            ]
            :
            [
                .. nomination.IsScreenable && StageRules.Allows(Ability.ScreenNominations, stage) ? (string[])["screen"] : [],
                .. nomination.Stands && StageRules.Allows(Ability.ScreenNominations, stage) ? (string[])["merge"] : [],
                .. nomination.Stands && StageRules.Allows(Ability.RedactNominations, stage) ? (string[])["redact"] : [],
                .. nomination is { State: NominationState.Draft, LateAskedAt: not null } && StageRules.Allows(Ability.LetInLate, stage) ? (string[])["letIn"] : [],
                .. nomination.State is NominationState.Admitted && StageRules.Allows(Ability.CheckFeedback, stage) ? (string[])["checkFeedback"] : [],
                .. nomination.Stands && !nomination.Self ? (string[])["askConsent"] : [],
            ];
    }
}
