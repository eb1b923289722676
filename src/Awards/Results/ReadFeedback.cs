using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Ledgers;
using EdiRegion.Awards.Nominations;
using EdiRegion.Platform.Authority;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Awards.Results;

/// <summary>After the announcement, those who wrote a nomination read what became of it and what the panel made of each criterion.</summary>
internal static class ReadFeedback
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapGet("/nominations/{id:guid}/feedback", Handle)
        .WithName("awards-read-feedback")
        .AllowAnyone("an account or a confirmed address, which the handler asks for");

    private static async Task<Results<Ok<FeedbackView>, ProblemHttpResult>> Handle(
        Guid id, AwardsDb db, Definitions definitions, NominationFinder finder, TimeProvider clock, CancellationToken ct)
    {
        if (!(await finder.FindOwnAsync(id, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        if (found.Cycle.Refuse(Ability.ReadOwnOutcome) is { } notNow)
        {
            return notNow.ToProblem();
        }

        var nomination = found.Nomination;
        var replay = (await LedgerBook.OpenAsync(db, found.Cycle, nomination.Category, definitions, clock.GetUtcNow(), ct)).Replay();
        var outcome = nomination.State is not NominationState.Admitted ? Wording.Of(nomination.State)
            : replay.Outcomes.FirstOrDefault(o => o.Entry == nomination.Code)?.Outcome ?? Wording.Of(Outcome.NotShortlisted);

        return TypedResults.Ok(FeedbackView.Of(outcome, nomination.ReleasedFeedback, found.Category, replay.Facts.GetValueOrDefault(nomination.Code), found.Scheme.TopScore));
    }
}
