using System.Collections.Frozen;
using EdiRegion.Region.Collections;
using EdiRegion.Region.Periods;

namespace EdiRegion.Region.Organisations;

/// <summary>
/// Who is who in the region and since when. Immutable. Where a query takes <c>asAt</c>, null reads the latest recorded tree (today's)
/// and a closed trust sits under its last system; a date reads the tree of that day.
/// </summary>
public sealed class OrganisationRegister
{
    private readonly FrozenDictionary<string, Organisation> _byOds;
    private readonly Organisation[] _trusts;
    private readonly ILookup<string, Succession> _byPredecessor;
    private readonly ILookup<string, Succession> _bySuccessor;

    internal OrganisationRegister(IReadOnlyList<Organisation> organisations, IReadOnlyList<Cluster> clusters, IReadOnlyList<Succession> successions)
    {
        All = organisations;
        Clusters = clusters;
        Successions = successions;
        _byOds = organisations.ToFrozenDictionary(organisation => organisation.Ods, StringComparer.Ordinal);
        _trusts = [.. organisations.Where(organisation => organisation.Kind == OrganisationKind.Trust)];
        _byPredecessor = successions.ToLookup(succession => succession.Predecessor, StringComparer.Ordinal);
        _bySuccessor = successions.ToLookup(succession => succession.Successor, StringComparer.Ordinal);
        Systems = [.. organisations.Where(organisation => organisation.Kind == OrganisationKind.System)];
        Region = organisations.First(organisation => organisation.Kind == OrganisationKind.Region);
    }

    public IReadOnlyList<Organisation> All { get; }

    public Organisation Region { get; }

    public IReadOnlyList<Organisation> Systems { get; }

    public IReadOnlyList<Cluster> Clusters { get; }

    public IReadOnlyList<Succession> Successions { get; }

    /// <summary>The organisation with this code, open or closed; null when there is none.</summary>
    public Organisation? Find(string? ods) => ods is null ? null : _byOds.GetValueOrDefault(ods);

    /// <summary>Trusts open on a day.</summary>
    public IReadOnlyList<Organisation> Trusts(DateOnly at) => [.. _trusts.Where(trust => trust.IsOpen(at))];

    /// <summary>
    /// The system an organisation sits in: a trust's reporting system, a system itself; null for the region and unknown codes.
    /// </summary>
    public Organisation? SystemOf(string? ods, DateOnly? asAt = null) => Find(ods) switch
    {
        { Kind: OrganisationKind.System } system => system,
        { Kind: OrganisationKind.Trust } trust => Find(trust.ParentAt(asAt)?.Ods),
        _ => null,
    };

    /// <summary>Who stands above an organisation, nearest first: <c>RRK</c> gives QHL, Y60.</summary>
    public IReadOnlyList<Organisation> Ancestors(string? ods, DateOnly? asAt = null)
    {
        var ancestors = new List<Organisation>(2);
        for (var parent = Find(Find(ods)?.ParentAt(asAt)?.Ods); parent is not null; parent = Find(parent.ParentAt(asAt)?.Ods))
        {
            ancestors.Add(parent);
        }

        return ancestors;
    }

    /// <summary>
    /// Trusts in a scope, closed ones included under their last system; with a date, those opened by then. None for a scope the register
    /// does not know.
    /// </summary>
    public IReadOnlyList<Organisation> Within(Scope scope, DateOnly? asAt = null) =>
        [.. _trusts.Where(trust => (asAt is null || trust.Opened <= asAt) && IsWithin(trust, scope, asAt))];

    /// <summary>True when the scope names an organisation of the register of that kind.</summary>
    public bool Knows(Scope scope) => Find(scope.Ods) is { } found && found.Kind == scope.Kind switch
    {
        ScopeKind.Region => OrganisationKind.Region,
        ScopeKind.System => OrganisationKind.System,
        _ => OrganisationKind.Trust,
    };

    /// <summary>
    /// Who owes a collection for a period: those of its kind open on its snapshot date, in the whole region or in a scope.
    /// </summary>
    public IReadOnlyList<Organisation> Expected(Collection collection, Period period, Scope? within = null, DateOnly? asAt = null)
    {
        var snapshot = collection.SnapshotDate(period);
        return [.. All.Where(owing => owing.Kind == collection.OwedBy && owing.IsOpen(snapshot)
            && (within is not { } scope || IsWithin(owing, scope, asAt)))];
    }

    /// <summary>Steps from an organisation to those that followed it; walk on for chains.</summary>
    public IReadOnlyList<Succession> SuccessorsOf(string ods) => [.. _byPredecessor[ods]];

    /// <summary>Steps to an organisation from those that went before it.</summary>
    public IReadOnlyList<Succession> PredecessorsOf(string ods) => [.. _bySuccessor[ods]];

    /// <summary>The cluster a system shares its leaders with on a day.</summary>
    public Cluster? ClusterOf(string system, DateOnly at) =>
        Clusters.FirstOrDefault(cluster => cluster.Systems.Contains(system) && cluster.From <= at && (cluster.To is null || at <= cluster.To));

    // A system stays in its region for good, so only the trust's own link is read by date.
    private bool IsWithin(Organisation organisation, Scope scope, DateOnly? asAt) => scope.Kind switch
    {
        ScopeKind.Trust => organisation.Ods == scope.Ods,
        ScopeKind.System => SystemOf(organisation.Ods, asAt)?.Ods == scope.Ods,
        _ => SystemOf(organisation.Ods, asAt)?.ParentAt(null)?.Ods == scope.Ods,
    };
}
