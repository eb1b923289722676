using System.Globalization;
using EdiRegion.Awards.Invitations;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.Region.Awards;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Awards.Nominations;

/// <summary>What is typed. A field that is not sent stays as it is; an empty text clears it.</summary>
internal sealed record SavedBody(
    string? Category = null,
    SavedNominee? Nominee = null,
    string? Title = null,
    IReadOnlyDictionary<string, string?>? Answers = null,
    bool? Self = null,
    SavedFacts? Facts = null);

internal sealed record SavedNominee(
    string? Kind = null, string? Name = null, string? Role = null, string? Email = null, string? Organisation = null, OtherBody? OtherBody = null, bool? BoardMember = null,
    string? LineManagerEmail = null, IReadOnlyList<NamedPerson?>? Members = null);

/// <param name="WorkEnded">A day such as <c>2026-03-31</c>; empty when the work goes on.</param>
internal sealed record SavedFacts(string? WorkEnded = null);

/// <summary>
/// Keeps what is typed, whatever stands against submitting it: a text that is too long is kept and said to be too long. What is submitted already is changed only
/// to what can stand.
/// </summary>
internal static class SaveNomination
{
    private const int LongestAnswer = 40_000;

    internal static void Map(IEndpointRouteBuilder service) => service
        .MapPut("/nominations/{id:guid}", Handle)
        .WithName("awards-save-nomination")
        .AllowAnyone("an account or a confirmed address, which the handler asks for");

    private static async Task<Results<Ok<NominationView>, ProblemHttpResult>> Handle(
        Guid id, SavedBody body, HttpContext context, AwardsDb db, NominationFinder finder, NominationReader reader, AwardsMail mail, Definitions definitions, TimeProvider clock,
        CancellationToken ct)
    {
        if (!(await finder.FindOwnAsync(id, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        if (context.Request.RequireMatch(found.ETag) is { } stale)
        {
            return stale.ToProblem();
        }

        if (!reader.MayBeWritten(found))
        {
            return NotNow(found).ToProblem();
        }

        List<Fault> faults = [];
        var before = found.Nomination.Nominee;
        Take(found, body, definitions, faults);
        found = found with { Category = found.Scheme.FindCategory(found.Nomination.Category) ?? found.Category };

        if (faults.Count > 0)
        {
            return Faulty.Body(faults).ToProblem();
        }

        if (found.Nomination.IsInRunning && Readiness.Of(found) is { Count: > 0 } obstacles)
        {
            return Refusal.Unprocessable("would-not-stand", "Your nomination is submitted, and with this change it could not be",
                "What you submitted stays as it is; nothing was saved. Mend what is named and save again.", obstacles).ToProblem();
        }

        var now = clock.GetUtcNow();
        found.Nomination.Written(now);

        if (found.Nomination.IsInRunning)
        {
            await AskAnewAsync(found, before, db, mail, now, ct);
            db.WriterStep(found.Nomination, "changed", found.By, now);
        }

        await db.SaveChangesAsync(ct);

        context.Response.SetETag(found.ETag);

        return TypedResults.Ok(await reader.ReadAsync(found, ct));
    }

    internal static Refusal NotNow(FoundNomination found) => found.Nomination.IsInRunning
        ? Refusal.Conflict("nominations-closed", "Nominations have closed; what you submitted stands as it is", "Withdraw it if it is wrong; nothing was saved.")
        : Refusal.Conflict("not-to-be-changed", "This nomination cannot be changed any more", "Read it again to see where it stands; nothing was saved.");

    /// <summary>What was screened is screened again as it is now; another nominee or manager is asked for themselves, and the links of the one before stop working.</summary>
    private static async Task AskAnewAsync(FoundNomination found, Nominee before, AwardsDb db, AwardsMail mail, DateTimeOffset now, CancellationToken ct)
    {
        var nomination = found.Nomination;

        nomination.ScreenAgain();

        if (!nomination.Self && !string.Equals(before.Email, nomination.Nominee.Email, StringComparison.OrdinalIgnoreCase))
        {
            await Asking.ReplaceAsync(db, nomination, AnswerLinkKind.Consent, now, ct);
            (nomination.ConsentToPublish, nomination.ConsentToPhoto) = (false, false);
            Asking.Consent(db, mail, nomination, now);
        }

        if (found.Category.EmployerAuthorisation
            && (nomination.Authorisation is AuthorisationState.NotAsked || !string.Equals(before.LineManagerEmail, nomination.Nominee.LineManagerEmail, StringComparison.OrdinalIgnoreCase)))
        {
            await Asking.ReplaceAsync(db, nomination, AnswerLinkKind.Authorisation, now, ct);
            Asking.Authorisation(db, mail, nomination, now);
        }
    }

    /// <summary>Takes what was sent into the nomination; what is blotted out for judges has to be confirmed anew when a text has changed.</summary>
    internal static void Take(FoundNomination found, SavedBody body, Definitions definitions, List<Fault> faults)
    {
        var (nomination, texts) = (found.Nomination, new Texts(faults));

        if (body.Category is { } category)
        {
            if (found.Scheme.FindCategory(category) is null)
            {
                faults.Add(new("/category", "category-unknown", "The scheme has no such category", string.Join(", ", found.Scheme.Categories.Select(c => c.Key)), category));
            }

            nomination.Category = category;
        }

        if (body.Nominee is { } nominee)
        {
            nomination.Nominee = Merge(nomination.Nominee, nominee, definitions, texts, faults);
        }

        if (body.Title is not null)
        {
            (nomination.Title, nomination.Redaction) = (texts.Optional(body.Title, "/title"), null);
        }

        if (body.Answers is { Count: > 0 } answers)
        {
            var kept = new Dictionary<string, string>(nomination.Answers);

            foreach (var (letter, text) in answers)
            {
                if (found.Scheme.Categories.All(c => c.FindCriterion(letter) is null))
                {
                    faults.Add(new($"/answers/{letter}", "criterion-unknown", "No category asks this", string.Join(", ", found.Category.Criteria.Select(c => c.Letter)), letter));
                }
                else if (texts.Optional(text, $"/answers/{letter}", LongestAnswer) is { } given)
                {
                    kept[letter] = given.ReplaceLineEndings("\n");
                }
                else
                {
                    kept.Remove(letter);
                }
            }

            (nomination.Answers, nomination.Redaction) = (kept, null);
        }

        nomination.Self = body.Self ?? nomination.Self;

        if (body.Facts?.WorkEnded is { } ended)
        {
            if (ended.Length > 0 && !DateOnly.TryParseExact(ended, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            {
                faults.Add(new("/facts/workEnded", "date-not-readable", "This is not a day", "a day such as 2026-03-31, or nothing when the work goes on", ended));
            }
            else
            {
                nomination.Facts = new(ended.Length > 0 ? DateOnly.ParseExact(ended, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null);
            }
        }
    }

    private static Nominee Merge(Nominee before, SavedNominee sent, Definitions definitions, Texts texts, List<Fault> faults)
    {
        var kind = sent.Kind is { Length: > 0 } ? texts.Choice<NomineeKind>(sent.Kind, "/nominee/kind") : null;

        if (sent.Organisation is { Length: > 0 } ods && definitions.Organisations.Find(ods) is null)
        {
            faults.Add(new("/nominee/organisation", "organisation-unknown", "There is no such organisation in the register", "an ODS code such as RRK; name other bodies as otherBody", ods));
        }

        var other = sent.OtherBody is { } body ? new OtherBody(texts.Optional(body.Name, "/nominee/otherBody/name", 200), texts.Optional(body.Kind, "/nominee/otherBody/kind", 100)) : before.OtherBody;
        var organisation = sent.Organisation is { } given ? texts.Optional(given, "/nominee/organisation") : before.Organisation;

        return new(
            sent.Kind is null ? before.Kind : kind is { } known ? Wording.Of(known) : null,
            Field(sent.Name, before.Name, "/nominee/name", texts), Field(sent.Role, before.Role, "/nominee/role", texts), Field(sent.Email, before.Email, "/nominee/email", texts),
            // The body sent last counts: one of the register or another one.
            sent.OtherBody?.Name is { Length: > 0 } ? null : organisation, organisation is not null && sent.Organisation is not null ? null : other is { Name: null, Kind: null } ? null : other,
            sent.BoardMember ?? before.BoardMember, Field(sent.LineManagerEmail, before.LineManagerEmail, "/nominee/lineManagerEmail", texts),
            sent.Members is null ? before.Members : [.. sent.Members.Take(Texts.Most).Index().Select(member => new NamedPerson(
                texts.Optional(member.Item?.Name, $"/nominee/members/{member.Index}/name", 200), texts.Optional(member.Item?.Email, $"/nominee/members/{member.Index}/email", 200)))
                .Where(member => member != new NamedPerson())]);
    }

    private static string? Field(string? sent, string? before, string pointer, Texts texts) => sent is null ? before : texts.Optional(sent, pointer, 200);
}
