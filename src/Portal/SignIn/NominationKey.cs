using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace EdiRegion.Portal.SignIn;

/// <summary>
/// What stands in for an account while somebody nominates without one: a key the awards gave for a confirmed address, kept in an encrypted cookie.
/// </summary>
internal sealed class NominationKey(IDataProtectionProvider protection, IHttpContextAccessor accessor, IConfiguration configuration)
{
    public const string Header = "Nomination-Key";
    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("nomination-key").ToTimeLimitedDataProtector();

    private string? _kept;

    private bool Https => configuration["Access:PublicUrl"]?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ?? false;

    private string CookieName => Https ? "__Host-edi-region-nomination" : "edi-region-nomination";

    private HttpContext Context => accessor.HttpContext ?? throw new InvalidOperationException("A key exists only within a request.");

    /// <summary>The key; null without one, or when it has run out.</summary>
    public string? Value
    {
        get
        {
            if (_kept is not null)
            {
                return _kept;
            }

            if (Context.Request.Cookies[CookieName] is not { Length: > 0 } kept)
            {
                return null;
            }

            try
            {
                return _protector.Unprotect(kept);
            }
            catch (CryptographicException)
            {
                return null;
            }
        }
    }

    public void Keep(string key, DateTimeOffset expiresAt)
    {
        _kept = key;
        Context.Response.Cookies.Append(CookieName, _protector.Protect(key, expiresAt), new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = Https,
            Path = "/",
            IsEssential = true,
            Expires = expiresAt,
        });
    }

    public void Forget() => Context.Response.Cookies.Delete(CookieName, new() { Path = "/", Secure = Https, HttpOnly = true });
}
