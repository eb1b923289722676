using EdiRegion.Contracts.Metrics;

namespace EdiRegion.Platform.Measures;

/// <summary>What an approved return says in numbers.</summary>
public static class ApprovedCells
{
    /// <summary>The cells whose amount is known, by key, in the units of the collection; nil counts as 0, what is missing or not applicable is left out.</summary>
    public static Dictionary<string, decimal> Known(this ReturnApproved happened) => happened.Cells
        .Where(cell => cell.Value.State is "value" or "nil")
        .ToDictionary(cell => cell.Key, cell => cell.Value.Value ?? 0);
}
