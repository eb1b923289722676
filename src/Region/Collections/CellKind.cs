using System.Text.Json.Serialization;

namespace EdiRegion.Region.Collections;

/// <summary>What sort of figure a cell holds.</summary>
[JsonConverter(typeof(CamelCase<CellKind>))]
public enum CellKind
{
    /// <summary>People, counted.</summary>
    Count,

    /// <summary>A percentage as published elsewhere, 0 to 100 unless its limits say otherwise.</summary>
    Percent,
}
