namespace EdiRegion.Region.Organisations;

/// <summary>
/// Reporting line to a parent, both days included; <paramref name="To"/> is null while it holds. Provisional: the region has not
/// confirmed the dates.
/// </summary>
public sealed record ParentLink(string Ods, DateOnly From, DateOnly? To, bool Provisional);
