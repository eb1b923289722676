using EdiRegion.Region.Measures;

namespace EdiRegion.Region.Collections.Rules;

/// <summary>Some are at most so many percent of all.</summary>
internal sealed class ShareAtMost(string[] part, string[] all, decimal percent, string message) : Rule
{
    public override IEnumerable<string> Reads => [.. part, .. all];

    internal override void Check(GivenReturn given, ref List<Finding>? findings)
    {
        if (given.Sum(part) is { } found && given.Sum(all) is > 0 and var total && found * 100 > total * percent)
        {
            var share = Figures.Show(found * 100 / total, MeasureUnit.Percent);
            Add(ref findings, new(
                Id, Severity.Warning, part[0],
                Message.Fill(
                    message, ("found", Figures.Plain(found)), ("total", Figures.Plain(total)), ("share", share), ("limit", Figures.Plain(percent))),
                $"at most {Figures.Plain(percent)}%", $"{share}%"));
        }
    }
}
