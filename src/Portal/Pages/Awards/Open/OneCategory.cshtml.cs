using EdiRegion.Platform.Authority;
using EdiRegion.Portal.Api;
using EdiRegion.Portal.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Awards;

/// <summary>What a category recognises, whom it is for and how it is judged; a nomination begins here.</summary>
internal sealed class OneCategoryPage(RegionApi api, CurrentPerson current, NominationKey key) : CyclePage(api)
{
    public AwardCategoryView Category { get; private set; } = null!;

    /// <summary>True with an account, or after a confirmed address.</summary>
    public bool IsKnown => key.Value is not null || current.May(Permissions.NominateForAwards);

    public Task OnGetAsync(string category) => FindCategoryAsync(category);

    public async Task<IActionResult> OnPostAsync(string category)
    {
        await FindCategoryAsync(category);
        var answer = await Api.PostAsync<AwardNomination>($"{Service}/nominations", new { cycle = Key, category }, Once, Stop);

        return answer.Problem is { } problem ? Refused(problem) : LocalRedirect($"/awards/nominations/{answer.Value!.Id}");
    }

    private async Task FindCategoryAsync(string category)
    {
        await FindCycleAsync();
        Category = Categories.FirstOrDefault(known => known.Key == category) ?? throw NoSuch($"{Cycle.Name} has no such category");
    }
}
