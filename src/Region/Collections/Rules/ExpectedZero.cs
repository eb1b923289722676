using EdiRegion.Region.Measures;

namespace EdiRegion.Region.Collections.Rules;

/// <summary>A row that should be empty by now.</summary>
internal sealed class ExpectedZero(CellDefinition cell, string message) : Rule
{
    public override IEnumerable<string> Reads => [cell.Key];

    internal override void Check(GivenReturn given, ref List<Finding>? findings)
    {
        if (given.Amount(cell.Key) is > 0 and var found)
        {
            Add(ref findings, new(
                Id, Severity.Warning, cell.Key,
                Message.Fill(message, ("cell", cell.Label), ("found", Figures.Plain(found))), "0", Figures.Exact(found)));
        }
    }
}
