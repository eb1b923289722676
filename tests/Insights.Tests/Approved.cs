using EdiRegion.Contracts.Metrics;

namespace EdiRegion.Insights.Tests;

/// <summary>Synthetic approved returns, as Metrics tells of them.</summary>
internal static class Approved
{
    internal static ReturnApproved Wres(
        string organisation, string period, (decimal Appointed, decimal Shortlisted) white, (decimal Appointed, decimal Shortlisted) bme, int revision = 1, long? version = null) =>
        new(organisation, "wres", period, revision, version ?? revision * 10, new DateTimeOffset(2026, 5, 1, 9, 0, 0, TimeSpan.Zero), "return", "digest",
            new Dictionary<string, ReportedCell>
            {
                ["ind2.app.W"] = new("value", white.Appointed),
                ["ind2.short.W"] = new("value", white.Shortlisted),
                ["ind2.app.B"] = new("value", bme.Appointed),
                ["ind2.short.B"] = new("value", bme.Shortlisted),
            });

    internal static ReturnApproved PayGap(string organisation, string period, decimal? mean) =>
        new(organisation, "pay-gap", period, 1, 1, new DateTimeOffset(2026, 5, 1, 9, 0, 0, TimeSpan.Zero), "gender pay gap service", "digest",
            new Dictionary<string, ReportedCell> { ["hourly.mean"] = mean is null ? new("missing") : new("value", mean) });
}
