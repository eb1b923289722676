using EdiRegion.Portal.Api;
using EdiRegion.Portal.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Awards;

/// <summary>
/// The mailed link of somebody without an account. Opening it does nothing, for mail filters open links too; going on uses it and keeps its key in a cookie.
/// </summary>
internal sealed class FollowLinkPage(RegionApi api, NominationKey key) : AwardPage(api)
{
    public string Token { get; private set; } = "";

    /// <summary>Why the link does not work; null while it may.</summary>
    public string? Over { get; private set; }

    public void OnGet(string token) => Token = token;

    public async Task<IActionResult> OnPostAsync(string token)
    {
        Token = token;

        try
        {
            var answer = await Api.PostAsync<StartedNomination>($"{Service}/nominations/starts/{Uri.EscapeDataString(token)}", new { }, Once, Stop);

            if (answer.Problem is { } problem)
            {
                return Ended(problem);
            }

            key.Keep(answer.Value!.Key, answer.Value.ExpiresAt);
            return LocalRedirect(await NextAsync(answer.Value));
        }
        catch (ApiFailure failure) when (failure.Problem.Status is StatusCodes.Status404NotFound)
        {
            return Ended(failure.Problem);
        }
    }

    /// <summary>To what they write already; else to the category they began with.</summary>
    private async Task<string> NextAsync(StartedNomination started) => await ListAsync<AwardNominationLine>("nominations?own=true") switch
    {
        [var only] => $"/awards/nominations/{only.Id}",
        [] when started is { Cycle: { } cycle, Category: { } category } => $"/awards/{cycle}/categories/{category}",
        _ => "/awards",
    };

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Ended(Problem problem)
    {
        Over = "This link does not work any more";
        Response.StatusCode = problem.Status;
        return Page();
    }
}
