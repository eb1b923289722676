using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EdiRegion.Access.Tokens;

/// <summary>A "no" of the token endpoint, in the words of RFC 6749 section 5.2.</summary>
internal sealed record TokenError(
    [property: JsonPropertyName("error")] string Error, [property: JsonPropertyName("error_description")] string Description)
{
    /// <summary>The request cannot be read.</summary>
    internal static JsonHttpResult<TokenError> InvalidRequest(string description) => Answer("invalid_request", description, StatusCodes.Status400BadRequest);

    /// <summary>The request asks for something that is not done here.</summary>
    internal static JsonHttpResult<TokenError> UnsupportedGrant(string description) => Answer("unsupported_grant_type", description, StatusCodes.Status400BadRequest);

    /// <summary>The client did not prove who it is.</summary>
    internal static JsonHttpResult<TokenError> InvalidClient(string description) => Answer("invalid_client", description, StatusCodes.Status401Unauthorized);

    private static JsonHttpResult<TokenError> Answer(string error, string description, int status) =>
        TypedResults.Json(new TokenError(error, description), statusCode: status);
}
