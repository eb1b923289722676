using EdiRegion.Portal.Api;
using EdiRegion.Portal.SignIn;
using EdiRegion.Region;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.People;

/// <summary>What one person may do, and their account.</summary>
internal sealed class OnePersonPage(RegionApi api, Definitions definitions) : PortalPage
{
    [BindProperty(Name = "id", SupportsGet = true)]
    public string Id { get; set; } = "";

    [BindProperty(Name = "role")]
    public List<string> RoleNames { get; set; } = [];

    [BindProperty(Name = "organisation")]
    public List<string> Organisations { get; set; } = [];

    public PersonView Person { get; private set; } = null!;

    public IReadOnlyList<HeldRole> Held => RoleNames.Count == 0
        ? Person.Roles
        : [.. RoleNames.Zip(Organisations, (role, ods) => new HeldRole(role, ods)).Where(held => held is not { Role: "", Organisation: "" })];

    private string ApiPath => $"/api/access/v1/people/{Uri.EscapeDataString(Id)}";

    public async Task OnGetAsync() => await LoadAsync();

    public async Task<IActionResult> OnPostRolesAsync()
    {
        await LoadAsync();
        var (roles, fault) = RoleChoices.Read(RoleNames, Organisations, definitions);

        if (fault is not null)
        {
            Refuse("role-1", fault);
            return Page();
        }

        var answer = await api.PutAsync<PersonView>($"{ApiPath}/roles", new { roles }, Once, Stop);
        return await DoneAsync(answer, "Roles saved");
    }

    public Task<IActionResult> OnPostDisableAsync() => StepAsync("disabling", "Account disabled");

    public Task<IActionResult> OnPostEnableAsync() => StepAsync("enabling", "Account enabled");

    public Task<IActionResult> OnPostResetAsync() => StepAsync("reset", "Link sent");

    private async Task<IActionResult> StepAsync(string step, string done)
    {
        await LoadAsync();
        return await DoneAsync(await api.PostAsync<PersonView>($"{ApiPath}/{step}", null, Once, Stop), done);
    }

    private async Task<IActionResult> DoneAsync<T>(Answer<T> answer, string done)
    {
        if (answer.Problem is not { } problem)
        {
            Announce(done);
            return LocalRedirect($"/people/{Uri.EscapeDataString(Id)}");
        }

        if (problem.SomeoneElseChangedIt)
        {
            var theirs = string.Join(", ", Person.Roles.Select(held => $"{Wording.Role(held.Role)} {held.Organisation}"));
            Version = null;
            await LoadAsync();
            Errors.Add(new(null, $"Someone else changed this person since you opened the page. Their roles are now: {theirs}. What you chose is below; save again if it is right."));
            Response.StatusCode = problem.Status;
        }
        else
        {
            Explain(problem, fault => fault.Pointer?.StartsWith("/roles", StringComparison.Ordinal) is true ? "role-1" : null);
        }

        return Page();
    }

    private async Task LoadAsync()
    {
        var answer = await api.GetAsync<PersonView>(ApiPath, Stop);
        Person = answer.Must();
        Version ??= answer.ETag;
    }
}
