using EdiRegion.Portal.Api;
using EdiRegion.Portal.SignIn;
using EdiRegion.Region;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.People;

/// <summary>An administrator invites someone and says what they may do where.</summary>
internal sealed class InvitePage(RegionApi api, Definitions definitions) : PortalPage
{
    [BindProperty(Name = "name")]
    public string? Name { get; set; }

    [BindProperty(Name = "email")]
    public string? Email { get; set; }

    [BindProperty(Name = "role")]
    public List<string> RoleNames { get; set; } = [];

    [BindProperty(Name = "organisation")]
    public List<string> Organisations { get; set; } = [];

    public IReadOnlyList<HeldRole> Held => [.. RoleNames.Zip(Organisations, (role, ods) => new HeldRole(role, ods)).Where(held => held is not { Role: "", Organisation: "" })];

    public async Task<IActionResult> OnPostAsync()
    {
        if (string.IsNullOrWhiteSpace(Name))
        {
            Refuse("name", "Enter a name");
        }

        if (string.IsNullOrWhiteSpace(Email) || !Email.Contains('@', StringComparison.Ordinal))
        {
            Refuse("email", "Enter an email address, like name@nhs.net");
        }

        var (roles, fault) = RoleChoices.Read(RoleNames, Organisations, definitions);

        if (fault is not null)
        {
            Refuse("role-1", fault);
        }

        if (Errors.Count > 0)
        {
            return Page();
        }

        var answer = await api.PostAsync<PersonView>("/api/access/v1/people", new { email = Email!.Trim(), name = Name!.Trim(), roles }, Once, Stop);

        if (answer.Problem is { } problem)
        {
            Explain(problem, fault => fault.Pointer switch
            {
                "/email" => "email",
                "/name" => "name",
                { } pointer when pointer.StartsWith("/roles", StringComparison.Ordinal) => "role-1",
                _ => null,
            });
            return Page();
        }

        Announce("Invitation sent. The link in it works once");
        return LocalRedirect("/people");
    }
}
