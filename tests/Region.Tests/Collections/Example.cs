using EdiRegion.Region.Collections;
using EdiRegion.Region.Organisations;
using EdiRegion.Region.Periods;

namespace EdiRegion.Region.Tests.Collections;

/// <summary>Synthetic returns that no rule has anything to say about, for tests to spoil.</summary>
internal static class Example
{
    internal static Organisation Trust(string ods = "RRK") => Known.Definitions.Organisations.Find(ods)!;

    internal static Collection Collection(string key) => Known.Definitions.Collections[key];

    internal static Dictionary<string, Cell> Wres()
    {
        var cells = new Dictionary<string, Cell>(StringComparer.Ordinal);
        var next = 400m;
        foreach (var cell in Collection("wres").OrderedCells.Where(cell => cell.Key.StartsWith("ind1.", StringComparison.Ordinal)))
        {
            next += 7;
            cells[cell.Key] = Cell.Of((cell.Row.EndsWith(".1", StringComparison.Ordinal), cell.Row.EndsWith(".U1", StringComparison.Ordinal), cell.Group) switch
            {
                (true, _, _) => 0,
                (_, true, _) => 5,
                (_, _, "W") => next,
                (_, _, "B") => next - 250,
                _ => 12,
            });
        }

        foreach (var group in new[] { "W", "B", "U" })
        {
            cells[$"ind1.med.smm_memo.{group}"] = Cell.Of(2);
            Fit(cells, group);
        }

        Set(cells, "ind2.short", 6100, 4150, 160);
        Set(cells, "ind2.app", 1220, 664, 19);
        Set(cells, "ind3.disc", 61, 44, 3);
        Set(cells, "ind4.train", 5011, 3001, 150);
        Set(cells, "ind9.total", 12, 3, 0);
        Set(cells, "ind9.voting", 10, 2, 0);
        Set(cells, "ind9.exec", 6, 1, 0);
        foreach (var question in new[] { 5, 6, 7, 8 })
        {
            Set(cells, $"ind{question}.n", 4100, 1900);
            Set(cells, $"ind{question}.pct", 22.5m, 27.1m);
        }

        return cells;
    }

    internal static Dictionary<string, Cell> Quarterly()
    {
        var cells = new Dictionary<string, Cell>(StringComparer.Ordinal);
        foreach (var (split, step) in new[] { ("eth", 0), ("dis", 5) })
        {
            string[] groups = split == "eth" ? ["W", "B", "U"] : ["N", "D", "U"];
            var row = step;
            void Row(string name, decimal first, decimal second, decimal third)
            {
                var amounts = new[] { first + row, second + row, third };
                for (var i = 0; i < groups.Length; i++)
                {
                    cells[$"{name}.{split}.{groups[i]}"] = Cell.Of(amounts[i]);
                }

                row += 3;
            }

            Row("headcount.lower", 2100, 905, 20);
            Row("headcount.middle", 1500, 611, 19);
            Row("headcount.upper", 420, 88, 11);
            Row("headcount.medical", 610, 333, 9);
            foreach (var group in groups)
            {
                cells[$"headcount.total.{split}.{group}"] =
                    Cell.Of(new[] { "lower", "middle", "upper", "medical" }.Sum(tier => cells[$"headcount.{tier}.{split}.{group}"].Number!.Value));
            }

            Row("short", 903, 512, 18);
            Row("app", 204, 77, 6);
            Row("disc", 22, 15, 1);
            Row("cap", 8, 3, 0);
            Row("train", 1730, 804, 14);
            Row("leavers", 131, 56, 4);
            row = 0;
            Row("board", 11, 3, 1);
        }

        return cells;
    }

    internal static Dictionary<string, Cell> PayGap() => new(StringComparer.Ordinal)
    {
        ["hourly.mean"] = Cell.Of(26.7m),
        ["hourly.median"] = Cell.Of(10.7m),
        ["bonus.mean"] = Cell.Of(46.2m),
        ["bonus.median"] = Cell.Of(51.1m),
        ["bonus.share.M"] = Cell.Of(5.5m),
        ["bonus.share.F"] = Cell.Of(0.8m),
        ["quartile.1.M"] = Cell.Of(23.4m),
        ["quartile.1.F"] = Cell.Of(76.6m),
        ["quartile.2.M"] = Cell.Of(19.2m),
        ["quartile.2.F"] = Cell.Of(80.8m),
        ["quartile.3.M"] = Cell.Of(18.2m),
        ["quartile.3.F"] = Cell.Of(81.8m),
        ["quartile.4.M"] = Cell.Of(37.6m),
        ["quartile.4.F"] = Cell.Of(62.4m),
    };

    /// <summary>Declares the total of a group as the sum of its bands and grades.</summary>
    internal static void Fit(Dictionary<string, Cell> cells, string group) => cells[$"total.{group}"] = Cell.Of(cells
        .Where(cell => cell.Key.StartsWith("ind1.", StringComparison.Ordinal) && cell.Key.EndsWith($".{group}", StringComparison.Ordinal)
            && !cell.Key.Contains("memo", StringComparison.Ordinal)).Sum(cell => cell.Value.Number ?? 0));

    internal static IReadOnlyList<Finding> Check(string collection, Dictionary<string, Cell> cells, string? period = null, string ods = "RRK") =>
        Validation.Check(Collection(collection), Period.Parse(period ?? (collection == "quarterly" ? "2026-27Q2" : "2022-23")), Trust(ods), cells);

    private static void Set(Dictionary<string, Cell> cells, string row, decimal white, decimal bme, decimal? unknown = null)
    {
        cells[$"{row}.W"] = Cell.Of(white);
        cells[$"{row}.B"] = Cell.Of(bme);
        if (unknown is { } number)
        {
            cells[$"{row}.U"] = Cell.Of(number);
        }
    }
}
