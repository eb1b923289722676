using EdiRegion.Platform.Requests;
using EdiRegion.Region.Collections;

namespace EdiRegion.Metrics.Returns;

internal static class FindingFault
{
    /// <summary>A finding as a fault of the request: the pointer leads to the cell.</summary>
    internal static Fault Of(Finding finding) => new(
        finding.Cell is { } cell ? $"/cells/{cell}" : "/cells", finding.Rule, finding.Message, finding.Expected, finding.Found);
}
