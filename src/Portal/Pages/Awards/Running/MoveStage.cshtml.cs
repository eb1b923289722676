using EdiRegion.Portal.Api;
using EdiRegion.Portal.Forms;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Awards;

/// <summary>Shows who would see what in another stage before anybody does, and moves on.</summary>
internal sealed class MoveStagePage(RegionApi api) : CyclePage(api)
{
    [BindProperty(Name = "to", SupportsGet = true)]
    public string? To { get; set; }

    public RehearsalView? Rehearsal { get; private set; }

    public IReadOnlyList<Choice> Stages => [.. AwardWording.Stages.Where(stage => stage != Cycle.Stage).Select(stage => new Choice(stage, AwardWording.Stage(stage)))];

    public static string Role(string role) => role switch
    {
        "anyone" => "Anyone",
        "nominator" => "Those who nominate",
        "nominee" => "Nominees",
        "secretary" => "Secretaries",
        "judge" => "Judges",
        "chair" => "Chairs of panels",
        "conflicted" => "Whoever is close to an entry",
        _ => Wording.Capital(role),
    };

    public static string InWords(IReadOnlyList<RehearsedAbility> abilities) => abilities.Count == 0 ? "Nothing" : $"{string.Join(". ", abilities.Select(ability => ability.Sentence))}.";

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        return await DoAsync($"cycles/{Key}/stage", new { to = To }, $"{Cycle.Name}: {AwardWording.Stage(To ?? "").ToLowerInvariant()}", $"/awards/{Key}");
    }

    private async Task LoadAsync()
    {
        await FindCycleAsync();
        await FindAsync<AwardCycle>($"cycles/{Key}");
        To = AwardWording.Stages.Contains(To) ? To : AwardWording.Next(Cycle.Stage);

        if (To is not null)
        {
            var answer = await AskAsync<RehearsalView>($"cycles/{Key}/rehearsal?stage={To}");
            Rehearsal = answer.Value;

            if (answer.Problem is { } problem)
            {
                Explain(problem);
            }
        }
    }
}
