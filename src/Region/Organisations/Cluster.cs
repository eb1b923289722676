namespace EdiRegion.Region.Organisations;

/// <summary>Systems that share a chair and chief executive while each stays a statutory body of its own.</summary>
public sealed record Cluster(string Key, string Name, IReadOnlyList<string> Systems, DateOnly From, DateOnly? To, bool Provisional);
