using System.Text.Json.Serialization;
using EdiRegion.Platform.Authority;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.IdentityModel.Tokens;

namespace EdiRegion.Access.Keys;

internal sealed record IssuerDescription(
    [property: JsonPropertyName("issuer")] string Issuer,
    [property: JsonPropertyName("jwks_uri")] string JwksUri,
    [property: JsonPropertyName("token_endpoint")] string TokenEndpoint)
{
    [JsonPropertyName("grant_types_supported")]
    public IReadOnlyList<string> GrantTypes { get; } = ["client_credentials"];

    [JsonPropertyName("token_endpoint_auth_methods_supported")]
    public IReadOnlyList<string> ClientAuthentication { get; } = ["private_key_jwt"];

    [JsonPropertyName("token_endpoint_auth_signing_alg_values_supported")]
    public IReadOnlyList<string> ClientAlgorithms { get; } = [SecurityAlgorithms.EcdsaSha256];

    [JsonPropertyName("id_token_signing_alg_values_supported")]
    public IReadOnlyList<string> TokenAlgorithms { get; } = [SecurityAlgorithms.EcdsaSha256];

    [JsonPropertyName("response_types_supported")]
    public IReadOnlyList<string> ResponseTypes { get; } = [];

    [JsonPropertyName("subject_types_supported")]
    public IReadOnlyList<string> SubjectTypes { get; } = ["public"];
}

/// <summary>Who issues tokens, and where its keys and its token endpoint are.</summary>
internal static class DescribeIssuer
{
    internal static void Map(IEndpointRouteBuilder app) => app
        .MapGet("/.well-known/openid-configuration", Handle)
        .WithName("access-openid-configuration")
        .WithTags("Access")
        .AllowAnyone("addresses are public");

    private static Ok<IssuerDescription> Handle(PublicAddress address, HttpRequest request) =>
        TypedResults.Ok(new IssuerDescription(address.Issuer, $"{address.BaseFor(request)}/.well-known/jwks.json", address.TokenEndpoint));
}
