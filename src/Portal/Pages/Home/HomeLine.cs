using EdiRegion.Portal.Api;
using EdiRegion.Region;

namespace EdiRegion.Portal.Pages.Home;

/// <summary>A return in a list.</summary>
internal sealed record HomeLine(string Organisation, string Collection, string Period, string Name, string State, int Revision, string? SubmittedBy, string When)
{
    public string Address => $"/returns/{Organisation}/{Collection}/{Period}";

    public static HomeLine Of(ReturnLine line, Definitions definitions) => new(
        line.Organisation, line.Collection, line.Period.ToString(),
        $"{definitions.Collections.GetValueOrDefault(line.Collection)?.Label ?? line.Collection}, {Wording.Period(line.Period)}",
        line.State, line.Revision, line.SubmittedBy, Wording.Moment(line.At));
}
