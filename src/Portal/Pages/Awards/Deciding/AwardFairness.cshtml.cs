using System.Globalization;
using EdiRegion.Portal.Api;
using EdiRegion.Portal.Forms;
using EdiRegion.Region.Awards;
using EdiRegion.Region.Disclosure;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Awards;

/// <summary>Whether all had the same chance: by system, type, size and volunteered characteristics.</summary>
internal sealed class AwardFairnessPage(RegionApi api) : CyclePage(api)
{
    [BindProperty(Name = "by", SupportsGet = true)]
    public string? By { get; set; }

    public AwardFairness? Fairness { get; private set; }

    public static IReadOnlyList<Choice> Groupings { get; } =
    [
        new("system", "System"), new("type", "Type of organisation"), new("size", "Size of organisation"), new("ageBand", "Age"), new("disability", "Disability"), new("ethnicity", "Ethnicity"),
        new("genderReassignment", "Gender identity"), new("religion", "Religion or belief"), new("sex", "Sex"), new("sexualOrientation", "Sexual orientation"),
    ];

    public static string Count(DisclosedCount count) => count.IsSuppressed ? "Hidden" : count.Number is { } number ? Wording.Number(number) : "None";

    public static string Rate(FairnessRate? rate) => rate is null ? "Hidden" : $"{Percent(rate.Rate)} ({Percent(rate.Interval.Low)} to {Percent(rate.Interval.High)})";

    public static string Likelihood(FairnessRate? rate) => rate is not { Likelihood: { } likelihood } ? "Not shown"
        : $"{Number(likelihood)}{(rate.LikelihoodInterval is { } interval ? $" ({Number(interval.Low)} to {Number(interval.High)})" : "")}";

    public async Task OnGetAsync()
    {
        await FindCycleAsync();
        var answer = await AskAsync<AwardFairness>($"fairness?cycle={Key}&by={Uri.EscapeDataString(Said(By) ?? "system")}");
        Fairness = answer.Value;

        if (answer.Problem is { } problem)
        {
            Explain(problem);
        }
    }

    private static string Percent(double share) => $"{(100 * share).ToString("0", CultureInfo.InvariantCulture)}%";

    private static string Number(double number) => number.ToString("0.00", CultureInfo.InvariantCulture);
}
