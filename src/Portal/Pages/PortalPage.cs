using EdiRegion.Portal.Api;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EdiRegion.Portal.Pages;

/// <summary>One entry of the error summary; <paramref name="Field"/> is the id of the input it belongs to.</summary>
internal sealed record PageError(string? Field, string Message);

/// <summary>What every page has: its errors, the key that makes its form act once, the version its form was made from.</summary>
internal abstract class PortalPage : PageModel
{
    public List<PageError> Errors { get; } = [];

    [BindProperty(Name = "idempotencyKey")]
    public string? IdempotencyKey { get; set; }

    [BindProperty(Name = "version")]
    public string? Version { get; set; }

    protected CancellationToken Stop => HttpContext.RequestAborted;

    protected Once Once => new(IdempotencyKey, Version);

    public string? ErrorOf(string field) => Errors.FirstOrDefault(error => error.Field == field)?.Message;

    protected void Refuse(string? field, string message)
    {
        Errors.Add(new(field, message));
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }

    /// <summary>A problem of the gateway as entries of the error summary; <paramref name="fieldOf"/> knows the inputs.</summary>
    protected void Explain(Problem problem, Func<ProblemFault, string?>? fieldOf = null)
    {
        Response.StatusCode = problem.Status is 0 ? StatusCodes.Status422UnprocessableEntity : problem.Status;

        if (problem.Errors.Count == 0)
        {
            Errors.Add(new(null, problem.Sentence));
        }

        Errors.AddRange(problem.Errors.Select(fault => new PageError(fieldOf?.Invoke(fault), Sentence(fault))));
    }

    /// <summary>
    /// The page again, as it was typed, with what stands against it. Where somebody else was faster, <paramref name="current"/> is the version
    /// there is now: saving once more then saves over it.
    /// </summary>
    protected PageResult ShowAgain(Problem problem, string? current, Func<ProblemFault, string?>? fieldOf = null)
    {
        if (problem.SomeoneElseChangedIt)
        {
            Version = current;
            Errors.Add(new(null, "Someone else changed this since you opened the page, so nothing was saved. What you entered is below. Look at how it stands now, then save again if yours is right."));
            Response.StatusCode = problem.Status;
        }
        else
        {
            Explain(problem, fieldOf);
        }

        return Page();
    }

    /// <summary>The success banner of the page one is sent to.</summary>
    protected void Announce(string message) => Done.Keep(TempData, message);

    private static string Sentence(ProblemFault fault)
    {
        var detail = fault.Detail ?? fault.Code ?? "Not accepted.";
        return fault.Expected is { Length: > 0 } expected && !detail.Contains(expected, StringComparison.OrdinalIgnoreCase)
            ? $"{detail.TrimEnd('.')}. Expected: {expected.TrimEnd('.')}."
            : detail;
    }
}
