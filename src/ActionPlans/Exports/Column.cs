using EdiRegion.ActionPlans.Plans;

namespace EdiRegion.ActionPlans.Exports;

/// <summary>What stands in a cell: text, a day that a spreadsheet can count with, or text on the shade of a colour.</summary>
internal readonly record struct CellValue(string Text, DateOnly? Date = null, string? Shade = null)
{
    public static implicit operator CellValue(string? text) => new(text ?? "");

    public static implicit operator CellValue(DateOnly? date) => date is { } day ? new($"{day:yyyy-MM-dd}", day) : new("");
}

/// <summary>A column of an exported plan.</summary>
/// <param name="Width">In characters.</param>
/// <param name="Hidden">In a workbook: there so that the file can be read in again exactly, and folded away.</param>
internal sealed record Column(string Header, int Width, Func<PlanRow, CellValue> Write, bool Hidden = false)
{
    /// <summary>A column that is blank for an objective without actions.</summary>
    internal static Column Of(string header, int width, Func<ActionView, PlanRow, CellValue> write, bool hidden = false) =>
        new(header, width, row => row.Action is { } action ? write(action, row) : "", hidden);

    internal Column Folded => this with { Hidden = true };
}

/// <summary>The columns of an exported plan. <c>Board</c> are those of a paper, which has no room for all.</summary>
internal sealed record Layout(IReadOnlyList<Column> All, IReadOnlyList<Column> Board, bool UnderHeadings);
