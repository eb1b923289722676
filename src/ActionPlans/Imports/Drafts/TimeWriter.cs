using EdiRegion.ActionPlans.Imports.Columns;
using EdiRegion.ActionPlans.Imports.Files;
using EdiRegion.ActionPlans.Imports.Values;

namespace EdiRegion.ActionPlans.Imports.Drafts;

/// <summary>Puts days and steps into an action.</summary>
internal sealed class TimeWriter(ReadingContext context)
{
    internal static bool IsTime(Field field) => field is Field.Start or Field.Due or Field.Milestones;

    /// <summary>The text before the first day and the text from there on; a day in front is what comes after it.</summary>
    internal static (string Before, string From) Part(string text, IReadOnlyList<ProseDate> found)
    {
        var before = text[..found[0].Start].TrimEnd().TrimEnd('(', '-', '–', ',', ':', '/', '\n').Trim();
        before = before.EndsWith(" by", StringComparison.OrdinalIgnoreCase) ? before[..^3].TrimEnd(' ', ',', '-', '–', '/') : before;

        return before.Length > 0
            ? (before, text[found[0].Start..])
            : (text[found[^1].End..].Trim(' ', '-', '–', ',', ':', '/', ')', '\n'), text[..found[^1].End]);
    }

    internal (Field? Into, double Certainty, string Why) Write(RowBeingRead row, SourceCell cell, Column column, Field field)
    {
        var action = row.Action;

        if (cell.Date is { } day)
        {
            return Known(action, cell, day, field);
        }

        var related = action.Requirements.Concat(row.Objective.Requirements).Select(link => link.Value).Distinct().ToList();
        var read = context.Milestones.Read(cell.Text, related);
        Sourced<T> Value<T>(T value) => new(value, cell.Address, Math.Min(read.Certainty, column.Certainty));

        if (read.Begins is { } begins)
        {
            action.Start ??= Value(begins);
        }

        if (field is Field.Start)
        {
            if (read.Begins is null && read.Due is { } start)
            {
                // A month alone ends on its last day, but it begins on its first.
                action.Start = Value(read.Why.StartsWith("the end of the month", StringComparison.Ordinal) ? new DateOnly(start.Year, start.Month, 1) : start);
            }

            return (field, read.Begins is null && read.Due is null ? Math.Min(read.Certainty, 0.9) : read.Certainty, read.Why);
        }

        if (read.Due is { } due && (field is Field.Due || action.Due is not { } known || (due > known.Value && action.Milestones.Any(step => step.At == known.At))))
        {
            action.Due = Value(due);
        }

        if (read.Wording is not null || (read.Due is null && read.Steps.Count > 0))
        {
            action.DueText ??= Value(cell.Text);
        }
        else if (field is Field.Due)
        {
            action.DueText = Value(cell.Text);
        }

        var steps = field is Field.Milestones ? read.Steps : read.Steps.Count > 1 ? [.. read.Steps.Where(step => step.Due is not null)] : [];
        action.Milestones.AddRange(steps.Select(step => Value(
            step.Title.Length > 0 ? step : step with { Title = step.DueText.Length > 0 ? $"Due {step.DueText}" : cell.Text })));

        if (action.Start is { } first && action.Due is { } last && last.Value < first.Value)
        {
            context.Doubt("due-before-start", cell.Address, "It would be due before it starts.",
                $"{first.Value:yyyy-MM-dd} to {last.Value:yyyy-MM-dd}", "a day after the start");
        }

        return (field, read.Certainty, read.Why);
    }

    private static (Field? Into, double Certainty, string Why) Known(DraftAction action, SourceCell cell, DateOnly day, Field field)
    {
        if (field is Field.Start)
        {
            action.Start = new(day, cell.Address);
        }
        else
        {
            action.Due = field is Field.Due || action.Due is null ? new(day, cell.Address) : action.Due;

            if (field is Field.Milestones)
            {
                action.Milestones.Add(new(new("Due", day, cell.Text, false), cell.Address));
            }
        }

        return (field, 1, "a date");
    }
}
