namespace EdiRegion.Region.Awards;

/// <summary>How many entries a judge has.</summary>
public sealed record JudgeLoad(string Judge, int Entries);
