namespace EdiRegion.Platform.Authority;

/// <summary>What a route asks for. A route names one of these with <c>.Require(…)</c>.</summary>
/// <param name="Name">As it reads after "let you".</param>
/// <param name="Regional">True when it concerns the whole region: a role that carries it counts only where it is held in the region itself.</param>
/// <param name="OwnOnly">True when a role that carries it counts only in the organisation it is held in, and not in those below.</param>
public sealed record Permission(string Name, bool Regional = false, bool OwnOnly = false)
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}
