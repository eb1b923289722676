using System.Net;
using System.Net.Sockets;

namespace EdiRegion.Standalone;

internal static class FreePort
{
    /// <summary>A port of this machine that nothing listens on at this moment.</summary>
    internal static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
