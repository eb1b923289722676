using System.Globalization;

namespace EdiRegion.Region.Collections.Rules;

/// <summary>V39: the organisation is open on the snapshot date.</summary>
internal sealed class OpenOnSnapshot : Rule
{
    public override IEnumerable<string> Reads => [];

    internal override void Check(GivenReturn given, ref List<Finding>? findings)
    {
        if (given.Organisation.IsOpen(given.Snapshot))
        {
            return;
        }

        var (organisation, day) = (given.Organisation, Day(given.Snapshot));
        var state = organisation.Closed is { } closed && closed < given.Snapshot
            ? $"closed on {Day(closed)}"
            : $"opened on {Day(organisation.Opened)}";
        Add(ref findings, new(
            Id, Severity.Error, null,
            $"{organisation.Name} ({organisation.Ods}) {state} and was not open on the snapshot date, {day}. "
                + "Check the organisation code and the period.",
            $"an organisation open on {day}", state));
    }

    private static string Day(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
