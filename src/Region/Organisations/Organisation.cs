namespace EdiRegion.Region.Organisations;

/// <summary>
/// A region, system or trust as the ODS knows it. Dates are inclusive: it is open on <see cref="Opened"/> and on <see cref="Closed"/>.
/// </summary>
public sealed record Organisation
{
    /// <summary>Code of the Organisation Data Service, such as <c>RRK</c>. Never re-used for a second record here.</summary>
    public required string Ods { get; init; }

    public required OrganisationKind Kind { get; init; }

    /// <summary>What a trust provides; null for systems and regions.</summary>
    public TrustType? TrustType { get; init; }

    /// <summary>Today's name, or the last one of a closed organisation.</summary>
    public string Name => Names[^1].Name;

    /// <summary>All names, oldest first.</summary>
    public required IReadOnlyList<DatedName> Names { get; init; }

    public required DateOnly Opened { get; init; }

    /// <summary>True when the opening date still needs confirming.</summary>
    public bool OpenedProvisional { get; init; }

    /// <summary>The last day it was open; null while it is.</summary>
    public DateOnly? Closed { get; init; }

    /// <summary>Whom it reports to, oldest first: a trust to one system at a time, a system to its region.</summary>
    public required IReadOnlyList<ParentLink> Parents { get; init; }

    /// <summary>Systems it also works in, without reporting to them.</summary>
    public IReadOnlyList<string> Associates { get; init; } = [];

    /// <summary>The statutory bodies of a system, oldest first.</summary>
    public IReadOnlyList<IntegratedCareBoard> Boards { get; init; } = [];

    /// <summary>Anything a reader should know about the record.</summary>
    public string? Note { get; init; }

    public bool IsOpen(DateOnly at) => Opened <= at && (Closed is null || at <= Closed);

    /// <summary>The name on a day; the first name for days before it opened.</summary>
    public string NameAt(DateOnly at)
    {
        for (var i = Names.Count - 1; i > 0; i--)
        {
            if (Names[i].From <= at)
            {
                return Names[i].Name;
            }
        }

        return Names[0].Name;
    }

    /// <summary>
    /// The parent on a day, or today's when no day is given. After its close an organisation stays under its last parent; before
    /// its first link it has none.
    /// </summary>
    public ParentLink? ParentAt(DateOnly? asAt)
    {
        for (var i = Parents.Count - 1; i >= 0; i--)
        {
            if (asAt is null || Parents[i].From <= asAt)
            {
                return Parents[i];
            }
        }

        return null;
    }
}
