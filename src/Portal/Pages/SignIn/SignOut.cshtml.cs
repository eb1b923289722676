using EdiRegion.Portal.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages;

internal sealed class SignOutPage(CurrentPerson current) : PortalPage
{
    public async Task<IActionResult> OnPostAsync()
    {
        await current.SignOutAsync(Stop);
        return LocalRedirect("/signed-out");
    }
}
