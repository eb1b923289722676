using System.Security.Cryptography;
using EdiRegion.Awards.Nominations;
using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region.Awards;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Attachments;

/// <param name="Id">A piece of evidence of an action plan.</param>
internal sealed record EvidenceBody(Guid? Id = null);

/// <summary>Attaches a file (as a form with one file), cleaned and under a name that tells nothing; or points at a piece of evidence of the nominee's organisation.</summary>
internal static class Attach
{
    internal static void Map(IEndpointRouteBuilder service)
    {
        service.MapPost("/nominations/{id:guid}/evidence", Handle)
            .WithName("awards-attach")
            .AllowAnyone("an account or a confirmed address, which the handler asks for");
        service.MapDelete("/nominations/{id:guid}/evidence/{number:int}", Remove)
            .WithName("awards-remove-attachment")
            .AllowAnyone("an account or a confirmed address, which the handler asks for");
        service.MapGet("/nominations/{id:guid}/evidence/{number:int}/content", Content)
            .WithName("awards-read-attachment")
            .AllowAnyone("an account or a confirmed address, which the handler asks for");
    }

    private static async Task<Results<Ok<NominationView>, ProblemHttpResult>> Handle(
        Guid id, HttpContext context, AwardsDb db, NominationFinder finder, NominationReader reader, TimeProvider clock, CancellationToken ct)
    {
        if (!(await ChangeableAsync(id, context, finder, reader, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        var (rule, now) = (found.Category.Attachments, clock.GetUtcNow());
        var kept = await db.Attachments.Where(a => a.NominationId == id).ToListAsync(ct);

        if (kept.Count(a => a.RemovedAt is null) >= rule.Maximum)
        {
            return Refusal.Conflict("attachments-too-many", $"{found.Category.Title} takes {rule.Maximum} attachments at most", "Remove one first.").ToProblem();
        }

        var number = kept.Count == 0 ? 1 : kept.Max(a => a.Number) + 1;

        if (context.Request.HasFormContentType)
        {
            if (!(await FileAsync(context.Request, rule, ct)).Is(out var file, out refusal))
            {
                return refusal.ToProblem();
            }

            var attachment = db.Add(new Attachment
            {
                Id = Guid.CreateVersion7(),
                NominationId = id,
                Number = number,
                Name = $"attachment-{number}.{file.Extension}",
                MediaType = file.MediaType,
                Size = file.Content.Length,
                Sha256 = Convert.ToHexStringLower(SHA256.HashData(file.Content)),
                At = now,
            }).Entity;
            db.Add(new AttachmentContent { AttachmentId = attachment.Id, Content = file.Content });
        }
        else
        {
            if (!(await EvidenceAsync(context, found, kept, db, now, ct)).Is(out var evidence, out refusal))
            {
                return refusal.ToProblem();
            }

            db.Add(new Attachment
            {
                Id = Guid.CreateVersion7(),
                NominationId = id,
                Number = number,
                Evidence = evidence.Id,
                Name = evidence.Name,
                MediaType = "",
                Size = 0,
                Sha256 = Convert.ToHexStringLower(SHA256.HashData(evidence.Id.ToByteArray())),
                At = now,
            });
        }

        found.Nomination.ScreenAgain();
        found.Nomination.Written(now);
        db.WriterStep(found.Nomination, "attachment added", found.By, now);
        await db.SaveChangesAsync(ct);

        context.Response.SetETag(found.ETag);

        return TypedResults.Ok(await reader.ReadAsync(found, ct));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Remove(
        Guid id, int number, HttpContext context, AwardsDb db, NominationFinder finder, NominationReader reader, TimeProvider clock, CancellationToken ct)
    {
        if (!(await ChangeableAsync(id, context, finder, reader, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        if (await db.Attachments.SingleOrDefaultAsync(a => a.NominationId == id && a.Number == number && a.RemovedAt == null, ct) is not { } attachment)
        {
            return Unknown.ToProblem();
        }

        var now = clock.GetUtcNow();
        attachment.RemovedAt = now;
        db.RemoveRange(await db.Set<AttachmentContent>().Where(c => c.AttachmentId == attachment.Id).ToListAsync(ct));
        found.Nomination.ScreenAgain();
        found.Nomination.Written(now);
        db.WriterStep(found.Nomination, "attachment removed", found.By, now);
        await db.SaveChangesAsync(ct);

        context.Response.SetETag(found.ETag);

        return TypedResults.NoContent();
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Content(Guid id, int number, HttpContext context, AwardsDb db, NominationFinder finder, CancellationToken ct)
    {
        if (!(await finder.FindAsync(id, ct)).Is(out _, out var refusal))
        {
            return refusal.ToProblem();
        }

        return await FileOfAsync(id, number, context, db, ct) is { } file ? file : Unknown.ToProblem();
    }

    /// <summary>The content of an attachment, to be saved and never shown in place; nothing when there is no such file.</summary>
    internal static async Task<FileContentHttpResult?> FileOfAsync(Guid nomination, int number, HttpContext context, AwardsDb db, CancellationToken ct)
    {
        var file = await (from attachment in db.Attachments.AsNoTracking()
                          join content in db.Set<AttachmentContent>() on attachment.Id equals content.AttachmentId
                          where attachment.NominationId == nomination && attachment.Number == number && attachment.RemovedAt == null
                          select new { attachment.Name, attachment.MediaType, content.Content }).SingleOrDefaultAsync(ct);
        context.Response.Headers.XContentTypeOptions = "nosniff";

        return file is null ? null : TypedResults.File(file.Content, file.MediaType, file.Name);
    }

    private static Refusal Unknown { get; } = Refusal.NotFound("attachment-unknown", "There is no such attachment", "Read the nomination again; it lists what is attached.");

    private static async Task<Result<FoundNomination>> ChangeableAsync(Guid id, HttpContext context, NominationFinder finder, NominationReader reader, CancellationToken ct) =>
        !(await finder.FindOwnAsync(id, ct)).Is(out var found, out var refusal) ? refusal
        : context.Request.RefuseIfStale(found.ETag) is { } stale ? stale
        : reader.MayBeWritten(found) ? found
        : SaveNomination.NotNow(found);

    private static async Task<Result<CleanFile>> FileAsync(HttpRequest request, AttachmentRule rule, CancellationToken ct)
    {
        var form = await request.ReadFormAsync(ct);

        if (form.Files is not [var file])
        {
            return Refusal.Unprocessable("file-missing", "A form with one file is expected", "Send the file as multipart/form-data, or the id of a piece of evidence as JSON.",
                [new("/", "file-missing", "There is not one file", "one file", $"{form.Files.Count} files")]);
        }

        if (file.Length > rule.Megabytes * 1_048_576L)
        {
            return CleanFile.TooLarge(rule);
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, ct);

        return CleanFile.Read(content.ToArray(), rule);
    }

    private static async Task<Result<KnownEvidence>> EvidenceAsync(
        HttpContext context, FoundNomination found, List<Attachment> kept, AwardsDb db, DateTimeOffset now, CancellationToken ct)
    {
        var asked = (await context.Request.ReadFromJsonAsync<EvidenceBody>(ct))?.Id;

        // Evidence is the organisation's: whoever points at it has to be able to read it there.
        var known = await db.Evidence.AsNoTracking().SingleOrDefaultAsync(e => e.Id == asked, ct);

        if (known is null || known.Organisation != found.Nomination.Nominee.Organisation || !context.Caller().May(Permissions.ReadPlans, known.Organisation))
        {
            return Refusal.NotFound("evidence-unknown", "There is no such evidence of the nominee's organisation that you may read",
                "Take the id from the evidence of its action plan, signed in; without an account attach a file.");
        }

        return !known.MayBeShared
                ? Refusal.Conflict("personal-data-not-acknowledged", "This looks as if it holds personal data, and nobody has answered for sharing it yet", "Ask its owner in the action plan.")
            : known.Expires < London.DayOf(now)
                ? Refusal.Conflict("evidence-expired", $"This evidence expired on {known.Expires:yyyy-MM-dd}", "Its owner can renew it in the action plan.")
            : kept.Any(a => a.Evidence == known.Id && a.RemovedAt is null)
                ? Refusal.Conflict("attached-already", "This evidence is attached already", "Nothing has to be done.")
            : known;
    }
}
