using EdiRegion.Portal.Api;

namespace EdiRegion.Portal.Pages.Awards;

/// <summary>A page opened by a mailed link, without an account; a link that is over says so in plain words.</summary>
internal abstract class LinkedPage(RegionApi api) : AwardPage(api)
{
    public string Token { get; private set; } = "";

    public string Heading { get; protected set; } = "This link does not work any more";

    public string Explanation { get; protected set; } = "It may have been used, taken back, or have run out. Ask whoever sent it for a new one.";

    protected string Escaped => Uri.EscapeDataString(Token);

    /// <summary>What is behind the link; null when it is over.</summary>
    protected async Task<T?> BehindAsync<T>(string token, string path)
        where T : class
    {
        Token = token;

        try
        {
            var answer = await Api.GetAsync<T>($"{Service}/{path}/{Escaped}", Stop);
            Version ??= answer.ETag;

            if (answer.Problem is not { } problem)
            {
                return answer.Value;
            }

            Response.StatusCode = problem.Status;
        }
        catch (ApiFailure failure) when (failure.Problem.Status is StatusCodes.Status404NotFound)
        {
            Response.StatusCode = failure.Problem.Status;
        }

        return null;
    }
}
