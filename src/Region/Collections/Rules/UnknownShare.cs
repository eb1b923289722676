using EdiRegion.Region.Measures;

namespace EdiRegion.Region.Collections.Rules;

/// <summary>How many people of unknown group a return may hold before it asks for a look, and before it asks for an explanation.</summary>
internal sealed class UnknownShare(CellDefinition unknown, string[] all, decimal warningAbove, decimal errorAbove, string message) : Rule
{
    public override IEnumerable<string> Reads => all;

    internal override void Check(GivenReturn given, ref List<Finding>? findings)
    {
        if (given.Amount(unknown.Key) is not { } found || given.Sum(all) is not { } total)
        {
            WaitUnlessSettled(given);
            return;
        }

        if (total <= 0 || found * 100 <= total * warningAbove)
        {
            return;
        }

        var severe = found * 100 > total * errorAbove;
        var limit = Figures.Plain(severe ? errorAbove : warningAbove);
        var share = Figures.Show(found * 100 / total, MeasureUnit.Percent);
        Add(ref findings, new(
            Id, severe ? Severity.Error : Severity.Warning, unknown.Key,
            Message.Fill(message, ("found", Figures.Plain(found)), ("total", Figures.Plain(total)), ("share", share), ("limit", limit)),
            $"at most {limit}%", $"{share}%", Overridable: severe));
    }

    /// <summary>More people of known groups only lower the share: once it is low enough, the blank cells change nothing.</summary>
    private void WaitUnlessSettled(GivenReturn given)
    {
        if (given.AnyKnown(all) && (given.Amount(unknown.Key) is not { } found || found * 100 > given.KnownSum(all) * warningAbove))
        {
            given.WaitFor(this, all);
        }
    }
}
