using System.Text.Json.Serialization;
using EdiRegion.Access.Clients;
using EdiRegion.Access.Keys;
using EdiRegion.Platform.Authority;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Access.Tokens;

internal sealed record IssuedToken(
    [property: JsonPropertyName("access_token")] string AccessToken,
    [property: JsonPropertyName("token_type")] string TokenType,
    [property: JsonPropertyName("expires_in")] int ExpiresIn);

/// <summary>A machine client gets an access token for a signed assertion (RFC 6749 client credentials, RFC 7523). Each assertion is good once.</summary>
internal static class IssueToken
{
    internal static void Map(IEndpointRouteBuilder app) => app
        .MapPost("/connect/token", Handle)
        .WithName("access-token")
        .WithTags("Access")
        .WithMetadata(new RequestSizeLimitAttribute(TokenForm.Longest))
        .DisableAntiforgery()
        .NeverStored()
        .AllowAnyone("the assertion in the form is the proof");

    private static async Task<Results<Ok<IssuedToken>, JsonHttpResult<TokenError>>> Handle(
        HttpRequest request, AccessDb db, AccessTokens tokens, PublicAddress address, TimeProvider clock, CancellationToken ct)
    {
        var (form, unreadable) = await TokenForm.ReadAsync(request, ct);

        if (form is null)
        {
            return TokenError.InvalidRequest(unreadable!);
        }

        if (form.GrantType != "client_credentials")
        {
            return TokenError.UnsupportedGrant("grant_type must be client_credentials");
        }

        if (form.AssertionType != ClientAssertion.Type)
        {
            return TokenError.InvalidRequest($"client_assertion_type must be {ClientAssertion.Type}");
        }

        if (ClientAssertion.Read(form.Assertion, out var assertion) is { } malformed)
        {
            return TokenError.InvalidClient(malformed);
        }

        if (assertion.MisnamesParties(form.ClientId, audience => address.IsUs(audience, request), address.TokenEndpoint) is { } misnamed)
        {
            return TokenError.InvalidClient(misnamed);
        }

        if (await FindSignerAsync(assertion, db, ct) is not { } client)
        {
            return TokenError.InvalidClient("There is no client of that id with a key that made this signature");
        }

        if (client.Disabled)
        {
            return TokenError.InvalidClient("This client is disabled. Ask an administrator");
        }

        if (assertion.IsUntimely(clock.GetUtcNow()) is { } untimely)
        {
            return TokenError.InvalidClient(untimely);
        }

        if (!await SpentAssertion.SpendAsync(db, client.Id, assertion.Jti, assertion.ForgetAt, ct))
        {
            return TokenError.InvalidClient("This assertion was used before. Make a new one, with a jti of its own, for each token");
        }

        var token = await tokens.ForClientAsync(client.Id, client.Name, client.Roles, ct);

        return TypedResults.Ok(new IssuedToken(token, "Bearer", AccessTokens.LifetimeSeconds));
    }

    private static async Task<MachineClient?> FindSignerAsync(ClientAssertion assertion, AccessDb db, CancellationToken ct)
    {
        var client = await db.Clients.AsNoTracking().Include(c => c.Keys).SingleOrDefaultAsync(c => c.Id == assertion.Subject, ct);

        foreach (var known in client?.Keys ?? [])
        {
            using var key = PublicKeys.Read(known.PublicKey);

            if (assertion.IsSignedBy(key))
            {
                return client;
            }
        }

        return null;
    }
}
