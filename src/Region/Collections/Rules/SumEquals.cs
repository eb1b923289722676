using EdiRegion.Region.Measures;

namespace EdiRegion.Region.Collections.Rules;

/// <summary>
/// Parts add up to the total declared. Known parts that exceed it are an error whatever the blank ones will hold; while they do not, the sum
/// waits for the blank ones.
/// </summary>
internal sealed class SumEquals(string[] parts, CellDefinition whole, string message) : Rule
{
    public override IEnumerable<string> Reads => [whole.Key, .. parts];

    internal override void Check(GivenReturn given, ref List<Finding>? findings)
    {
        var sum = given.Sum(parts);
        var (known, complete) = (sum ?? given.KnownSum(parts), sum is not null);

        if (given.Amount(whole.Key) is not { } declared)
        {
            if (complete)
            {
                given.WaitFor(this, [whole.Key]);
            }
        }
        else if (complete ? known != declared : known > declared)
        {
            Add(ref findings, Differs(declared, known, complete));
        }
        else if (!complete && given.AnyKnown(parts))
        {
            given.WaitFor(this, parts);
        }
    }

    private Finding Differs(decimal declared, decimal sum, bool complete)
    {
        var difference = Figures.Plain(Math.Abs(sum - declared));
        var sentence = Message.Fill(
            message, ("whole", whole.Label), ("found", Figures.Plain(declared)), ("sum", Figures.Plain(sum)), ("difference", difference));

        return new(
            Id, Severity.Error, whole.Key, complete ? sentence : $"{sentence} Some of them are still blank.",
            complete ? Figures.Exact(sum) : $"at least {Figures.Exact(sum)}", Figures.Exact(declared));
    }
}
