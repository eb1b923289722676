namespace EdiRegion.Portal.Api;

/// <summary>Something of an action plan that has to be seen to by a day: an action, a milestone, an explanation or evidence.</summary>
internal sealed record DueItem(string Kind, string Organisation, string? Period, Guid? Id, Guid? Action, string? Requirement, string Title, DateOnly Due, int Days, bool Overdue);
