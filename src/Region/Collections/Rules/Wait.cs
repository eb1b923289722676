namespace EdiRegion.Region.Collections.Rules;

/// <summary>A rule that cannot decide yet, and the blank cells it waits for.</summary>
internal sealed record Wait(Rule Rule, HashSet<string> Cells)
{
    private const int Named = 4;

    /// <summary>The wait as a finding that names the cells, so that nobody takes silence for a passed check.</summary>
    internal Finding Told(Collection collection)
    {
        CellDefinition[] blank = [.. collection.OrderedCells.Where(cell => Cells.Contains(cell.Key))];
        var names = string.Join(", ", blank.Take(Named).Select(cell => cell.Label));
        var others = blank.Length > Named ? $" and {blank.Length - Named} more" : "";

        return new(
            Rule.Id, Severity.Information, blank[0].Key, $"Not checked in full: {Rule.Text} There is no figure yet for {names}{others}.",
            "a figure in each of them", $"{blank.Length} without a figure");
    }
}
