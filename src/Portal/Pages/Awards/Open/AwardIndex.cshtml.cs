using EdiRegion.Platform.Authority;
using EdiRegion.Portal.Api;
using EdiRegion.Portal.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Awards;

/// <summary>What is open, one's own nominations, and one's part in the awards.</summary>
internal sealed class AwardIndexPage(RegionApi api, CurrentPerson current, NominationKey key) : AwardPage(api)
{
    private readonly Dictionary<string, IReadOnlyList<AwardCategoryView>> _categories = [];

    public IReadOnlyList<AwardCycle> Cycles { get; private set; } = [];

    public IReadOnlyList<AwardNominationLine> Mine { get; private set; } = [];

    public IReadOnlyList<AwardCycle> Open => [.. Cycles.Where(cycle => cycle.Open)];

    public IReadOnlyList<AwardCycle> Others => [.. Cycles.Where(cycle => !cycle.Open)];

    public IReadOnlyList<AwardCategoryView> CategoriesOf(AwardCycle cycle) => _categories.GetValueOrDefault(cycle.Key) ?? [];

    public IReadOnlyList<(string Address, string Text)> Duties
    {
        get
        {
            List<(string, string)> duties = [];
            var running = Cycles.Where(cycle => cycle.Stage is not "closed").ToList();

            if (current.May(Permissions.JudgeEntries))
            {
                duties.Add(("/awards/judging", "Entries for me to judge"));
            }

            if (current.May(Permissions.RunAwards))
            {
                duties.AddRange(running.Select(cycle => ($"/awards/{cycle.Key}", $"Run {cycle.Name}")));
                duties.Add(("/awards/set-up", "Set up another year"));
            }
            else if (current.May(Permissions.ChairPanels))
            {
                duties.AddRange(running.Where(cycle => cycle.Stage is "judging" or "moderation" or "announced").Select(cycle => ($"/awards/{cycle.Key}/results", $"Results and meetings of {cycle.Name}")));
            }

            if (current.May(Permissions.ReadAwards))
            {
                duties.AddRange(Cycles.Where(cycle => cycle.Stage is "announced" or "closed").Take(2).Select(cycle => ($"/awards/{cycle.Key}/fairness", $"How fair was {cycle.Name}?")));
            }

            return duties;
        }
    }

    public async Task OnGetAsync()
    {
        Cycles = await ListAsync<AwardCycle>("cycles");

        if (key.Value is not null || current.May(Permissions.NominateForAwards))
        {
            Mine = await MineAsync();
        }

        foreach (var cycle in Open.Select(cycle => cycle.Key))
        {
            _categories[cycle] = (await SchemeAsync(cycle)).Categories;
        }
    }

    /// <summary>True while a confirmed address opens nominations on this device.</summary>
    public bool RemembersDevice => key.Value is not null;

    public IActionResult OnPostForget()
    {
        key.Forget();
        return Onward("This device does not know you any more", "/awards");
    }

    /// <summary>One's own nominations; a key that has run out shows none.</summary>
    private async Task<IReadOnlyList<AwardNominationLine>> MineAsync()
    {
        try
        {
            return await ListAsync<AwardNominationLine>("nominations?own=true");
        }
        catch (ApiFailure failure) when (current.Person is null && failure.Problem.Status is StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden)
        {
            key.Forget();
            return [];
        }
    }
}
