using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace EdiRegion.Platform.Requests;

/// <summary>
/// Strong entity tags: <c>"2.7"</c> is revision 2, version 7. What an answer holds may also follow from the day and from who asks: <c>"2.7+1f0c…"</c> is one such
/// answer of that version. As If-Match it names the version; as If-None-Match the very answer.
/// </summary>
public static class ETags
{
    /// <summary>The tag of a version, quoted.</summary>
    public static string Of(int revision, long version) => $"\"{revision}.{version}\"";

    /// <summary>The tag of one answer of a version, by its bytes.</summary>
    public static string Of(string version, ReadOnlySpan<byte> answer) =>
        $"{version[..^1]}+{Convert.ToHexStringLower(SHA256.HashData(answer).AsSpan(0, 8))}\"";

    /// <summary>Answers with the tag.</summary>
    public static void SetETag(this HttpResponse response, string tag) => response.Headers.ETag = tag;

    /// <summary>A change of what exists must name the version it was made from: 428 without <c>If-Match</c>, 412 when stale.</summary>
    public static Refusal? RequireMatch(this HttpRequest request, string current) =>
        request.Headers.IfMatch.Count == 0
            ? new("if-match-required", "Say which version you are changing", StatusCodes.Status428PreconditionRequired,
                $"Read it first and send its ETag as If-Match. The current one is {current}.")
            : request.RefuseIfStale(current);

    /// <summary>412 when the caller names a version that is no longer the current one; nothing when it names none.</summary>
    public static Refusal? RefuseIfStale(this HttpRequest request, string current)
    {
        var given = request.Headers.IfMatch;

        return given.Count == 0 || given.Any(tag => tag is "*" || Names(tag, current, VersionOf))
            ? null
            : new("stale-version", "Someone changed this since you read it", StatusCodes.Status412PreconditionFailed,
                $"You sent If-Match {given}, the current version is {current}. Read it again and repeat your change.");
    }

    /// <summary>True when the caller already holds this version (answer 304).</summary>
    public static bool AlreadyHas(this HttpRequest request, string current) =>
        request.Headers.IfNoneMatch.Any(tag => tag is "*" || Names(tag, current, whole => whole));

    private static string VersionOf(string tag) => tag.IndexOf('+', StringComparison.Ordinal) is > 0 and var at ? $"{tag[..at]}\"" : tag;

    private static bool Names(string? header, string current, Func<string, string> of) =>
        header is not null
        && EntityTagHeaderValue.TryParseList([header], out var tags)
        && tags.Any(tag => !tag.IsWeak && of(tag.Tag.ToString()) == current);
}
