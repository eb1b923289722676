namespace EdiRegion.Region.Organisations;

/// <summary>The statutory body of a system, with the code the Office for National Statistics gives it.</summary>
public sealed record IntegratedCareBoard(string Name, string OnsCode, DateOnly From, DateOnly? To);
