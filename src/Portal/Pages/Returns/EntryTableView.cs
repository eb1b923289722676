using EdiRegion.Portal.Forms;
using EdiRegion.Region.Collections;

namespace EdiRegion.Portal.Pages.Returns;

/// <summary>A table of inputs with what stands in them and beside them.</summary>
internal sealed record EntryTableView(EnterPage Page, EntryTable Table)
{
    public string Id => $"table-{string.Concat(Table.Groups)}-{Table.Rows[0].Key.Replace('.', '-')}".TrimEnd('-');

    public bool CanEnter(CellDefinition cell) => Page.May("enter") && Page.CellOf(cell.Key).State is not (CellState.NotApplicable or CellState.Suppressed);

    /// <summary>A column heading: the group's name, or what a single figure is counted in.</summary>
    public static string Heading(string? group, CellDefinition example) => group is null ? Wording.Capital(example.Unit) : Wording.Group(group);

    public string Typed(CellDefinition cell) => Page.Typed.GetValueOrDefault(cell.Key) ?? TypedFigure.Show(Page.CellOf(cell.Key));

    public string? Before(CellDefinition cell) =>
        Page.Previous?.Cells.TryGetValue(cell.Key, out var earlier) is true && earlier.State is not CellState.Missing
            ? Wording.Cell(earlier, cell.Kind)
            : null;

    /// <summary>The sum of a row as it was saved; the page's script keeps it up to date while one types.</summary>
    public string Total(EntryRow row) =>
        row.Cells.All(cell => Page.CellOf(cell.Key).State is CellState.Missing) ? "No data" : Wording.Number(Sum(row.Cells));

    public string Total(int column) => Wording.Number(Sum(Table.Parts.Select(row => row.Cells[column])));

    public string GrandTotal => Wording.Number(Sum(Table.Parts.SelectMany(row => row.Cells)));

    public string Share(IEnumerable<CellDefinition> cells)
    {
        var list = cells.ToList();
        var whole = Sum(list);
        return whole > 0 ? Wording.Percent(100 * Sum(list.Where(cell => cell.Group == Table.ShareOf)) / whole) : "No data";
    }

    private decimal Sum(IEnumerable<CellDefinition> cells) => cells.Sum(cell => Page.CellOf(cell.Key).Amount ?? 0);
}
