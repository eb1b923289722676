namespace EdiRegion.ActionPlans.Coverage;

/// <summary>
/// An action works, or worked, on a requirement: it is open or complete, and linked to it itself or by its objective. The database keeps these rows
/// beside the actions by a trigger, so that whoever writes an action cannot forget them; of an action carried on over years only the newest counts.
/// </summary>
internal sealed class ActionLink
{
    public required Guid ActionId { get; init; }

    public required string Requirement { get; init; }

    public required string Organisation { get; init; }

    /// <summary>False when the action is complete.</summary>
    public required bool Open { get; init; }
}
