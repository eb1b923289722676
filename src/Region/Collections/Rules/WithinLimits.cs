using EdiRegion.Region.Measures;

namespace EdiRegion.Region.Collections.Rules;

/// <summary>A percentage lies within the limits of its cell.</summary>
internal sealed class WithinLimits(CellDefinition[] percentages) : Rule
{
    public override IEnumerable<string> Reads => percentages.Select(cell => cell.Key);

    internal override void Check(GivenReturn given, ref List<Finding>? findings)
    {
        foreach (var cell in percentages)
        {
            if (given.Cells.TryGetValue(cell.Key, out var found) && found.Number is { } number
                && (number < cell.Least || number > cell.Greatest))
            {
                var expected = (cell.Least, cell.Greatest) switch
                {
                    ({ } least, { } greatest) => $"{Figures.Plain(least)} to {Figures.Plain(greatest)}",
                    (null, { } greatest) => $"at most {Figures.Plain(greatest)}",
                    ({ } least, _) => $"at least {Figures.Plain(least)}",
                    _ => "",
                };
                Add(ref findings, new(
                    Id, Severity.Error, cell.Key,
                    $"{cell.Label} is {Figures.Plain(number)}. Expected {expected} percent. Check the figure.", expected, Figures.Exact(number)));
            }
        }
    }
}
