using EdiRegion.Portal.Api;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Awards;

/// <summary>Asks for a name and an address; the link that is mailed there leads to the drafts of that address.</summary>
internal sealed class StartPage(RegionApi api) : CyclePage(api)
{
    [BindProperty(Name = "name")]
    public string? Name { get; set; }

    [BindProperty(Name = "email")]
    public string? Email { get; set; }

    [BindProperty(Name = "category", SupportsGet = true)]
    public string? CategoryKey { get; set; }

    public bool Sent { get; private set; }

    public bool Ended => Request.Query.ContainsKey("ended");

    protected override IReadOnlyList<string> Fields => ["name", "email"];

    public Task OnGetAsync() => FindCycleAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await FindCycleAsync();

        if (Said(Name) is null)
        {
            Refuse("name", "Enter your name");
        }

        if (Said(Email) is null)
        {
            Refuse("email", "Enter your email address");
        }

        if (Errors.Count > 0)
        {
            return Page();
        }

        var answer = await Api.PostAsync<object>($"{Service}/nominations/starts", new { cycle = Key, category = Said(CategoryKey), name = Said(Name), email = Said(Email) }, Once, Stop);
        Sent = answer.Problem is null;

        return answer.Problem is { } problem ? Refused(problem) : Page();
    }
}
