using EdiRegion.Region.Measures;
using EdiRegion.Region.Organisations;

namespace EdiRegion.Region.Collections.Rules;

/// <summary>Cells that cannot all be 0 in an organisation of this size or type.</summary>
internal sealed class NotAllZero(string[] cells, string[] all, decimal over, TrustType[] types, string message) : Rule
{
    public override IEnumerable<string> Reads => [.. cells, .. all];

    internal override void Check(GivenReturn given, ref List<Finding>? findings)
    {
        if ((types.Length > 0 && !(given.Organisation.TrustType is { } type && types.Contains(type))) || given.KnownSum(cells) > 0)
        {
            return;
        }

        var total = given.KnownSum(all);

        if (given.Sum(cells) == 0 && total > over)
        {
            Add(ref findings, new(Id, Severity.Warning, cells[0], Message.Fill(message, ("total", Figures.Plain(total))), "more than 0", "0"));
        }
        else if (given.AnyKnown(cells) && given.AnyKnown(all) && (total > over || given.Sum(all) is null))
        {
            given.WaitFor(this, Reads);
        }
    }
}
