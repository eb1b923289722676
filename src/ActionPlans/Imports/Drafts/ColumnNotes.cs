using EdiRegion.ActionPlans.Imports.Columns;
using EdiRegion.Region.Collections;

namespace EdiRegion.ActionPlans.Imports.Drafts;

/// <summary>Says of every header what it was taken for, and which are doubtful.</summary>
internal static class ColumnNotes
{
    internal static void Write(PlanSection section, IReadOnlyList<Column> columns, ReadingContext context)
    {
        foreach (var cell in section.HeaderCells)
        {
            var column = columns.FirstOrDefault(column => column.At == cell.Address)
                ?? columns.FirstOrDefault(column => Spelling.Of(column.Header) == Spelling.Of(cell.Text));

            context.Placements.Add(new(
                cell.Address,
                cell.Text,
                null,
                column is { Field: null } ? null : Field.Header,
                null,
                column?.Certainty ?? 0.9,
                column is null ? "a heading over columns" : column.Field is { } field ? $"{field}: {column.Why}" : column.Why));
        }

        foreach (var column in columns.Where(column => column.Certainty < Certainty.Sure))
        {
            var (code, message) = column.Field is { } field
                ? ("column-doubtful", $"The column \"{column.Header}\" was read as {field}: {column.Why}.")
                : ("column-not-understood", $"The column \"{column.Header}\" was left out: {column.Why}.");

            context.Doubt(code, column.At, message, column.Header, "a name such as Action, Lead, Due date, Status");
        }

        foreach (var column in columns.Where(column => column.ByPlace && section.Header is not null))
        {
            context.Findings.Add(new("header-drifted", Severity.Information, column.At,
                $"The header \"{column.Header}\" was read as {column.Field}: {column.Why}.", column.Header));
        }
    }
}
