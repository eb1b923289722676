namespace EdiRegion.Portal.Api;

/// <summary>A gateway that cannot be reached is a problem like any other.</summary>
internal static class Reach
{
    public static async Task<HttpResponseMessage> AskAsync(HttpClient client, HttpRequestMessage request, CancellationToken ct)
    {
        try
        {
            return await client.SendAsync(request, ct);
        }
        catch (Exception failure) when (failure is HttpRequestException || (failure is TaskCanceledException && !ct.IsCancellationRequested))
        {
            throw new ApiFailure(new()
            {
                Status = StatusCodes.Status503ServiceUnavailable,
                Code = "gateway-unreachable",
                Title = "The service does not answer at the moment",
            });
        }
    }
}
