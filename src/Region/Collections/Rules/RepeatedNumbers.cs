using EdiRegion.Region.Measures;

namespace EdiRegion.Region.Collections.Rules;

/// <summary>The same larger number in several cells looks like a figure copied down.</summary>
internal sealed class RepeatedNumbers(CellDefinition[] cells, decimal above, int times) : Rule
{
    public override IEnumerable<string> Reads => cells.Select(cell => cell.Key);

    internal override void Check(GivenReturn given, ref List<Finding>? findings)
    {
        var numbers = new double[cells.Length];
        var count = 0;
        foreach (var cell in cells)
        {
            if (given.Amount(cell.Key) is { } amount && amount > above)
            {
                numbers[count++] = (double)amount;
            }
        }

        Array.Sort(numbers, 0, count);
        for (int start = 0, end; start < count; start = end)
        {
            for (end = start + 1; end < count && numbers[end] == numbers[start];)
            {
                end++;
            }

            if (end - start >= times)
            {
                Report(given, (decimal)numbers[start], ref findings);
            }
        }
    }

    private void Report(GivenReturn given, decimal number, ref List<Finding>? findings)
    {
        var same = cells.Where(cell => given.Amount(cell.Key) == number).ToList();
        Add(ref findings, new(
            Id, Severity.Warning, same[0].Key,
            $"{Figures.Plain(number)} stands in {same.Count} cells: {string.Join(", ", same.Select(cell => cell.Label))}. "
                + "Check that it was not copied down.",
            $"the same number above {Figures.Plain(above)} in fewer than {times} cells", Figures.Exact(number)));
    }
}
