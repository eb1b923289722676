using System.Text;
using System.Text.Json;
using EdiRegion.Benchmarks.Load;
using EdiRegion.Region.Collections;
using EdiRegion.Region.Periods;
using EdiRegion.Standalone.Demo.Figures;

namespace EdiRegion.Benchmarks.Platform;

/// <summary>A synthetic return and the requests that bring it in.</summary>
internal sealed record InventedReturn(string Ods, string Collection, string Period, IReadOnlyDictionary<string, Cell> Cells)
{
    private string Resource => $"/api/metrics/v1/returns/{Ods}/{Collection}/{Period}";

    internal int Values => Cells.Values.Count(cell => cell.Known);

    internal byte[] Put(DistributedPlatform platform) =>
        Request(platform, "PUT", "trust-lead", Resource, JsonSerializer.Serialize(new { cells = Cells }, JsonSerializerOptions.Web));

    internal byte[] Submit(DistributedPlatform platform) => Request(platform, "POST", "trust-lead", $"{Resource}/submission", "{}");

    internal byte[] Approve(DistributedPlatform platform) => Request(platform, "POST", "trust-approver", $"{Resource}/approval", "{}");

    private byte[] Request(DistributedPlatform platform, string method, string role, string path, string body) =>
        KeptConnection.Request(platform.Gateway, method, path, platform.Tokens.For($"{role}:{Ods}"), Encoding.UTF8.GetBytes(body));
}

internal static class InventedReturns
{
    private const int Attempts = 20;

    // Figures of the size of these days for every period: the inventor's trusts grow with time, and far from today they would not add up.
    private static readonly Period Year = Period.Year(2025);
    private static readonly Period Quarter = Period.Quarter(2026, 1);

    /// <summary>A return of every trust for each of these periods, without findings that would stop it.</summary>
    internal static List<InventedReturn> Of(DistributedPlatform platform, string collection, IEnumerable<Period> periods)
    {
        var definition = platform.Definitions.Collections[collection];

        return
        [
            .. from period in periods
               from trust in platform.Definitions.Organisations.Expected(definition, period)
               select new InventedReturn(trust.Ods, collection, $"{period}", Sound(definition, period, trust)),
        ];
    }

    private static IReadOnlyDictionary<string, Cell> Sound(Collection collection, Period period, Region.Organisations.Organisation trust)
    {
        for (var attempt = 1; ; attempt++)
        {
            var chance = new Seeded($"{trust.Ods} {collection.Key} {period} {attempt}");
            var cells = collection.Key == "wres" ? SyntheticYear.Of(new(trust), Year, chance) : SyntheticQuarter.Of(new(trust), Quarter, chance);

            if (attempt == Attempts || !Validation.Check(collection, period, trust, cells).Any(finding => finding.Severity is Severity.Error))
            {
                return cells;
            }
        }
    }
}
