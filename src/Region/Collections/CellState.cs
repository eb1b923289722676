using System.Text.Json.Serialization;

namespace EdiRegion.Region.Collections;

/// <summary>What is known about a cell. The five are kept apart on every screen, export and event.</summary>
[JsonConverter(typeof(CamelCase<CellState>))]
public enum CellState
{
    /// <summary>Nothing was given.</summary>
    Missing,

    /// <summary>A number was given.</summary>
    Value,

    /// <summary>The organisation says there is nothing to count: reckoned as 0.</summary>
    Nil,

    /// <summary>The question does not apply, for a stated reason.</summary>
    NotApplicable,

    /// <summary>The number exists but was held back where it comes from.</summary>
    Suppressed,
}
