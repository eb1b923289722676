using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Ledgers;
using EdiRegion.Awards.Nominations;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region.Awards;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Results;

/// <summary>What can become of an entry.</summary>
internal enum Outcome
{
    NotShortlisted,
    Shortlisted,
    HighlyCommended,
    Winner,
}

internal sealed record DecisionBody(string? Cycle = null, string? Entry = null, string? Outcome = null, string? Reason = null);

/// <summary>Decides on an entry. The ledger keeps the decision with the ranking it was made on; a later one replaces it there.</summary>
internal static class DecideOutcome
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapPost("/results/{category}/decisions", Handle)
        .WithName("awards-decide-outcome")
        .Require(Permissions.DeclareInterests);

    private static async Task<Results<Ok<ResultsView>, ProblemHttpResult>> Handle(
        string category, DecisionBody body, HttpContext context, AwardsDb db, ResultsReader reader, TimeProvider clock, CancellationToken ct)
    {
        await using var turn = await Turn.TakeAsync(db, body.Cycle ?? "", [category], ct);

        if (!(await reader.AskAsync(body.Cycle, category, Ability.DecideOutcomes, ct)).Is(out var asked, out var refusal))
        {
            return refusal.ToProblem();
        }

        if (!asked.Whole)
        {
            return Refusal.Conflict("not-yours-to-decide", "Somebody without interests decides here", "Whoever has declared to be close to anybody decides nothing; another secretary or the chair does.").ToProblem();
        }

        if (context.Request.RequireMatch(asked.Ledger.ETag) is { } stale)
        {
            return stale.ToProblem();
        }

        List<Fault> faults = [];
        var texts = new Texts(faults);
        var reason = texts.Required(body.Reason, "/reason");
        var outcome = texts.Choice<Outcome>(texts.Required(body.Outcome, "/outcome"), "/outcome");
        var replay = asked.Ledger.Replay();
        var nomination = await db.Nominations.SingleOrDefaultAsync(
            n => n.Cycle == asked.Cycle.Key && n.Category == category && n.Code == body.Entry && n.State == NominationState.Admitted, ct);

        if (nomination is null || !replay.Facts.ContainsKey(nomination.Code))
        {
            faults.Add(new("/entry", "entry-unknown", "There is no such entry with scores in the category", "the code of an entry of the results", body.Entry ?? "nothing"));
        }
        else if (RefuseCount(replay, nomination.Code, outcome) is { } full)
        {
            faults.Add(full);
        }

        if (faults.Count > 0)
        {
            return Faulty.Body(faults.DistinctBy(fault => fault.Pointer).ToList()).ToProblem();
        }

        var now = clock.GetUtcNow();
        var salt = DecisionReason.MakeSalt();
        asked.Ledger.Append(LedgerKind.Decided, now, asked.By, new LedgerDecision(nomination!.Code, Wording.Of(outcome!.Value), DecisionReason.DigestOf(salt, reason), replay.RankingDigest));
        db.Add(new DecisionReason { Cycle = asked.Cycle.Key, Category = category, Number = asked.Ledger.Lines[^1].Number, NominationId = nomination.Id, Salt = salt, Words = reason });
        db.Step(nomination, "decided", context.Caller(), now);
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);

        context.Response.SetETag(asked.Ledger.ETag);

        return TypedResults.Ok(await reader.ReadAsync(asked, ct));
    }

    private static Fault? RefuseCount(Replay replay, string entry, Outcome? outcome)
    {
        int Others(string decided) => replay.Outcomes.Count(other => other.Entry != entry && other.Outcome == decided);

        return outcome switch
        {
            Outcome.Winner when Others("winner") > 0 => new("/outcome", "winner-decided", "The category has a winner", "another outcome, or another outcome for the present winner first", "a second winner"),
            Outcome.HighlyCommended when Others("highlyCommended") >= replay.Rules!.HighlyCommended => new(
                "/outcome", "too-many-commended", "No more entries can be highly commended by the frozen rules", $"at most {replay.Rules.HighlyCommended}", $"{Others("highlyCommended") + 1}"),
            Outcome.Shortlisted when Others("shortlisted") + Others("highlyCommended") + Others("winner") >= replay.Rules!.ShortlistSize => new(
                "/outcome", "shortlist-full", "The shortlist is full by the frozen rules", $"at most {replay.Rules.ShortlistSize} with the winner and the commended", $"{replay.Rules.ShortlistSize + 1}"),
            _ => null,
        };
    }
}
