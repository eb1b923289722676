using EdiRegion.Awards.Invitations;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Awards.Nominations;

internal sealed record CoAuthorBody(string? Name = null, string? Email = null);

/// <summary>Asks somebody to write along; they confirm their address by the mailed link.</summary>
internal static class AddCoAuthor
{
    private const int MostWriters = 6;

    internal static void Map(IEndpointRouteBuilder service) => service
        .MapPost("/nominations/{id:guid}/co-authors", Handle)
        .WithName("awards-add-co-author")
        .AllowAnyone("an account or a confirmed address, which the handler asks for");

    private static async Task<Results<Ok<NominationView>, ProblemHttpResult>> Handle(
        Guid id, CoAuthorBody body, HttpContext context, AwardsDb db, NominationFinder finder, NominationReader reader, AwardsMail mail, TimeProvider clock, CancellationToken ct)
    {
        if (!(await finder.FindOwnAsync(id, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        if (context.Request.RefuseIfStale(found.ETag) is { } stale)
        {
            return stale.ToProblem();
        }

        if (!reader.MayBeWritten(found))
        {
            return SaveNomination.NotNow(found).ToProblem();
        }

        List<Fault> faults = [];
        var texts = new Texts(faults);
        var email = Addresses.Read(body.Email, "/email", texts, faults);
        var name = texts.Required(body.Name, "/name", 200);

        if (faults.Count > 0)
        {
            return Faulty.Body(faults).ToProblem();
        }

        var (nomination, now) = (found.Nomination, clock.GetUtcNow());

        if (nomination.NominatorEmails.Contains(email) || nomination.Nominators.Count >= MostWriters)
        {
            return Refusal.Conflict("co-author-not-added", nomination.NominatorEmails.Contains(email) ? "They write this nomination already" : $"{MostWriters} people write this nomination already",
                "They can ask for a new link with their address at any time.").ToProblem();
        }

        nomination.NominateBy([.. nomination.Nominators, new(name, email, null, now)]);
        nomination.Written(now);
        db.WriterStep(nomination, "co-author asked", found.By, now);

        if (!await AskForStart.IsFloodedAsync(db, nomination.Cycle, email, now, ct))
        {
            db.Mails.Add(mail.WriteAlong(email, AskForStart.AddLink(db, nomination.Cycle, nomination.Category, email, name, now), now));
        }

        await db.SaveChangesAsync(ct);

        context.Response.SetETag(found.ETag);

        return TypedResults.Ok(await reader.ReadAsync(found, ct));
    }
}
