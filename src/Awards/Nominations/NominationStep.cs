using EdiRegion.Platform.Authority;

namespace EdiRegion.Awards.Nominations;

/// <summary>An entry of the history of a nomination.</summary>
internal sealed class NominationStep
{
    public long Id { get; init; }

    public required Guid NominationId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string By { get; init; }

    public required string ByName { get; init; }

    /// <summary>In the past tense: <c>submitted</c>.</summary>
    public required string Action { get; init; }

    public string? Comment { get; init; }

    /// <summary>True when nominators see it too; what happens with an entry inside the panel they do not.</summary>
    public required bool ForNominators { get; init; }

    /// <summary>True for what a writer did, or a nominee or manager by a link; false for secretaries.</summary>
    public required bool ByWriter { get; init; }
}

/// <summary>How a step comes into the history of a nomination and into the audit trail.</summary>
internal static class Stepping
{
    /// <summary>What a secretary or a panel did; writers see it only when told.</summary>
    internal static void Step(this AwardsDb db, Nomination nomination, string action, Caller by, DateTimeOffset now, string? comment = null, bool forNominators = false) =>
        Add(db, nomination, action, by, now, comment, forNominators, byWriter: false);

    /// <summary>What those outside did: writers, nominees, managers.</summary>
    internal static void WriterStep(this AwardsDb db, Nomination nomination, string action, Caller by, DateTimeOffset now, string? comment = null) =>
        Add(db, nomination, action, by, now, comment, forNominators: true, byWriter: true);

    private static void Add(AwardsDb db, Nomination nomination, string action, Caller by, DateTimeOffset now, string? comment, bool forNominators, bool byWriter)
    {
        db.Add(new NominationStep
        {
            NominationId = nomination.Id,
            At = now,
            By = by.Id,
            ByName = by.Name,
            Action = action,
            Comment = comment,
            ForNominators = forNominators,
            ByWriter = byWriter,
        });
        db.Record(by, $"nomination {action}", $"{nomination.Cycle}/{nomination.Code}", nomination.Nominee.Organisation, now);
    }
}
