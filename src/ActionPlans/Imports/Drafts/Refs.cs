using EdiRegion.ActionPlans.Imports.Columns;
using EdiRegion.ActionPlans.Imports.Files;
using EdiRegion.ActionPlans.Imports.Values;

namespace EdiRegion.ActionPlans.Imports.Drafts;

/// <summary>Reads the numbers of rows.</summary>
internal static class Refs
{
    internal static (Field? Into, double Certainty, string Why) Write(RowBeingRead row, SourceCell cell, Column column)
    {
        if (cell.MergedWith is not null)
        {
            row.Objective.Ref ??= new((cell.MergedWith ?? cell).Text, (cell.MergedWith ?? cell).Address);

            return (Field.Ref, 0.9, "it spans several rows, so it numbers the objective");
        }

        var text = Restored(row, cell.Text.TrimEnd('.', ')'));
        row.Action.Ref = new(text, cell.Address, column.Certainty);

        return (Field.Ref, text == cell.Text.TrimEnd('.', ')') ? RowRef.IsRef(cell.Text) ? 1 : 0.75 : 0.8,
            text == cell.Text.TrimEnd('.', ')') ? "" : $"a spreadsheet cuts {text} to {cell.Text}");
    }

    /// <summary>1.1 that follows 1.9 was 1.10 before a spreadsheet took it for a number.</summary>
    private static string Restored(RowBeingRead row, string text)
    {
        var before = row.Objective.Actions.SkipLast(1).LastOrDefault()?.Ref?.Value;

        return before is not null && text.Split('.') is [var major, [not '0'] minor] && before.Split('.') is [var same, var last] && same == major
            && int.TryParse(last, out var number) && (number + 1) % 10 == 0 && $"{(number + 1) / 10}" == minor
            ? $"{major}.{number + 1}"
            : text;
    }
}
