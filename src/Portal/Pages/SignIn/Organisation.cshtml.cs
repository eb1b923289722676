using EdiRegion.Portal.SignIn;
using EdiRegion.Region;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages;

/// <summary>Someone who holds roles in several organisations says for which one they act.</summary>
internal sealed class OrganisationPage(CurrentPerson current, Definitions definitions) : PortalPage
{
    internal sealed record Choice(string Ods, string Name, string Roles);

    [BindProperty(Name = "organisation")]
    public string? Chosen { get; set; }

    public string? Now => current.MustChoose ? null : current.Organisation;

    public IReadOnlyList<Choice> Choices =>
    [
        .. current.Organisations.Select(ods => new Choice(
            ods,
            definitions.Organisations.Find(ods)?.Name ?? ods,
            string.Join(", ", current.Person!.Roles.Where(held => held.Organisation == ods).Select(held => Wording.Role(held.Role))))),
    ];

    public IActionResult OnPost()
    {
        if (Chosen is null || !current.Organisations.Contains(Chosen))
        {
            Refuse("organisation", "Select the organisation you are acting for");
            return Page();
        }

        current.ChooseOrganisation(Chosen);
        return LocalRedirect("/");
    }
}
