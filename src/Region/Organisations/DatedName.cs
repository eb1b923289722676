namespace EdiRegion.Region.Organisations;

/// <summary>
/// A name and the day it began. <paramref name="NewBusiness"/>: the code was re-used for a different business from that day.
/// </summary>
public sealed record DatedName(string Name, DateOnly From, bool Provisional, bool NewBusiness);
