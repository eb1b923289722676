using EdiRegion.Awards.Cycles;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Nominations;

internal sealed record BeginBody(string? Cycle = null, string? Category = null);

/// <summary>Begins a draft, which is its writers' own.</summary>
internal static class BeginNomination
{
    private const int MostDrafts = 30;

    internal static void Map(IEndpointRouteBuilder service) => service
        .MapPost("/nominations", Handle)
        .WithName("awards-begin-nomination")
        .AllowAnyone("an account or a confirmed address, which the handler asks for");

    private static async Task<Results<Created<NominationView>, ProblemHttpResult>> Handle(
        BeginBody body, HttpContext context, AwardsDb db, NominationReader reader, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();

        if (!(await Writer.FindAsync(context, db, definitions, now, ct)).Is(out var writer, out var refusal)
            || !(await DraftAsync(db, writer, body.Cycle, body.Category, definitions, now, ct)).Is(out var found, out refusal))
        {
            return refusal.ToProblem();
        }

        await db.SaveChangesAsync(ct);

        context.Response.SetETag(found.ETag);

        return TypedResults.Created($"/api/awards/v1/nominations/{found.Nomination.Id}", await reader.ReadAsync(found, ct));
    }

    /// <summary>A new draft; leaves with the caller's <c>SaveChanges</c>.</summary>
    internal static async Task<Result<FoundNomination>> DraftAsync(
        AwardsDb db, Writer writer, string? cycle, string? category, Definitions definitions, DateTimeOffset now, CancellationToken ct)
    {
        if (!(await ExistingCycle.FindAsync(db, cycle ?? "", ct)).Is(out var open, out var refusal))
        {
            return refusal;
        }

        if (open.Refuse(Ability.BeginNomination) is { } notNow)
        {
            return notNow;
        }

        if (!open.IsOpenAt(now))
        {
            return Refusal.Conflict("nominations-closed", $"Nominations of {open.Key} are open from {open.Opens:yyyy-MM-dd HH:mm} to {open.Closes:yyyy-MM-dd HH:mm} UTC", "Come back with the next cycle.");
        }

        var scheme = open.SchemeIn(definitions);

        if (scheme.FindCategory(category) is not { } known)
        {
            return Faulty.Body([new("/category", "category-unknown", "The scheme has no such category", string.Join(", ", scheme.Categories.Select(c => c.Key)), category ?? "nothing")]);
        }

        var (person, email) = (writer.Person ?? "", writer.Email ?? "");

        if (await db.Nominations.CountAsync(n => n.Cycle == open.Key && n.State == NominationState.Draft && (n.NominatorIds.Contains(person) || n.NominatorEmails.Contains(email)), ct) >= MostDrafts)
        {
            return Refusal.Conflict("too-many-drafts", $"You have {MostDrafts} drafts in this cycle already", "Go on with one of them, or submit or withdraw some.");
        }

        var nomination = db.Add(new Nomination { Id = Guid.CreateVersion7(), Cycle = open.Key, Category = known.Key, Code = await EntryCode.DrawAsync(db, open.Key, ct), BegunAt = now }).Entity;
        nomination.NominateBy([new(writer.By.Name, writer.Email, writer.Person, now)]);
        nomination.Written(now);
        db.WriterStep(nomination, "begun", writer.By, now);

        return new FoundNomination(nomination, open, scheme, known, writer.By, writer);
    }
}
