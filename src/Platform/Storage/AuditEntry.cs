namespace EdiRegion.Platform.Storage;

/// <summary>One line of the audit trail, written in the same transaction as what it tells of.</summary>
public sealed class AuditEntry
{
    /// <summary>Grows with time.</summary>
    public long Id { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Id of the person or machine client.</summary>
    public required string Actor { get; init; }

    /// <summary>Their name as it was then.</summary>
    public required string ActorName { get; init; }

    /// <summary>ODS code of the organisation concerned.</summary>
    public string? Organisation { get; init; }

    /// <summary>What, in the past tense: <c>return approved</c>.</summary>
    public required string Action { get; init; }

    /// <summary>On what: <c>RRK/wres/2025-26</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>Comment or reason, when one was given.</summary>
    public string? Note { get; init; }

    /// <summary>Trace of the request.</summary>
    public string? TraceId { get; init; }
}
