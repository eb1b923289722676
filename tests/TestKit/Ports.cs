using EdiRegion.Standalone;

namespace EdiRegion.TestKit;

public static class Ports
{
    /// <summary>A port of this machine that nothing listens on at this moment.</summary>
    public static int Free() => FreePort.Next();
}
