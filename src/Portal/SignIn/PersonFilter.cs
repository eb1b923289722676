using EdiRegion.Portal.Api;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Filters;

namespace EdiRegion.Portal.SignIn;

/// <summary>Loads the person before a page runs; a session that has ended leads back to sign-in.</summary>
internal sealed class PersonFilter : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var person = context.HttpContext.RequestServices.GetRequiredService<CurrentPerson>();
        var open = context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null;

        try
        {
            if (!await person.LoadAsync(context.HttpContext.RequestAborted) && !open)
            {
                throw new ApiFailure(new() { Status = StatusCodes.Status401Unauthorized, Code = "session-ended", Title = "Your session has ended" });
            }
        }
        catch (ApiFailure) when (open)
        {
            // Help and the statements stay readable while Access does not answer.
        }

        await next();
    }
}
