using System.Security.Claims;
using EdiRegion.Platform.Authority;
using EdiRegion.Portal.Api;
using Microsoft.AspNetCore.Authentication;

namespace EdiRegion.Portal.SignIn;

/// <summary>Who this request is for; nobody on the pages that are open to anyone.</summary>
internal sealed class CurrentPerson(Sessions sessions, IHttpContextAccessor accessor)
{
    private const string OrganisationCookie = "edi-region-organisation";
    private string? _secret;
    private Session? _session;

    public Person? Person => _session?.Person;

    public string? AccessToken => _session?.AccessToken;

    private HttpContext Context => accessor.HttpContext ?? throw new InvalidOperationException("A person exists only within a request.");

    /// <summary>Finds the session behind the cookie. False when there is a cookie but its session has ended.</summary>
    public async Task<bool> LoadAsync(CancellationToken ct)
    {
        _secret = Context.User.Identities.FirstOrDefault(identity => identity.AuthenticationType == PortalCookie.Scheme)
            ?.FindFirst(PortalCookie.SessionClaim)?.Value;
        _session = _secret is null ? null : await sessions.FindAsync(_secret, ct);

        return _secret is null || _session is not null;
    }

    /// <summary>A new access token after the old one was refused.</summary>
    public async Task<bool> RenewAsync(CancellationToken ct)
    {
        _session = _secret is null ? null : await sessions.RenewAsync(_secret, ct);
        return _session is not null;
    }

    /// <summary>Puts the session secret into the encrypted cookie.</summary>
    public async Task SignInAsync(Session session)
    {
        var identity = new ClaimsIdentity(
            [new Claim(PortalCookie.SessionClaim, session.Secret!), new Claim("sub", session.Person.Id)], PortalCookie.Scheme, "sub", "role");
        await Context.SignInAsync(PortalCookie.Scheme, new ClaimsPrincipal(identity));
        Context.Response.Cookies.Delete(OrganisationCookie);
    }

    /// <summary>Ends the session, here and at Access; a dead gateway must not keep anyone signed in.</summary>
    public async Task SignOutAsync(CancellationToken ct)
    {
        await Context.SignOutAsync(PortalCookie.Scheme);
        Context.Response.Cookies.Delete(OrganisationCookie);

        if (_secret is not null)
        {
            try
            {
                await sessions.EndAsync(_secret, ct);
            }
            catch (ApiFailure)
            {
                // The cookie is gone; the session at Access runs out by itself.
            }
        }

        _session = null;
    }

    /// <summary>The organisation the person is acting for: the chosen one, else the only or first one they hold a role in.</summary>
    public string? Organisation =>
        Context.Request.Cookies[OrganisationCookie] is { } chosen && Organisations.Contains(chosen) ? chosen
        : Organisations is [var first, ..] ? first : null;

    /// <summary>True when the person has to say for which organisation they act.</summary>
    public bool MustChoose => Organisations.Count > 1 && Context.Request.Cookies[OrganisationCookie] is not { } chosen
        || (Context.Request.Cookies[OrganisationCookie] is { } other && Organisations.Count > 1 && !Organisations.Contains(other));

    /// <summary>The organisations in which the person holds a role.</summary>
    public IReadOnlyList<string> Organisations => [.. Person?.Roles.Select(held => held.Organisation).Distinct(StringComparer.Ordinal) ?? []];

    public void ChooseOrganisation(string ods) => Context.Response.Cookies.Append(OrganisationCookie, ods, new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = Context.Request.IsHttps,
        IsEssential = true,
        MaxAge = TimeSpan.FromDays(180),
    });

    /// <summary>True when one of the person's roles carries the permission. The services decide; this only chooses what to show.</summary>
    public bool May(Permission permission) => Person?.Roles.Any(held => Permissions.Of(held.Role).Contains(permission)) ?? false;

    /// <summary>True when a role the person holds in this very organisation carries the permission.</summary>
    public bool MayIn(Permission permission, string organisation) =>
        Person?.Roles.Any(held => held.Organisation == organisation && Permissions.Of(held.Role).Contains(permission)) ?? false;

    /// <summary>True when the person holds the role, in this organisation when one is named.</summary>
    public bool Holds(string role, string? organisation = null) =>
        Person?.Roles.Any(held => held.Role == role && (organisation is null || held.Organisation == organisation)) ?? false;
}
