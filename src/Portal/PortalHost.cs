namespace EdiRegion.Portal;

/// <summary>Names this host where several are in sight.</summary>
public sealed class PortalHost;
