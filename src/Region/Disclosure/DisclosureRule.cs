namespace EdiRegion.Region.Disclosure;

/// <summary>
/// Counts above 0 and up to <paramref name="HiddenUpTo"/> are hidden, larger ones go to the nearest <paramref name="RoundedTo"/>; both
/// 0 = exact.
/// </summary>
public sealed record DisclosureRule(int HiddenUpTo, int RoundedTo);
