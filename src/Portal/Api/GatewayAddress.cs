using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace EdiRegion.Portal.Api;

/// <summary>Where the gateway answers: <c>Gateway:Address</c>, else the address of this very process (everything in one).</summary>
internal sealed class GatewayAddress(IConfiguration configuration, IServer server)
{
    public Uri Base => new(configuration["Gateway:Address"] ?? Own());

    private string Own()
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()
            ?? throw new InvalidOperationException("Set Gateway:Address: this process listens nowhere the portal could ask.");

        return address.Replace("://+", "://127.0.0.1", StringComparison.Ordinal)
            .Replace("://*", "://127.0.0.1", StringComparison.Ordinal)
            .Replace("://0.0.0.0", "://127.0.0.1", StringComparison.Ordinal)
            .Replace("://[::]", "://127.0.0.1", StringComparison.Ordinal);
    }
}
