using System.ComponentModel.DataAnnotations;
using System.Net;

namespace EdiRegion.ServiceDefaults.Edge;

/// <summary>The limits of the public port, section <c>Edge</c>. Bodies in bytes, rates in requests per second.</summary>
public sealed class EdgeOptions
{
    public const string Section = "Edge";

    /// <summary>What one client (its address together with who its token says it is) may keep up.</summary>
    [Range(1, 1_000_000)]
    public int RequestsPerSecond { get; set; } = 200;

    /// <summary>What one client may send at once before the rate counts.</summary>
    [Range(1, 10_000_000)]
    public int Burst { get; set; } = 1_000;

    /// <summary>Sign-ins, tokens and one-time links per address: each costs a password hash or a signature.</summary>
    [Range(1, 1_000_000)]
    public int SignInsPerSecond { get; set; } = 20;

    [Range(1, 10_000_000)]
    public int SignInBurst { get; set; } = 300;

    /// <summary>How many clients' worth of requests one address may send: a token's claims are read unverified, and invented ones must not buy more.</summary>
    [Range(1, 10_000)]
    public int ClientsPerAddress { get; set; } = 20;

    [Range(1_024, 1_073_741_824)]
    public long MaxBodyBytes { get; set; } = 10_000_000;

    /// <summary>A file of evidence: 20 MB and the wrapping a form puts round it.</summary>
    [Range(1_024, 1_073_741_824)]
    public long MaxEvidenceBytes { get; set; } = 21_500_000;

    /// <summary>A plan to import: a file of 20 MB in base 64, as it waits in a form, with what a person corrected.</summary>
    [Range(1_024, 1_073_741_824)]
    public long MaxImportBytes { get; set; } = 29_000_000;

    /// <summary>Networks of the reverse proxies in front of us (CIDR) whose X-Forwarded-For and X-Forwarded-Proto are believed; none by default.</summary>
    public IList<string> TrustedProxies { get; } = [];

    /// <summary>Those networks; an entry left empty, as a deployment without a proxy leaves it, is none.</summary>
    internal IEnumerable<IPNetwork> TrustedNetworks => TrustedProxies.Where(network => network.Length > 0).Select(Network);

    private static IPNetwork Network(string network) => IPNetwork.TryParse(network, out var parsed)
        ? parsed
        : throw new InvalidOperationException($"{Section}:TrustedProxies holds '{network}'; expected a network such as 10.1.0.0/24.");
}
