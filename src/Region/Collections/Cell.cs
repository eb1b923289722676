using System.Text.Json.Serialization;

namespace EdiRegion.Region.Collections;

/// <summary>
/// One figure of a return, or why there is none. JSON: <c>12</c>, <c>null</c> (missing), or an object with <c>state</c> and, as it needs,
/// <c>value</c>, <c>reason</c>, <c>note</c>. The default is missing.
/// </summary>
[JsonConverter(typeof(CellJson))]
public readonly record struct Cell
{
    /// <summary>Beyond this a number is not a figure of people or money but a slip; it is reported and never reckoned with.</summary>
    public const decimal Largest = 999_999_999m;

    private Cell(CellState state, decimal? number, string? reason, string? note) =>
        (State, Number, Reason, Note) = (state, number, reason, note);

    public CellState State { get; }

    /// <summary>The number of a <see cref="CellState.Value"/>; null in every other state.</summary>
    public decimal? Number { get; }

    /// <summary>Why the question does not apply.</summary>
    public string? Reason { get; }

    /// <summary>A remark on the figure, in any state.</summary>
    public string? Note { get; }

    public static Cell Missing => default;

    public static Cell Nil { get; } = new(CellState.Nil, null, null, null);

    public static Cell Suppressed { get; } = new(CellState.Suppressed, null, null, null);

    public static Cell Of(decimal number, string? note = null) => new(CellState.Value, number, null, note);

    public static Cell NotApplicable(string reason) => new(CellState.NotApplicable, null, reason, null);

    public Cell With(string? note) => new(State, Number, Reason, note);

    /// <summary>True when the cell counts: a value or nil.</summary>
    public bool Known => State is CellState.Value or CellState.Nil;

    /// <summary>The amount of a known cell, nil being 0; null when it is not known.</summary>
    public decimal? Amount => State switch { CellState.Value => Number, CellState.Nil => 0m, _ => null };
}
