namespace EdiRegion.Region.Awards;

/// <summary>An entry and a judge, by their codes.</summary>
public readonly record struct JudgedPair(string Entry, string Judge);
