using System.Security.Claims;
using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Nominations;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.Region.Awards;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Invitations;

/// <summary>What whoever has the link sees: what was written, and what they answered. Nothing of how it fares with the judges.</summary>
internal sealed record AskedView(
    string Kind, string CycleTitle, string Category, string CategoryTitle, string State, Nominee Nominee, string? Title, IReadOnlyList<AskedAnswer> Answers, IReadOnlyList<string> Nominators,
    string Answer, bool Publish, bool Photo, IReadOnlyList<ConsentEntryView> Given, string Notice);

internal sealed record AskedAnswer(string Letter, string Prompt, string? Text);

/// <summary>The nomination an answer link opens, while it works.</summary>
internal sealed record Answering(AnswerLink Link, Nomination Nomination, Cycle Cycle, AwardScheme Scheme, Caller By)
{
    internal static async Task<Result<Answering>> FindAsync(AwardsDb db, Definitions definitions, string token, AnswerLinkKind kind, CancellationToken ct)
    {
        var hash = Secret.Hash(token);

        if (await db.AnswerLinks.SingleOrDefaultAsync(l => l.TokenHash == hash && l.Kind == kind, ct) is not { } link)
        {
            return Refusal.NotFound("link-not-valid", "This link does not work", "Open the link from the mail as it is, or ask whoever nominates for a new one.");
        }

        if (link.ReplacedAt is not null)
        {
            return new Refusal("link-over", "This link was replaced by a newer one", StatusCodes.Status410Gone, "Open the link of the newest mail.");
        }

        var nomination = await db.Nominations.SingleAsync(n => n.Id == link.NominationId, ct);
        var cycle = (await db.Cycles.FindAsync([nomination.Cycle], ct))!;
        var by = new Caller(
            new(new ClaimsIdentity([new("sub", $"answer:{link.Id}"), new("name", kind is AnswerLinkKind.Consent ? "the nominee" : "the employer")], "link")), definitions.Organisations);

        return new Answering(link, nomination, cycle, cycle.SchemeIn(definitions), by);
    }

    internal async Task<AskedView> ReadAsync(AwardsDb db, CancellationToken ct)
    {
        var category = Scheme.Category(Nomination.Category);
        var given = await db.Consents.AsNoTracking().Where(c => c.NominationId == Nomination.Id && c.Kind == Link.Kind).OrderBy(c => c.Id).ToListAsync(ct);
        var ofNominee = Link.Kind is AnswerLinkKind.Consent;

        return new(
            Wording.Of(Link.Kind), Scheme.Title, category.Key, category.Title, NominationReader.StateOf(Nomination, Cycle, forWriter: true), Nomination.Nominee, Nomination.Title,
            // A manager says whether there is anything against it; what colleagues wrote is not theirs to read.
            ofNominee ? [.. category.Criteria.Select(c => new AskedAnswer(c.Letter, c.Prompt, Nomination.Answers.GetValueOrDefault(c.Letter)))] : [],
            ofNominee ? [.. Nomination.Nominators.Where(n => n.Writes).Select(n => n.Name)] : [],
            ofNominee ? Wording.Of(Nomination.Consent) : Wording.Of(Nomination.Authorisation), Nomination.ConsentToPublish, Nomination.ConsentToPhoto,
            [.. given.Select(c => new ConsentEntryView(c.Answer, c.Publish, c.Photo, c.At))], Scheme.Notice);
    }
}
