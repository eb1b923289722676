using EdiRegion.Platform.Authority;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.IdentityModel.Tokens;

namespace EdiRegion.ServiceDefaults;

/// <summary>Short-lived ES256 tokens, checked against the keys that Access publishes.</summary>
internal static class AccessTokens
{
    internal const string Audience = "edi-region";

    internal static void AddAccessTokens(this IHostApplicationBuilder builder)
    {
        builder.Services.AddAuthorization();
        builder.Services
            .AddAuthentication(JwtBearerDefaults.AuthenticationScheme)
            .AddJwtBearer();

        // Read when first needed: a host may learn its own address only at start.
        builder.Services
            .AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme)
            .Configure<IConfiguration>((bearer, configuration) =>
            {
                bearer.Authority = configuration["Access:Authority"] ?? configuration["Access:PublicUrl"];
                bearer.RequireHttpsMetadata = bearer.Authority?.StartsWith("https:", StringComparison.Ordinal) is true;
                bearer.MapInboundClaims = false;
                bearer.AutomaticRefreshInterval = TimeSpan.FromHours(1);
                bearer.RefreshInterval = TimeSpan.FromSeconds(5);
                bearer.TokenValidationParameters = new()
                {
                    ValidAudience = Audience,
                    ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256],
                    ValidTypes = ["at+jwt"],
                    NameClaimType = "name",
                    RoleClaimType = Grant.ClaimType,
                    ClockSkew = TimeSpan.FromSeconds(30),
                    ValidIssuer = configuration["Access:PublicUrl"],
                };
            });
    }
}
