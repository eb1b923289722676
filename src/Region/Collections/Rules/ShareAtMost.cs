using EdiRegion.Region.Measures;

namespace EdiRegion.Region.Collections.Rules;

/// <summary>Some are at most so many percent of all.</summary>
internal sealed class ShareAtMost(string[] part, string[] all, decimal percent, string message) : Rule
{
    public override IEnumerable<string> Reads => [.. part, .. all];

    internal override void Check(GivenReturn given, ref List<Finding>? findings)
    {
        var found = given.KnownSum(part);

        if (given.Sum(all) is { } total && total > 0 && found * 100 > total * percent)
        {
            var share = Figures.Show(found * 100 / total, MeasureUnit.Percent);
            Add(ref findings, new(
                Id, Severity.Warning, part[0],
                Message.Fill(
                    message, ("found", Figures.Plain(found)), ("total", Figures.Plain(total)), ("share", share), ("limit", Figures.Plain(percent))),
                $"at most {Figures.Plain(percent)}%", $"{share}%"));
        }
        else if (given.AnyKnown(part) && given.AnyKnown(all) && !Settled(given, found))
        {
            given.WaitFor(this, Reads);
        }
    }

    /// <summary>Every part is known, and they are few enough even among those of all that are known.</summary>
    private bool Settled(GivenReturn given, decimal found) => given.Sum(part) is not null && found * 100 <= given.KnownSum(all) * percent;
}
