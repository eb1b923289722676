using EdiRegion.Region.Measures;

namespace EdiRegion.Region.Collections.Rules;

/// <summary>Parts add up to the total declared.</summary>
internal sealed class SumEquals(string[] parts, CellDefinition whole, string message) : Rule
{
    public override IEnumerable<string> Reads => [whole.Key, .. parts];

    internal override void Check(GivenReturn given, ref List<Finding>? findings)
    {
        if (given.Amount(whole.Key) is { } declared && given.Sum(parts) is { } sum && sum != declared)
        {
            var difference = Figures.Plain(Math.Abs(sum - declared));
            Add(ref findings, new(
                Id, Severity.Error, whole.Key,
                Message.Fill(
                    message, ("whole", whole.Label), ("found", Figures.Plain(declared)), ("sum", Figures.Plain(sum)), ("difference", difference)),
                Figures.Exact(sum), Figures.Exact(declared)));
        }
    }
}
