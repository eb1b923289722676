using EdiRegion.Region.Measures;

namespace EdiRegion.Region.Collections.Rules;

/// <summary>A mean and a median that point opposite ways deserve a second look.</summary>
internal sealed class OppositeSigns(CellDefinition mean, CellDefinition median) : Rule
{
    public override IEnumerable<string> Reads => [mean.Key, median.Key];

    internal override void Check(GivenReturn given, ref List<Finding>? findings)
    {
        if (given.Amount(mean.Key) is { } first && given.Amount(median.Key) is { } second && Math.Sign(first) * Math.Sign(second) < 0)
        {
            Add(ref findings, new(
                Id, Severity.Warning, median.Key,
                $"{mean.Label} is {Figures.Plain(first)}, but {median.Label} is {Figures.Plain(second)}: one favours men, the other women. "
                    + "Check that neither has the wrong sign.",
                "both of one sign", Figures.Exact(second)));
        }
    }
}
