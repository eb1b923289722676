namespace EdiRegion.Platform.Authority;

/// <summary>What a route asks for. A route names one of these with <c>.Require(…)</c>.</summary>
public sealed record Permission(string Name)
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}
