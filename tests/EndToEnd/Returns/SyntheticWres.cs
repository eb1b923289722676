using EdiRegion.Region;
using EdiRegion.Region.Periods;

namespace EdiRegion.EndToEnd.Returns;

/// <summary>A synthetic return of <c>wres</c> in which everything adds up; another number makes other counts, so that no two sums are alike by chance.</summary>
internal static class SyntheticWres
{
    private static readonly (string Group, int Share)[] Groups = [("W", 70), ("B", 26), ("U", 3)];
    private static readonly Definitions Definitions = Definitions.Load();

    /// <summary>The trusts that owe the period and are still there: a closed one has nobody left to send its return.</summary>
    internal static IReadOnlyList<string> Trusts(string period) =>
    [
        .. Definitions.Organisations.Expected(Definitions.Collections["wres"], Period.Parse(period))
            .Where(trust => trust.Closed is null)
            .Select(trust => trust.Ods)
            .Order(StringComparer.Ordinal),
    ];

    internal static Dictionary<string, int> Cells(int number = 0)
    {
        Dictionary<string, int> cells = [];

        foreach (var (group, share) in Groups)
        {
            foreach (var key in Definitions.Collections["wres"].Cells.Keys.Where(key => key.StartsWith("ind1.", StringComparison.Ordinal) && key.EndsWith($".{group}", StringComparison.Ordinal)))
            {
                cells[key] = key.Contains("smm_memo", StringComparison.Ordinal) ? 1 : key.Contains(".1.", StringComparison.Ordinal) ? 0 : share;
            }

            cells[$"total.{group}"] = cells.Where(cell => cell.Key.EndsWith($".{group}", StringComparison.Ordinal) && !cell.Key.Contains("smm_memo", StringComparison.Ordinal)).Sum(cell => cell.Value);
        }

        Set("ind2.short", 2100 + (3 * number), 1350 + number, 60);
        Set("ind2.app", 420 + number, 180, 10);
        Set("ind3.disc", 17, 9, 1);
        Set("ind4.train", 1500, 480, 40);
        Set("ind9.total", 12, 2, 1);
        Set("ind9.voting", 10, 2, 0);
        Set("ind9.exec", 6, 1, 0);

        return cells;

        void Set(string row, int white, int bme, int unknown) =>
            (cells[$"{row}.W"], cells[$"{row}.B"], cells[$"{row}.U"]) = (white, bme, unknown);
    }

    /// <summary>Relative likelihood of appointment (indicator 2) over the sums of several returns.</summary>
    internal static decimal Likelihood(IEnumerable<Dictionary<string, int>> returns)
    {
        var all = returns.ToList();

        return decimal.Divide(Sum("ind2.app.W"), Sum("ind2.short.W")) / decimal.Divide(Sum("ind2.app.B"), Sum("ind2.short.B"));

        int Sum(string cell) => all.Sum(cells => cells[cell]);
    }
}
