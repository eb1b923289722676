using EdiRegion.Awards.Invitations;
using EdiRegion.Awards.Nominations;
using EdiRegion.Awards.Practice;
using EdiRegion.Platform.Authority;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Privacy;

/// <summary>Everything kept about a nominee, for themselves. What becomes of it inside the panel is not in it before the announcement.</summary>
/// <param name="Outcome">After the announcement: what came of it; null before, or when nothing did.</param>
/// <param name="Feedback">After the announcement: what the panel told the nominators; null before, or when nothing was released.</param>
/// <param name="KeptUntil">From this day on the personal texts are deleted.</param>
internal sealed record PersonExport(
    string Cycle, string Category, Nominee Nominee, string? Title, IReadOnlyDictionary<string, string> Answers, IReadOnlyList<string> Nominators, DateTimeOffset BegunAt,
    IReadOnlyList<ExportedConsent> Consents, IReadOnlyList<string> Attachments, IReadOnlyDictionary<string, string> Monitoring, string? Outcome, string? Feedback, PracticeCase? Case, DateOnly KeptUntil);

internal sealed record ExportedConsent(string Answer, bool Publish, bool Photo, DateTimeOffset At);

/// <summary>A nominee takes what is kept about them with them, by the link they were sent.</summary>
internal static class ExportPerson
{
    internal static void Map(IEndpointRouteBuilder open) => open
        .MapGet("/people/export/{token}", Handle)
        .WithName("awards-export-person")
        .AllowAnyone("the token in the link is the proof");

    private static async Task<Results<Ok<PersonExport>, ProblemHttpResult>> Handle(
        string token, HttpContext context, AwardsDb db, MonitoringStore monitoring, Definitions definitions, CancellationToken ct)
    {
        if (!(await Answering.FindAsync(db, definitions, token, AnswerLinkKind.Consent, ct)).Is(out var asked, out var refusal))
        {
            return refusal.ToProblem();
        }

        var nomination = asked.Nomination;
        var consents = await db.Consents.AsNoTracking().Where(c => c.NominationId == nomination.Id && c.Kind == AnswerLinkKind.Consent).OrderBy(c => c.Id).ToListAsync(ct);
        var attachments = await db.Attachments.AsNoTracking().Where(a => a.NominationId == nomination.Id && a.RemovedAt == null).OrderBy(a => a.Number).Select(a => a.Name).ToListAsync(ct);
        var outcomes = await PracticeReader.OutcomesAsync(db, [asked.Cycle], ct);

        context.Response.Headers.ContentDisposition = "attachment; filename=\"what-is-kept-about-me.json\"";

        return TypedResults.Ok(new PersonExport(
            nomination.Cycle, nomination.Category, nomination.Nominee, nomination.Title, nomination.Answers, [.. nomination.Nominators.Where(n => n.Writes).Select(n => n.Name)], nomination.BegunAt,
            [.. consents.Select(c => new ExportedConsent(c.Answer, c.Publish, c.Photo, c.At))], attachments, await monitoring.ReadAsync(nomination.Id, ct),
            outcomes.GetValueOrDefault((asked.Cycle.Key, nomination.Code)), asked.Cycle.IsAnnounced ? nomination.ReleasedFeedback : null, await db.Practice.AsNoTracking().SingleOrDefaultAsync(p => p.NominationId == nomination.Id, ct),
            Forgetting.PersonalTextsUntil(asked.Cycle, asked.Scheme)));
    }
}
