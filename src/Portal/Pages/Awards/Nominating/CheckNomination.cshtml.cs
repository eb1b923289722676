using EdiRegion.Portal.Api;
using EdiRegion.Region;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Awards;

/// <summary>All of a nomination on one page, what is still missing, and submitting it.</summary>
internal sealed class CheckNominationPage(RegionApi api, Definitions definitions) : NominationPage(api, definitions)
{
    public IReadOnlyList<CategoryFit> Suggested => Nomination.Screening?.Suggestions ?? [];

    public IReadOnlyList<(string Key, string? Value, string Address)> About
    {
        get
        {
            var nominee = Nomination.Nominee;
            var address = $"{Home}/nominee";
            return
            [
                ("Nominee", nominee.Name, address),
                ("Whom", AwardWording.Kind(nominee.Kind), address),
                ("Organisation", OrganisationName, address),
                ("Email", nominee.Email, address),
                ("In one line", Nomination.Title, address),
                .. Category.EmployerAuthorisation ? ((string, string?, string)[])[("Line manager", nominee.LineManagerEmail, address)] : [],
                ("Files", Nomination.Evidence.Count == 0 ? "None" : string.Join(", ", Nomination.Evidence.Select(item => item.Name ?? $"File {item.Number}")), $"{Home}/evidence"),
            ];
        }
    }

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        return await DoAsync($"{ApiPath}/submission", null, "Submitted. Thank you", $"{Home}/receipt");
    }

    /// <summary>Moves a draft to a category it fits; what was written stays where the letters are the same.</summary>
    public async Task<IActionResult> OnPostMoveAsync(string category)
    {
        await LoadAsync();
        return await PutAsync(ApiPath, new { category }, "Moved. Look at what this category asks", Home);
    }
}
