using EdiRegion.Region.Collections;

namespace EdiRegion.Metrics.Returns;

/// <summary>How many cells a replacement adds, changes, removes and leaves as they are.</summary>
public sealed record CellChanges(int Added, int Changed, int Removed, int Unchanged)
{
    internal bool None => Added + Changed + Removed == 0;

    internal static CellChanges Between(IReadOnlyDictionary<string, Cell> before, IReadOnlyDictionary<string, Cell> after)
    {
        int added = 0, changed = 0, unchanged = 0, kept = 0;

        foreach (var (key, cell) in after)
        {
            if (IsEmpty(cell))
            {
                continue;
            }

            if (!before.TryGetValue(key, out var earlier) || IsEmpty(earlier))
            {
                added++;
                continue;
            }

            kept++;

            if (earlier == cell)
            {
                unchanged++;
            }
            else
            {
                changed++;
            }
        }

        return new(added, changed, before.Values.Count(cell => !IsEmpty(cell)) - kept, unchanged);
    }

    private static bool IsEmpty(Cell cell) => cell is { State: CellState.Missing, Note: null };
}
