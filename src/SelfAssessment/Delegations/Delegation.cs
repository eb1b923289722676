namespace EdiRegion.SelfAssessment.Delegations;

/// <summary>
/// One section of an assessment in the hands of somebody without an account: whoever has the link can answer that section and nothing else,
/// until they say they have done, the link runs out, it is taken back, or the assessment is submitted. The token is in the mail alone.
/// </summary>
internal sealed class Delegation
{
    internal const int Days = 14;

    public required Guid Id { get; init; }

    public required Guid AssessmentId { get; init; }

    public required string Section { get; init; }

    public required string Email { get; init; }

    /// <summary>What to call them; their address when nobody said.</summary>
    public required string Name { get; init; }

    public required byte[] TokenHash { get; init; }

    public required string ByName { get; init; }

    public required DateTimeOffset At { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? CompletedAt { get; set; }

    public DateTimeOffset? WithdrawnAt { get; set; }

    public bool WorksAt(DateTimeOffset now) => CompletedAt is null && WithdrawnAt is null && now < ExpiresAt;

    public string StateAt(DateTimeOffset now) =>
        CompletedAt is not null ? "completed" : WithdrawnAt is not null ? "withdrawn" : now < ExpiresAt ? "open" : "expired";
}
