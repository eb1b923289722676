using EdiRegion.Portal.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages;

internal sealed class SignInPage(Sessions sessions, CurrentPerson current) : PortalPage
{
    [BindProperty(Name = "email")]
    public string? Email { get; set; }

    [BindProperty(Name = "password")]
    public string? Password { get; set; }

    [BindProperty(Name = "returnUrl", SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty(Name = "ended", SupportsGet = true)]
    public bool Ended { get; set; }

    public IActionResult OnGet() => current.Person is null ? Page() : LocalRedirect(Destination);

    public async Task<IActionResult> OnPostAsync()
    {
        if (string.IsNullOrWhiteSpace(Email))
        {
            Refuse("email", "Enter your email address");
        }

        if (string.IsNullOrEmpty(Password))
        {
            Refuse("password", "Enter your password");
        }

        if (Errors.Count > 0)
        {
            return Page();
        }

        var answer = await sessions.StartAsync(Email!.Trim(), Password!, Stop);

        if (answer.Value is not { } session)
        {
            Refuse("email", answer.Problem?.Code == "account-locked"
                ? $"This account is locked for a while after too many wrong passwords. {answer.Problem.Detail}"
                : "The email address or the password is not right. Check both, or ask your administrator for a link to choose a new password");
            return Page();
        }

        await current.SignInAsync(session);
        return LocalRedirect(Destination);
    }

    private string Destination => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/";
}
