using System.Net;

namespace EdiRegion.Access;

/// <summary>Where the platform is reached from outside: issuer of tokens, audience of assertions, base of the links in mail.</summary>
internal sealed class PublicAddress(IConfiguration configuration)
{
    private const string TokenPath = "/connect/token";

    /// <summary>Issuer, exactly as configured: services compare it letter by letter. Read late, a host may learn its address only at start.</summary>
    internal string Issuer => configuration["Access:PublicUrl"] is { Length: > 0 } address && Uri.IsWellFormedUriString(address, UriKind.Absolute)
        ? address
        : throw new InvalidOperationException(
            $"Access:PublicUrl is '{configuration["Access:PublicUrl"]}'. Set it to the address people and machines use, for example https://edi.example.nhs.uk.");

    internal string Page(string path) => Issuer.TrimEnd('/') + path;

    internal string TokenEndpoint => Page(TokenPath);

    /// <summary>The page where a one-time link is used.</summary>
    internal string Welcome(string token) => Page($"/welcome/{token}");

    /// <summary>True when an assertion made out to this audience is made out to us. On a loopback address every spelling of it is accepted.</summary>
    internal bool IsUs(string audience, HttpRequest request) =>
        Names(audience, new Uri(Issuer))
        || (IsLoopback(new Uri(Issuer).Host) && IsLoopback(request.Host.Host) && Names(audience, new Uri($"{request.Scheme}://{request.Host}")));

    /// <summary>The base under which this caller reached us: services inside fetch keys by another address than the public one.</summary>
    internal string BaseFor(HttpRequest request) =>
        string.Equals(request.Host.Host, new Uri(Issuer).Host, StringComparison.OrdinalIgnoreCase) ? Page("") : $"{request.Scheme}://{request.Host}";

    private static bool Names(string audience, Uri us) =>
        Uri.TryCreate(audience, UriKind.Absolute, out var named)
        && named.Scheme == us.Scheme
        && named.Port == us.Port
        && (string.Equals(named.Host, us.Host, StringComparison.OrdinalIgnoreCase) || (IsLoopback(named.Host) && IsLoopback(us.Host)))
        && named.Query.Length == 0
        && named.Fragment.Length == 0
        && (named.AbsolutePath == us.AbsolutePath || named.AbsolutePath == us.AbsolutePath.TrimEnd('/') + TokenPath);

    private static bool IsLoopback(string host) =>
        host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
