namespace EdiRegion.Region.Frameworks;

/// <summary>A day by which a part of a requirement is to be met; a month or year named by the source ends on its last day.</summary>
/// <param name="What">The part, such as "sex and race"; null when it is the whole.</param>
/// <param name="Provisional">True when the day still needs confirming.</param>
public sealed record Deadline(DateOnly By, string? What, bool Provisional);
