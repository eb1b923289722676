using EdiRegion.Portal.Api;
using EdiRegion.Portal.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages;

/// <summary>Someone who is signed in replaces their own password. Access ends every session then, so a new one is begun here.</summary>
internal sealed class PasswordPage(RegionApi api, Sessions sessions, CurrentPerson person) : PortalPage
{
    [BindProperty(Name = "current")]
    public string? Current { get; set; }

    [BindProperty(Name = "password")]
    public string? Password { get; set; }

    public string Email => person.Person!.Email;

    public async Task<IActionResult> OnPostAsync()
    {
        if (string.IsNullOrEmpty(Current))
        {
            Refuse("current", "Enter your current password");
        }

        if (string.IsNullOrEmpty(Password))
        {
            Refuse("password", "Enter a new password");
        }

        if (Errors.Count > 0)
        {
            return Page();
        }

        var answer = await api.PostAsync<object>("/api/access/v1/me/password", new { current = Current, password = Password }, new(), Stop);

        if (answer.Problem is { } problem)
        {
            Explain(problem, fault => fault.Pointer is "/current" ? "current" : "password");
            return Page();
        }

        if ((await sessions.StartAsync(Email, Password!, Stop)).Value is not { } session)
        {
            return LocalRedirect("/sign-in");
        }

        await person.SignInAsync(session);
        Announce("Password changed");
        return LocalRedirect("/");
    }
}
