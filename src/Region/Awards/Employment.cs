namespace EdiRegion.Region.Awards;

/// <summary>
/// Where a judge works or worked: an ODS code or, for a body outside the register, its name. Both days are included; null means not known, and
/// an open end that it still holds.
/// </summary>
public sealed record Employment(string Organisation, DateOnly? From, DateOnly? To);
