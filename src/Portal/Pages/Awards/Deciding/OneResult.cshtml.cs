using EdiRegion.Portal.Api;
using EdiRegion.Portal.Forms;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Awards;

/// <summary>What the scores of a category come to: plain and calibrated with its interval, ties declared, and the decisions of the panel.</summary>
internal sealed class OneResultPage(RegionApi api) : CyclePage(api)
{
    [BindProperty(Name = "category", SupportsGet = true)]
    public string CategoryKey { get; set; } = "";

    [BindProperty(Name = "entry")]
    public string? Entry { get; set; }

    [BindProperty(Name = "outcome")]
    public string? Outcome { get; set; }

    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    public AwardResults? Results { get; private set; }

    public static IReadOnlyList<Choice> Outcomes { get; } = [.. ((string[])["shortlisted", "highlyCommended", "winner", "notShortlisted"]).Select(outcome => new Choice(outcome, AwardWording.Outcome(outcome)))];

    public IEnumerable<AwardResult> Ordered => Results!.Entries.OrderBy(entry => entry.Order ?? entry.Place ?? int.MaxValue);

    public IReadOnlyList<Choice> EntryChoices => [.. Ordered.Select(entry => new Choice(entry.Entry, $"{entry.Entry}{(entry.Place is not null ? $", {PlaceOf(entry).ToLowerInvariant()}" : "")}"))];

    protected override IReadOnlyList<string> Fields => ["entry", "outcome", "reason"];

    public static string PlaceOf(AwardResult entry) => entry.Place is not { } place ? "Not shown"
        : entry.TiedWith is not { Count: > 0 } ? $"{place}"
        : $"Joint {place}{(entry.BrokenBy is null ? "" : ", tie broken")}";

    public bool May(string action) => Results!.MayDo.Contains(action);

    public bool IsBeforeMeetings => Cycle.Stage is not ("moderation" or "announced" or "closed");

    public bool IsAnnounced => Cycle.Stage is "announced" or "closed";

    public string RuleInWords(string rule) => rule.Split(':') switch
    {
        ["criterion", var letter] => $"The higher mean for {letter}. {Categories.FirstOrDefault(known => known.Key == CategoryKey)?.Criteria.FirstOrDefault(asked => asked.Letter == letter)?.Title}",
        ["fewer-abstentions"] => "Fewer abstentions",
        ["chair"] => "The casting vote of the chair",
        _ => rule,
    };

    public Task<IActionResult> OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var page = await LoadAsync();

        if (Said(Entry) is null)
        {
            Refuse("entry", "Select an entry");
        }

        if (Said(Outcome) is null)
        {
            Refuse("outcome", "Select what the panel decides");
        }

        if (Said(Reason) is null)
        {
            Refuse("reason", "Say why");
        }

        return Results is null || Errors.Count > 0
            ? page
            : await DoAsync($"results/{CategoryKey}/decisions", new { cycle = Key, entry = Entry, outcome = Outcome, reason = Said(Reason) }, $"Entry {Entry}: {AwardWording.Outcome(Outcome).ToLowerInvariant()}", $"/awards/{Key}/results/{CategoryKey}");
    }

    public async Task<IActionResult> OnPostMeetAsync()
    {
        await LoadAsync();
        var answer = await Api.PostAsync<MeetingView>($"{Service}/meetings", new { cycle = Key, category = CategoryKey }, Once, Stop);
        return answer.Problem is { } problem ? Refused(problem) : LocalRedirect($"/awards/meetings/{answer.Value!.Id}");
    }

    private async Task<IActionResult> LoadAsync()
    {
        await FindCycleAsync();

        try
        {
            var answer = await AskAsync<AwardResults>($"results?cycle={Key}&category={Uri.EscapeDataString(CategoryKey)}");

            if (answer.Problem is { Code: not "not-in-this-stage" } problem)
            {
                return Refused(problem);
            }

            Results = answer.Value;
        }
        catch (ApiFailure failure) when (failure.Problem.Status is StatusCodes.Status404NotFound && Categories.Any(known => known.Key == CategoryKey))
        {
            Results = null;
        }

        return Page();
    }
}
