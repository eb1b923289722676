using EdiRegion.Portal.Api;
using EdiRegion.Portal.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace EdiRegion.Portal.Pages.Errors;

/// <summary>What an error page says: which kind, and the id to quote.</summary>
internal sealed record Failure(int Status, string? Title, string? Detail, string RequestId);

/// <summary>Turns what no page can mend into the page that says so, and an ended session into sign-in.</summary>
internal sealed class ApiFailureFilter : IAsyncExceptionFilter
{
    public async Task OnExceptionAsync(ExceptionContext context)
    {
        var http = context.HttpContext;
        var problem = (context.Exception as ApiFailure)?.Problem;

        if (context.Exception is OperationCanceledException && http.RequestAborted.IsCancellationRequested)
        {
            return;
        }

        if (problem?.Status == StatusCodes.Status401Unauthorized)
        {
            await http.SignOutAsync(PortalCookie.Scheme);
            var here = HttpMethods.IsGet(http.Request.Method) ? http.Request.Path + http.Request.QueryString : http.Request.Path.ToString();
            context.Result = new LocalRedirectResult(http.Request.Path.StartsWithSegments("/awards") && !http.User.Identities.Any(identity => identity.AuthenticationType == PortalCookie.Scheme)
                ? $"/awards/start?returnUrl={Uri.EscapeDataString(here)}"
                : PortalCookie.SignInAddress(here, true));
            context.ExceptionHandled = true;
            return;
        }

        var requestId = problem?.RequestId ?? RequestId.Of(http);

        if (problem is null or { Status: >= 500 })
        {
            http.RequestServices.GetRequiredService<ILogger<ApiFailureFilter>>()
                .LogError(context.Exception, "{Page} failed, request {RequestId}", http.Request.Path, requestId);
        }

        context.Result = Page(new(problem?.Status ?? StatusCodes.Status500InternalServerError, problem?.Title, problem?.Detail, requestId), context.ModelState);
        context.ExceptionHandled = true;
    }

    private static ViewResult Page(Failure failure, ModelStateDictionary state) => new()
    {
        ViewName = "~/Pages/Errors/Failure.cshtml",
        StatusCode = failure.Status,
        ViewData = new ViewDataDictionary<Failure>(new EmptyModelMetadataProvider(), state) { Model = failure },
    };
}
