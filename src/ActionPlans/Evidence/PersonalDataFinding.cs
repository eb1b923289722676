namespace EdiRegion.ActionPlans.Evidence;

/// <summary>Something in a content that looks like data about a person. The found text itself is not kept.</summary>
/// <param name="Kind"><c>e-mail address</c>, <c>National Insurance number</c>, <c>NHS number</c>, <c>phone number</c> or <c>date of birth</c>.</param>
/// <param name="Count">How many.</param>
internal sealed record PersonalDataFinding(string Kind, int Count);
