namespace EdiRegion.Gateway;

/// <summary>Names this host where several are in sight.</summary>
public sealed class GatewayHost;
