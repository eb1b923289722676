using System.Text;
using System.Text.Json.Nodes;

namespace EdiRegion.Cli.Connection;

/// <summary>One error of a problem: where it is, what was found there, and what is expected.</summary>
internal sealed record ProblemError(string? Pointer, string? Code, string? Detail, string? Expected, string? Found);

/// <summary>A refusal (RFC 9457) told so that it can be read aloud: what, where, found, expected, how to put it right.</summary>
internal sealed record Problem(int Status, string? Code, string Title, string? Detail, string? RequestId, IReadOnlyList<ProblemError> Errors)
{
    internal static Problem Of(Answer answer)
    {
        var body = answer.Json as JsonObject;
        var errors = body?["errors"] as JsonArray ?? [];

        return new(
            (int)answer.Status,
            Text(body, "code"),
            Text(body, "title") ?? $"The gateway answered {(int)answer.Status} {answer.Status}",
            Text(body, "detail"),
            Text(body, "requestId"),
            [.. errors.OfType<JsonObject>().Select(each => new ProblemError(
                Text(each, "pointer"), Text(each, "code"), Text(each, "detail"), Text(each, "expected"), Text(each, "found")))]);
    }

    internal string Tell()
    {
        var told = new StringBuilder($"{Title.TrimEnd('.')}. (Status {Status}{(Code is null ? "" : $", code {Code}")})");

        if (Detail is not null && Detail != Title)
        {
            told.AppendLine().Append(Detail);
        }

        foreach (var error in Errors)
        {
            told.AppendLine().Append($"  - {error.Pointer ?? "The whole of it"}: {Sentence(error.Detail ?? error.Code ?? "refused")}");
            told.Append(error.Found is null ? "" : $" Found: {error.Found}.");
            told.Append(error.Expected is null ? "" : $" Expected: {error.Expected}.");
            told.Append(error.Code is null || error.Detail is null ? "" : $" [{error.Code}]");
        }

        if (HowToFix is { } advice)
        {
            told.AppendLine().Append("How to put it right: ").Append(advice);
        }

        if (RequestId is not null)
        {
            told.AppendLine().Append($"Quote the request id {RequestId} when you ask for help.");
        }

        return told.ToString();
    }

    private string? HowToFix => Status switch
    {
        401 => "the gateway did not take the token. Check --client and --key.",
        403 => "this client may not do that for this organisation. Use a client that holds the role, or ask an administrator.",
        404 => "check the ODS code, the collection and the period; `edi collections` lists what there is.",
        409 => "the return is in another state than this step needs. Look at it, then take the step that fits.",
        412 => "someone changed the return in the meantime. Look at it again, then repeat the command.",
        413 => "the file is larger than any return or import can be. Check that it is the right file.",
        415 => "send a return as .json or .csv, an import as .csv.",
        422 => "correct each place named above in the file and run the command again.",
        429 or 503 => "the gateway is busy. Try again in a few minutes.",
        >= 500 => "this is a fault of the service, not of your file. Try again; if it stays, tell whoever runs it.",
        _ => null,
    };

    private static string Sentence(string text) => text.EndsWith('.') ? text : $"{text}.";

    private static string? Text(JsonObject? from, string name) => from?[name] switch
    {
        null => null,
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        var other => other.ToJsonString(),
    };
}
