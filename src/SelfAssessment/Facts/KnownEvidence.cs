namespace EdiRegion.SelfAssessment.Facts;

/// <summary>Evidence an organisation holds with its action plans: this service's own copy of what is needed to point at it.</summary>
internal sealed class KnownEvidence
{
    public required Guid Id { get; init; }

    public required string Organisation { get; init; }

    public required string Name { get; set; }

    /// <summary><c>file</c> or <c>link</c>.</summary>
    public required string Kind { get; set; }

    /// <summary>The last day on which it counts; null when it does not expire.</summary>
    public DateOnly? Expires { get; set; }

    public bool Verified { get; set; }

    /// <summary>False while what looks like personal data in it is not acknowledged.</summary>
    public bool MayBeShared { get; set; }

    public int Version { get; set; }
}
