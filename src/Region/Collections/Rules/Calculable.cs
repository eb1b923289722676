using EdiRegion.Region.Measures;

namespace EdiRegion.Region.Collections.Rules;

/// <summary>
/// V19: tells which relative likelihood cannot be calculated, and which is 0 because nobody of the group on top is counted.
/// </summary>
internal sealed class Calculable(string label, Likelihood likelihood) : Rule
{
    public override IEnumerable<string> Reads => likelihood.Cells;

    internal override void Check(GivenReturn given, ref List<Finding>? findings)
    {
        if (given.Sum(likelihood.Top.Numerator) is not { } a || given.Sum(likelihood.Top.Denominator) is not { } n1
            || given.Sum(likelihood.Bottom.Numerator) is not { } c || given.Sum(likelihood.Bottom.Denominator) is not { } n0)
        {
            return;
        }

        if (likelihood.WhyNot(n1, c, n0) is { } reason)
        {
            Add(ref findings, new(
                Id, Severity.Information, likelihood.Bottom.Numerator[0], $"{label}: {reason}", "a rate above 0 to compare with", "not calculable"));
        }
        else if (a == 0)
        {
            Add(ref findings, new(
                Id, Severity.Information, likelihood.Top.Numerator[0],
                $"{label} is 0.00 because the rate of the {likelihood.Top.Label} group is 0 of {Figures.Plain(n1)}.",
                Found: $"0 of {Figures.Exact(n1)}"));
        }
    }
}
