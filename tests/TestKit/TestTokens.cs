using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace EdiRegion.TestKit;

/// <summary>Access tokens a service under test trusts, where the real Access is not part of the test.</summary>
public static class TestTokens
{
    private const string Issuer = "https://access.test";
    private static readonly ECDsaSecurityKey Key = new(ECDsa.Create(ECCurve.NamedCurves.nistP256)) { KeyId = "test" };

    /// <summary>A token with roles such as <c>trust-lead:RRK</c>.</summary>
    public static string For(string subject, params string[] roles) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Issuer,
        Audience = "edi-region",
        TokenType = "at+jwt",
        Expires = DateTime.UnixEpoch.AddYears(100),
        NotBefore = DateTime.UnixEpoch,
        IssuedAt = DateTime.UnixEpoch,
        SigningCredentials = new(Key, SecurityAlgorithms.EcdsaSha256),
        Claims = new Dictionary<string, object> { ["sub"] = subject, ["name"] = subject, ["roles"] = roles, ["jti"] = Guid.CreateVersion7().ToString() },
    });

    /// <summary>Makes the service under test trust them, and nothing else.</summary>
    public static void TrustTestTokens(this IServiceCollection services) =>
        services.PostConfigure<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme, bearer =>
        {
            var configuration = new OpenIdConnectConfiguration { Issuer = Issuer };
            configuration.SigningKeys.Add(Key);
            bearer.ConfigurationManager = new StaticConfigurationManager<OpenIdConnectConfiguration>(configuration);
            bearer.TokenValidationParameters.ValidIssuer = Issuer;
        });
}
