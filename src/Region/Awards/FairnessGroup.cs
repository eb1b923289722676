namespace EdiRegion.Region.Awards;

/// <summary>Entries of a group, such as a system or a band of size, counted by how far they came; each count includes the next.</summary>
public sealed record FairnessGroup(string Key, string Label, int Nominated, int Shortlisted, int Won);
