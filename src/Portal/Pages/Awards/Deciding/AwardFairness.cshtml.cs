using System.Globalization;
using EdiRegion.Portal.Api;

namespace EdiRegion.Portal.Pages.Awards;

/// <summary>Whether all had the same chance: by system, size and volunteered characteristics.</summary>
internal sealed class AwardFairnessPage(RegionApi api) : CyclePage(api)
{
    public AwardFairness Fairness { get; private set; } = new();

    public static string Count(FairnessCount? count) => count is { Number: { } number } ? Wording.Number(number) : count?.Suppressed is true ? "Hidden" : "None";

    public static string Rate(FairnessRate? rate) => rate is { Value: { } value }
        ? $"{Percent(value)}{(rate is { Low: { } low, High: { } high } ? $" ({Percent(low)} to {Percent(high)})" : "")}"
        : "Not shown";

    public async Task OnGetAsync()
    {
        await FindCycleAsync();
        Fairness = await ReadAsync<AwardFairness>($"fairness?cycle={Key}");
    }

    private static string Percent(double share) => $"{(100 * share).ToString("0", CultureInfo.InvariantCulture)}%";
}
