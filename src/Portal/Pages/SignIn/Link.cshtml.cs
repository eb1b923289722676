using EdiRegion.Portal.Api;
using EdiRegion.Portal.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages;

/// <summary>A one-time link: accept an invitation, choose a new password, or become the first administrator.</summary>
internal sealed class LinkPage(RegionApi api, Sessions sessions, CurrentPerson current) : PortalPage
{
    private sealed record Link(string Purpose, string? Email);

    public string? Purpose { get; private set; }

    [BindProperty(Name = "name")]
    public string? Name { get; set; }

    [BindProperty(Name = "email")]
    public string? Email { get; set; }

    [BindProperty(Name = "password")]
    public string? Password { get; set; }

    public bool AsksForName => Purpose is "firstAdministrator";

    public string Heading => Purpose switch
    {
        "invitation" => "Accept your invitation",
        "reset" => "Choose a new password",
        "firstAdministrator" => "Set up the first administrator",
        _ => "This link does not work any more",
    };

    public string Explanation => Purpose switch
    {
        "firstAdministrator" => "You will be able to invite other people and to set the dates of collections.",
        _ => $"You will sign in as {Email} with the password you choose here.",
    };

    public async Task OnGetAsync(string token)
    {
        Email = await FindAsync(token);

        if (Purpose is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    public async Task<IActionResult> OnPostAsync(string token)
    {
        var typed = Email;
        var invited = await FindAsync(token);
        Email = AsksForName ? typed : invited;

        if (AsksForName && string.IsNullOrWhiteSpace(Name))
        {
            Refuse("name", "Enter your name");
        }

        if (AsksForName && string.IsNullOrWhiteSpace(Email))
        {
            Refuse("email", "Enter your email address");
        }

        if (string.IsNullOrEmpty(Password))
        {
            Refuse("password", "Enter a password");
        }

        if (Errors.Count > 0 || Purpose is null)
        {
            return Page();
        }

        object body = AsksForName ? new { password = Password, name = Name, email = Email } : new { password = Password };
        var answer = await api.PostAsync<object>($"/api/access/v1/links/{Uri.EscapeDataString(token)}", body, Once, Stop);

        if (answer.Problem is { } problem)
        {
            Explain(problem, fault => fault.Pointer?.TrimStart('/') is "name" or "email" ? fault.Pointer.TrimStart('/') : "password");
            return Page();
        }

        if (Email is not null && (await sessions.StartAsync(Email.Trim(), Password!, Stop)).Value is { } session)
        {
            await current.SignInAsync(session);
            return LocalRedirect("/");
        }

        return LocalRedirect("/sign-in");
    }

    private async Task<string?> FindAsync(string token)
    {
        try
        {
            var link = (await api.GetAsync<Link>($"/api/access/v1/links/{Uri.EscapeDataString(token)}", Stop)).Value;
            Purpose = link?.Purpose;
            return link?.Email;
        }
        catch (ApiFailure failure) when (failure.Problem.Status is StatusCodes.Status404NotFound)
        {
            return null;
        }
    }
}
