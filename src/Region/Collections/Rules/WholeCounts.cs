using EdiRegion.Region.Measures;

namespace EdiRegion.Region.Collections.Rules;

/// <summary>
/// V01: every count is a whole number, 0 or more; halves only where a two-year average was asked for. Fractions of a headcount are left
/// to V40.
/// </summary>
internal sealed class WholeCounts(CellDefinition[] counts) : Rule
{
    public override IEnumerable<string> Reads => counts.Select(cell => cell.Key);

    internal override void Check(GivenReturn given, ref List<Finding>? findings)
    {
        foreach (var cell in counts)
        {
            if (!given.Cells.TryGetValue(cell.Key, out var found) || found.Number is not { } number)
            {
                continue;
            }

            var halves = cell.HalvesBefore is { } end && given.Period < end;
            if (number is >= 0 and <= Cell.Largest && (cell.Headcount || decimal.IsInteger(halves ? number * 2 : number)))
            {
                continue;
            }

            var expected = halves ? "a whole or half number, 0 or more" : "a whole number, 0 or more";
            var message = number > Cell.Largest
                ? $"{cell.Label} is larger than any count of people. Check the figure."
                : $"{cell.Label} is {Figures.Plain(number)}. A count of people is {expected}. Check the figure.";
            Add(ref findings, new(Id, Severity.Error, cell.Key, message, expected, Figures.Exact(number)));
        }
    }
}
