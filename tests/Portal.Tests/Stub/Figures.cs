using EdiRegion.Region.Collections;

namespace EdiRegion.Portal.Tests.Stub;

/// <summary>Synthetic figures that add up.</summary>
public static class Figures
{
    private static readonly Dictionary<string, decimal> Quarterly = new(StringComparer.Ordinal)
    {
        ["headcount.lower.eth"] = 4200,
        ["headcount.middle.eth"] = 3100,
        ["headcount.upper.eth"] = 900,
        ["headcount.medical.eth"] = 800,
        ["headcount.total.eth"] = 9000,
        ["headcount.lower.dis"] = 4200,
        ["headcount.middle.dis"] = 3100,
        ["headcount.upper.dis"] = 900,
        ["headcount.medical.dis"] = 800,
        ["headcount.total.dis"] = 9000,
        ["short.eth"] = 1800,
        ["app.eth"] = 400,
        ["disc.eth"] = 40,
        ["cap.eth"] = 20,
        ["train.eth"] = 700,
        ["leavers.eth"] = 260,
        ["short.dis"] = 1800,
        ["app.dis"] = 400,
        ["disc.dis"] = 40,
        ["cap.dis"] = 20,
        ["train.dis"] = 700,
        ["leavers.dis"] = 260,
        ["board.eth"] = 20,
        ["board.dis"] = 20,
    };

    /// <summary>A whole quarterly return: 60, 35 and 5 of a hundred in the three groups.</summary>
    public static Dictionary<string, Cell> Of(Collection collection) => collection.OrderedCells
        .Where(cell => Quarterly.ContainsKey(cell.Row))
        .ToDictionary(cell => cell.Key, cell => Cell.Of(Quarterly[cell.Row] * Share(cell) / 100));

    private static decimal Share(CellDefinition cell) => cell.Group switch { "W" or "N" => 60, "B" or "D" => 35, _ => 5 };
}
