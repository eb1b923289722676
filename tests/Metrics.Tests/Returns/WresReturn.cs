using System.Text.Json.Nodes;
using EdiRegion.Region;

namespace EdiRegion.Metrics.Tests.Returns;

/// <summary>A synthetic return of `wres` in which everything adds up.</summary>
internal static class WresReturn
{
    private static readonly string[] Grades = ["consultant", "ncc", "trainee", "other"];
    private static readonly (string Group, int Share)[] Groups = [("W", 70), ("B", 26), ("U", 4)];

    internal static JsonObject Cells()
    {
        JsonObject cells = [];

        foreach (var (group, share) in Groups)
        {
            var total = 0;

            foreach (var cell in Definitions.Load().Collections["wres"].OrderedCells.Where(c => c.Key.StartsWith("ind1.", StringComparison.Ordinal) && c.Key.EndsWith($".{group}", StringComparison.Ordinal)))
            {
                var memo = cell.Key.Contains("smm_memo", StringComparison.Ordinal);
                var medical = Grades.Any(grade => cell.Key.Contains($".med.{grade}.", StringComparison.Ordinal));
                var count = memo ? 1 : cell.Key.Contains(".1.", StringComparison.Ordinal) ? 0 : medical ? share + 3 : share * 2 + cells.Count % 7;
                cells[cell.Key] = count;
                total += memo ? 0 : count;
            }

            cells[$"total.{group}"] = total;
        }

        Set(cells, "ind2.short", 2100, 1350, 60);
        Set(cells, "ind2.app", 420, 180, 10);
        Set(cells, "ind3.disc", 17, 9, 1);
        Set(cells, "ind4.train", 1500, 480, 40);
        Set(cells, "ind9.total", 12, 2, 1);
        Set(cells, "ind9.voting", 10, 2, 0);
        Set(cells, "ind9.exec", 6, 1, 0);

        return cells;
    }

    internal static JsonObject Body(Action<JsonObject>? change = null)
    {
        var cells = Cells();
        change?.Invoke(cells);

        return new() { ["cells"] = cells };
    }

    private static void Set(JsonObject cells, string row, int white, int bme, int unknown)
    {
        cells[$"{row}.W"] = white;
        cells[$"{row}.B"] = bme;
        cells[$"{row}.U"] = unknown;
    }
}
