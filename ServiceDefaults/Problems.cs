using System.Diagnostics;
using System.Text;
using EdiRegion.Platform.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace EdiRegion.ServiceDefaults;

/// <summary>Every error that leaves is RFC 9457: stable type, code, request id; no stack and no SQL.</summary>
internal static class Problems
{
    internal static void AddProblems(this IServiceCollection services) =>
        services.AddProblemDetails(options => options.CustomizeProblemDetails = context =>
        {
            var problem = context.ProblemDetails;
            var status = problem.Status ?? context.HttpContext.Response.StatusCode;

            if (!problem.Extensions.ContainsKey("code"))
            {
                var code = CodeOf(status);
                problem.Type = Refusal.TypePrefix + code;
                problem.Extensions["code"] = code;
            }

            problem.Extensions["requestId"] = RequestIdOf(context.HttpContext);
            problem.Extensions.Remove("traceId");
        });

    internal static void UseProblems(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            StatusCodeSelector = StatusOf,
            SuppressDiagnosticsCallback = context => StatusOf(context.Exception) < StatusCodes.Status500InternalServerError,
        });
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) || context.Request.Path.StartsWithSegments("/connect", StringComparison.Ordinal),
            api => api.UseStatusCodePages());
    }

    /// <summary>The id the caller can quote: the gateway's, else the trace's.</summary>
    private static string RequestIdOf(HttpContext context) =>
        context.Request.Headers["X-Request-ID"].ToString() is { Length: > 0 } id
            ? id
            : Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;

    private static int StatusOf(Exception exception) => exception switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        DbUpdateConcurrencyException => StatusCodes.Status409Conflict,
        EncoderFallbackException => StatusCodes.Status400BadRequest,
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } => StatusCodes.Status409Conflict,
        // A text with a character that is none: U+0000.
        PostgresException { SqlState: PostgresErrorCodes.CharacterNotInRepertoire or PostgresErrorCodes.UntranslatableCharacter } => StatusCodes.Status400BadRequest,
        { InnerException: { } cause } => StatusOf(cause),
        _ => StatusCodes.Status500InternalServerError,
    };

    private static string CodeOf(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "malformed-request",
        StatusCodes.Status401Unauthorized => "sign-in-required",
        StatusCodes.Status404NotFound => "no-such-page",
        StatusCodes.Status405MethodNotAllowed => "method-not-allowed",
        StatusCodes.Status409Conflict => "changed-meanwhile",
        StatusCodes.Status413PayloadTooLarge => "body-too-large",
        StatusCodes.Status415UnsupportedMediaType => "media-type-not-supported",
        _ => ReasonPhrases.GetReasonPhrase(status).ToLowerInvariant().Replace(' ', '-'),
    };
}
