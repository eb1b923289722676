using EdiRegion.Platform.Measures;
using EdiRegion.Region.Measures;
using EdiRegion.Region.Periods;

namespace EdiRegion.Portal.Api;

internal sealed record MeasureSeries(IReadOnlyList<SeriesBreak> Breaks, IReadOnlyList<MeasureView> Series);

internal sealed record OrganisationStanding(string Ods, string Name, string? System, string State, DateTimeOffset? ApprovedAt, bool Late);

internal sealed record CompletenessView(
    string Collection, Period Period, DateOnly Due, int Expected, int Received, decimal Percent,
    IReadOnlyList<OrganisationStanding> Organisations, IReadOnlyList<string> Missing);
