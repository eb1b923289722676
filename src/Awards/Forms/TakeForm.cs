using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Nominations;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Awards.Forms;

/// <param name="Taken">Fields that held a text.</param>
/// <param name="Empty">Fields that held none.</param>
/// <param name="Dropped">What was in the file besides and was not kept.</param>
/// <param name="Remarks">What could not be taken as it was, and why.</param>
internal sealed record FormReport(IReadOnlyList<string> Taken, IReadOnlyList<string> Empty, IReadOnlyList<string> Dropped, IReadOnlyList<Fault> Remarks);

internal sealed record TakenForm(NominationView Nomination, FormReport Report);

/// <summary>Forms in Word: out with what is there, and in as a draft.</summary>
internal static class TakeForm
{
    internal static void Map(IEndpointRouteBuilder service)
    {
        service.MapGet("/categories/{category}/form.docx", Blank)
            .WithName("awards-read-form")
            .AllowAnyone("whoever nominates has to know what is asked");
        service.MapGet("/nominations/{id:guid}/form.docx", Filled)
            .WithName("awards-read-filled-form")
            .AllowAnyone("an account or a confirmed address, which the handler asks for");
        service.MapPost("/nominations/forms", Handle)
            .WithName("awards-take-form")
            .AllowAnyone("an account or a confirmed address, which the handler asks for");
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Blank(string category, AwardsDb db, Definitions definitions, CancellationToken ct, string? cycle = null)
    {
        if (!(await ExistingCycle.FindAsync(db, cycle ?? "", ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        var scheme = found.SchemeIn(definitions);

        return scheme.FindCategory(category) is { } known
            ? TypedResults.File(FormFile.Write(found, scheme, known, null), FormFile.MediaType, $"{found.Key}-{known.Key}.docx")
            : Refusal.NotFound("category-unknown", $"The scheme has no category {category}", $"It has {string.Join(", ", scheme.Categories.Select(c => c.Key))}.").ToProblem();
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Filled(Guid id, NominationFinder finder, CancellationToken ct)
    {
        if (!(await finder.FindOwnAsync(id, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        return TypedResults.File(FormFile.Write(found.Cycle, found.Scheme, found.Category, found.Nomination), FormFile.MediaType, "nomination.docx");
    }

    private static async Task<Results<Created<TakenForm>, ProblemHttpResult>> Handle(
        HttpContext context, AwardsDb db, NominationReader reader, Definitions definitions, TimeProvider clock, CancellationToken ct, string? cycle = null)
    {
        var now = clock.GetUtcNow();

        if (!(await Writer.FindAsync(context, db, definitions, now, ct)).Is(out var writer, out var refusal)
            || !(await ContentAsync(context.Request, ct)).Is(out var content, out refusal)
            || !FormReader.Read(content).Is(out var form, out refusal))
        {
            return refusal.ToProblem();
        }

        if (!(await BeginNomination.DraftAsync(db, writer, cycle ?? form.Cycle, form.Category, definitions, now, ct)).Is(out var found, out refusal))
        {
            return refusal.ToProblem();
        }

        var report = Take(found, form, definitions);
        await db.SaveChangesAsync(ct);

        context.Response.SetETag(found.ETag);

        return TypedResults.Created($"/api/awards/v1/nominations/{found.Nomination.Id}", new TakenForm(await reader.ReadAsync(found, ct), report));
    }

    private static FormReport Take(FoundNomination found, ReadForm form, Definitions definitions)
    {
        List<Fault> remarks = [];
        (string Tag, string Field)[] all = [.. FormFile.Fields.Select(f => (f.Tag, f.Tag[4..])), .. found.Category.Criteria.Select(c => (FormFile.AnswerTag(c.Letter), $"answer.{c.Letter}"))];
        var given = all.Where(f => form.Texts.GetValueOrDefault(f.Tag) is { Length: > 0 }).ToDictionary(f => f.Field, f => form.Texts[f.Tag]);

        // What one field cannot be is a remark; the rest is taken all the same.
        foreach (var (field, text) in given)
        {
            List<Fault> faults = [];
            var before = (found.Nomination.Nominee, found.Nomination.Title, found.Nomination.Answers);
            SaveNomination.Take(found, Body(field, text), definitions, faults);

            if (faults.Count > 0)
            {
                (found.Nomination.Nominee, found.Nomination.Title, found.Nomination.Answers) = before;
                remarks.AddRange(faults);
            }
        }

        return new([.. given.Keys], [.. all.Select(f => f.Field).Except(given.Keys)], form.Dropped, remarks);
    }

    private static SavedBody Body(string field, string text) => field switch
    {
        "title" => new(Title: text.ReplaceLineEndings(" ")),
        "nominee.kind" => new(Nominee: new(Kind: text)),
        "nominee.name" => new(Nominee: new(Name: text)),
        "nominee.role" => new(Nominee: new(Role: text)),
        "nominee.email" => new(Nominee: new(Email: text)),
        "nominee.organisation" => new(Nominee: new(Organisation: text.ToUpperInvariant())),
        "nominee.otherBody" => new(Nominee: new(OtherBody: new(text))),
        "nominee.lineManagerEmail" => new(Nominee: new(LineManagerEmail: text)),
        _ => new(Answers: new Dictionary<string, string?> { [field["answer.".Length..]] = text }),
    };

    /// <summary>The bytes of the file: the body itself, or the one file of a form.</summary>
    private static async Task<Result<byte[]>> ContentAsync(HttpRequest request, CancellationToken ct)
    {
        if (request.ContentLength > FormReader.Bytes + 10_000)
        {
            return FormReader.TooLarge;
        }

        using var content = new MemoryStream();

        if (request.HasFormContentType)
        {
            if ((await request.ReadFormAsync(ct)).Files is not [var file])
            {
                return Refusal.Unprocessable("file-missing", "A form with one file is expected", "Send the file as multipart/form-data, or its bytes as the body.");
            }

            await file.CopyToAsync(content, ct);
        }
        else
        {
            await request.Body.CopyToAsync(content, ct);
        }

        return content.Length > FormReader.Bytes ? FormReader.TooLarge : content.ToArray();
    }
}
