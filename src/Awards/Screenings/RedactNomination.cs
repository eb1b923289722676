using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Nominations;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.Region.Awards;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Awards.Screenings;

/// <param name="Fields">Every text judges read, as it was written.</param>
/// <param name="Proposed">Passages that may tell who it is about.</param>
/// <param name="Confirmed">What a secretary confirmed; null until then.</param>
internal sealed record RedactionView(IReadOnlyDictionary<string, string> Fields, IReadOnlyList<ProposedRedaction> Proposed, ConfirmedRedaction? Confirmed, string ETag);

internal sealed record RedactionBody(IReadOnlyList<RedactedSpan?>? Spans = null);

/// <summary>Proposes what to blot out for judges; a secretary confirms it, with more or less as they see fit. Until then no judge sees the entry.</summary>
internal static class RedactNomination
{
    internal static void Map(IEndpointRouteBuilder service)
    {
        service.MapGet("/nominations/{id:guid}/redaction", Read)
            .WithName("awards-read-redaction")
            .Require(Permissions.RunAwards);
        service.MapPut("/nominations/{id:guid}/redaction", Confirm)
            .WithName("awards-confirm-redaction")
            .Require(Permissions.RunAwards);
    }

    private static async Task<Results<Ok<RedactionView>, ProblemHttpResult>> Read(Guid id, HttpContext context, NominationFinder finder, Definitions definitions, CancellationToken ct)
    {
        if (!(await finder.FindForSecretaryAsync(id, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        context.Response.SetETag(found.ETag);

        return TypedResults.Ok(View(found, definitions));
    }

    private static async Task<Results<Ok<RedactionView>, ProblemHttpResult>> Confirm(
        Guid id, RedactionBody body, HttpContext context, AwardsDb db, NominationFinder finder, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        if (!(await finder.FindForSecretaryAsync(id, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        if ((context.Request.RequireMatch(found.ETag) ?? found.Cycle.Refuse(Ability.RedactNominations)) is { } notNow)
        {
            return notNow.ToProblem();
        }

        var (nomination, now) = (found.Nomination, clock.GetUtcNow());
        var fields = FieldsOf(nomination);
        List<Fault> faults = [];
        List<(RedactedSpan Span, RedactionKind Kind)> spans = [];

        if (body.Spans is null)
        {
            faults.Add(new("/spans", "passages-missing", "Say what is blotted out", "a list of passages; an empty one when judges may read everything", "nothing"));
        }

        foreach (var (index, span) in (body.Spans ?? []).Index())
        {
            var kind = new Texts(faults).Choice<RedactionKind>(span?.Kind ?? "", $"/spans/{index}/kind");

            if (span is null || fields.GetValueOrDefault(span.Field) is not { } text || span.Start < 0 || span.Length < 1 || span.Length > text.Length - span.Start)
            {
                faults.Add(new($"/spans/{index}", "passage-not-in-text", "There is no such passage", "field, start and length of a passage of one of the texts, as read now", $"{span?.Field} {span?.Start}+{span?.Length}"));
            }
            else if (kind is { } known)
            {
                spans.Add((span, known));
            }
        }

        if (faults.Count > 0)
        {
            return Faulty.Body(faults).ToProblem();
        }

        nomination.Redaction = new(
            [.. spans.Select(s => s.Span)],
            fields.ToDictionary(field => field.Key, field => Redaction.Apply(field.Value, spans.Where(s => s.Span.Field == field.Key).Select(s => (s.Span.Start, s.Span.Length, s.Kind)))),
            found.By.Name, now);
        nomination.Changed(now);
        db.Step(nomination, "redaction confirmed", found.By, now);
        await db.SaveChangesAsync(ct);

        context.Response.SetETag(found.ETag);

        return TypedResults.Ok(View(found, definitions));
    }

    private static RedactionView View(FoundNomination found, Definitions definitions)
    {
        var nomination = found.Nomination;
        var fields = FieldsOf(nomination);

        return new(
            fields,
            Redaction.Propose(
                fields, [.. NamesOf(nomination)], definitions.Organisations, nomination.Nominee.OtherBody?.Name is { Length: > 0 } body ? [body] : []),
            nomination.Redaction, found.ETag);
    }

    private static Dictionary<string, string> FieldsOf(Nomination nomination) =>
        nomination.Answers.OrderBy(answer => answer.Key, StringComparer.Ordinal).Prepend(KeyValuePair.Create("title", nomination.Title ?? "")).ToDictionary();

    private static IEnumerable<string> NamesOf(Nomination nomination) =>
        ((IEnumerable<string?>)[nomination.Nominee.Name, .. (nomination.Nominee.Members ?? []).Select(member => member.Name), .. nomination.Nominators.Select(nominator => nominator.Name)])
        .OfType<string>();
}
