namespace EdiRegion.Awards;

/// <summary>Names this host for tests: <c>Program</c> is ambiguous where two hosts are referenced.</summary>
public sealed class AwardsHost;
