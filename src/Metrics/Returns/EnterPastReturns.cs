using EdiRegion.Contracts.Metrics;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.Region.Collections;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Metrics.Returns;

/// <summary>A return of an earlier time: its cells, who took which step, and when. Null for a step it never took.</summary>
internal sealed record PastReturn(
    string Organisation, string Collection, string Period, IReadOnlyDictionary<string, Cell> Cells,
    Caller Lead, Caller Approver, DateTimeOffset Entered, DateTimeOffset? Submitted, DateTimeOffset? Approved);

/// <summary>
/// Enters returns as they went at their own time, by the rules of any other return, all of a batch in one transaction. Those that are there
/// already are left alone, so an interrupted run is simply run again.
/// </summary>
internal static class EnterPastReturns
{
    private const int Batch = 50;

    internal static async Task EnterAsync(MetricsDb db, Definitions definitions, IEnumerable<PastReturn> returns, string source, CancellationToken ct)
    {
        var there = (await db.Returns.Select(r => new { r.Organisation, r.Collection, r.Period }).ToListAsync(ct)).ToHashSet();

        foreach (var batch in returns.Where(r => !there.Contains(new { r.Organisation, r.Collection, r.Period })).Chunk(Batch))
        {
            foreach (var past in batch)
            {
                Enter(db, definitions, past, source);
            }

            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }
    }

    private static void Enter(MetricsDb db, Definitions definitions, PastReturn past, string source)
    {
        if (!ReturnTarget.Read(definitions, past.Organisation, past.Collection, past.Period).Is(out var target, out var unknown))
        {
            throw Impossible(unknown);
        }

        var @return = target.Start(db);
        @return.ComeFrom(source);
        Accept(@return.Replace(past.Cells, past.Entered));
        Note(db, @return, "started", "return entered", past.Lead, past.Entered);

        if (past.Submitted is { } submitted)
        {
            Accept(@return.Submit(past.Lead, target.Check(past.Cells), new Dictionary<string, string>(), submitted));
            Note(db, @return, "submitted", "return submitted", past.Lead, submitted);
        }

        if (past.Approved is { } approved)
        {
            Accept(@return.Approve(past.Approver, approved));
            Note(db, @return, "approved", "return approved", past.Approver, approved);
            Approval.Keep(db, target, @return, past.Lead.Name, past.Approver, approved);
        }
        else
        {
            db.Tell(new ReturnMoved(past.Organisation, past.Collection, past.Period, @return.Revision, @return.Version, StateName.Of(@return.State), @return.ChangedAt));
        }
    }

    private static void Note(MetricsDb db, Return @return, string step, string action, Caller by, DateTimeOffset at)
    {
        db.Add(ReturnStep.Of(@return, step, by, at));
        db.Record(by, action, @return.Subject, @return.Organisation, at);
    }

    private static void Accept(Refusal? refusal)
    {
        if (refusal is not null)
        {
            throw Impossible(refusal);
        }
    }

    private static InvalidOperationException Impossible(Refusal refusal) => new($"A past return is not sound: {refusal.Title}. {refusal.Detail}");
}
