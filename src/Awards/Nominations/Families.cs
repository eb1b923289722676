using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Nominations;

/// <summary>What of a nomination ties people to it.</summary>
internal sealed record Kin(Guid Id, string Category, Guid? MergedInto, Nominee Nominee, IReadOnlyList<Nominator> Nominators)
{
    internal static Task<List<Kin>> ReadAsync(IQueryable<Nomination> nominations, CancellationToken ct) =>
        nominations.AsNoTracking().Select(n => new Kin(n.Id, n.Category, n.MergedInto, n.Nominee, n.Nominators)).ToListAsync(ct);
}

/// <summary>Nominations that were merged, however often, are about one nominee: whoever must not meet one of them must not meet any.</summary>
internal sealed class Families(IReadOnlyCollection<Kin> nominations)
{
    private readonly Dictionary<Guid, Guid> _into = nominations.Where(n => n.MergedInto is not null).ToDictionary(n => n.Id, n => n.MergedInto!.Value);

    /// <summary>The one that goes on.</summary>
    internal Guid HeadOf(Guid nomination)
    {
        while (_into.TryGetValue(nomination, out var next))
        {
            nomination = next;
        }

        return nomination;
    }

    /// <summary>The ones that go on of those families in which something holds for any.</summary>
    internal IReadOnlySet<Guid> HeadsWhere(Func<Kin, bool> holds) => nominations.Where(holds).Select(n => HeadOf(n.Id)).ToHashSet();
}
