using EdiRegion.Region.Measures;

namespace EdiRegion.Region.Collections.Rules;

/// <summary>Shares of m groups add up to 100, give or take m × 0.5 × 10^-k for k decimals shown.</summary>
internal sealed class AddsToHundred(CellDefinition[] shares) : Rule
{
    public override IEnumerable<string> Reads => shares.Select(share => share.Key);

    internal override void Check(GivenReturn given, ref List<Finding>? findings)
    {
        var (sum, decimals) = (0m, 0);
        foreach (var share in shares)
        {
            if (given.Amount(share.Key) is not { } amount)
            {
                return;
            }

            sum += amount;
            decimals = Math.Max(decimals, amount.Scale);
        }

        var tolerance = shares.Length * 0.5m * new decimal(1, 0, 0, false, (byte)decimals);
        if (Math.Abs(sum - 100) > tolerance)
        {
            Add(ref findings, new(
                Id, Severity.Error, shares[0].Key,
                $"{string.Join(" and ", shares.Select(share => share.Label))} add up to {Figures.Plain(sum)}. "
                    + "Shares of all groups add up to 100. Check the figures.",
                $"100, give or take {Figures.Plain(tolerance)}", Figures.Exact(sum)));
        }
    }
}
