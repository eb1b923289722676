using EdiRegion.Region.Measures;

namespace EdiRegion.Region.Collections.Rules;

/// <summary>V40: the workforce is counted in people, not in whole-time equivalents.</summary>
internal sealed class HeadcountNotFte(CellDefinition[] headcounts) : Rule
{
    public override IEnumerable<string> Reads => headcounts.Select(cell => cell.Key);

    internal override void Check(GivenReturn given, ref List<Finding>? findings)
    {
        foreach (var cell in headcounts)
        {
            if (given.Cells.TryGetValue(cell.Key, out var found) && found.Number is { } number && !decimal.IsInteger(number))
            {
                Add(ref findings, new(
                    Id, Severity.Error, cell.Key,
                    $"{cell.Label} is {Figures.Plain(number)}, which looks like whole-time equivalents. "
                        + "Give headcount: each person counts as one.",
                    "a whole number of people", Figures.Exact(number)));
            }
        }
    }
}
