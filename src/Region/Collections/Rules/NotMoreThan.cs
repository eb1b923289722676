using EdiRegion.Region.Measures;

namespace EdiRegion.Region.Collections.Rules;

/// <summary>Some are not more than those they are part of. Waits for blank cells of these, unless the known ones suffice.</summary>
internal sealed class NotMoreThan(CellDefinition part, string[] whole, Severity severity, bool overridable, string message) : Rule
{
    public override IEnumerable<string> Reads => [part.Key, .. whole];

    internal override void Check(GivenReturn given, ref List<Finding>? findings)
    {
        if (given.Amount(part.Key) is not { } found || found <= given.KnownSum(whole))
        {
            return;
        }

        if (given.Sum(whole) is { } limit)
        {
            Add(ref findings, new(
                Id, severity, part.Key,
                Message.Fill(message, ("part", part.Label), ("found", Figures.Plain(found)), ("limit", Figures.Plain(limit))),
                $"at most {Figures.Exact(limit)}", Figures.Exact(found), overridable));
        }
        else if (whole.Any(given.Begun))
        {
            given.WaitFor(this, whole);
        }
    }
}
