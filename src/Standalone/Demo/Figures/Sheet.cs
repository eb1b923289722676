using EdiRegion.Region.Collections;

namespace EdiRegion.Standalone.Demo.Figures;

/// <summary>The cells of one synthetic return while it is written.</summary>
internal sealed class Sheet
{
    private readonly Dictionary<string, Cell> cells = new(StringComparer.Ordinal);

    internal IReadOnlyDictionary<string, Cell> Cells => cells;

    internal void Ethnicity(string row, Split people)
    {
        cells[$"{row}.W"] = Cell.Of(people.First);
        cells[$"{row}.B"] = Cell.Of(people.Second);
        cells[$"{row}.U"] = Cell.Of(people.Unknown);
    }

    internal void Disability(string row, Split people)
    {
        cells[$"{row}.N"] = Cell.Of(people.First);
        cells[$"{row}.D"] = Cell.Of(people.Second);
        cells[$"{row}.U"] = Cell.Of(people.Unknown);
    }

    internal void Figure(string cell, decimal number) => cells[cell] = Cell.Of(number);
}
