using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Platform.Requests;

/// <summary>An expected "no": a stable code, a title a person understands and the HTTP status it answers with (RFC 9457).</summary>
/// <param name="Code">Stable, in kebab-case; the problem's type is <c>urn:edi-region:problem:{code}</c>.</param>
/// <param name="Title">One line that says what is wrong.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Detail">What to do about it.</param>
/// <param name="Errors">Where exactly, when more than one place or a place inside the body is meant.</param>
public sealed record Refusal(string Code, string Title, int Status, string? Detail = null, IReadOnlyList<Fault>? Errors = null)
{
    /// <summary>The prefix of every problem type of the platform.</summary>
    public const string TypePrefix = "urn:edi-region:problem:";

    /// <summary>The request is understood and wrong in itself (422).</summary>
    public static Refusal Unprocessable(string code, string title, string? detail = null, IReadOnlyList<Fault>? errors = null) =>
        new(code, title, StatusCodes.Status422UnprocessableEntity, detail, errors);

    /// <summary>The request cannot be read (400).</summary>
    public static Refusal Malformed(string code, string title, string? detail = null, IReadOnlyList<Fault>? errors = null) =>
        new(code, title, StatusCodes.Status400BadRequest, detail, errors);

    /// <summary>The state of the thing does not allow it (409).</summary>
    public static Refusal Conflict(string code, string title, string? detail = null, IReadOnlyList<Fault>? errors = null) =>
        new(code, title, StatusCodes.Status409Conflict, detail, errors);

    /// <summary>There is no such thing (404).</summary>
    public static Refusal NotFound(string code, string title, string? detail = null) =>
        new(code, title, StatusCodes.Status404NotFound, detail);

    /// <summary>The caller may not do this (403).</summary>
    public static Refusal Forbidden(string code, string title, string? detail = null) =>
        new(code, title, StatusCodes.Status403Forbidden, detail);

    /// <summary>The refusal as an <c>application/problem+json</c> answer; the request id is added by the host.</summary>
    public ProblemHttpResult ToProblem()
    {
        var problem = new ProblemDetails { Type = TypePrefix + Code, Title = Title, Status = Status, Detail = Detail };
        problem.Extensions["code"] = Code;

        if (Errors is { Count: > 0 })
        {
            problem.Extensions["errors"] = Errors;
        }

        return TypedResults.Problem(problem);
    }
}
