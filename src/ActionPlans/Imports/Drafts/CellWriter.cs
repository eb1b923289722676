using EdiRegion.ActionPlans.Imports.Columns;
using EdiRegion.ActionPlans.Imports.Files;
using EdiRegion.ActionPlans.Imports.Values;

namespace EdiRegion.ActionPlans.Imports.Drafts;

/// <summary>Puts the cells of a row into their action, each by its column, and notes where each went.</summary>
internal sealed class CellWriter(ReadingContext context)
{
    private readonly TimeWriter _time = new(context);
    private readonly StatusWriter _status = new(context);

    internal void Write(RowBeingRead reading)
    {
        var (row, columns, shape) = (reading.Row, reading.Columns, reading.Shape);

        // Dates come last: they may refer to the deadlines of what the other cells link to.
        foreach (var column in columns.OrderBy(column => Order(FieldOf(row, column))))
        {
            if (column.Index != shape.Leaf?.Index && column.Index != shape.Group?.Index && column.Index != shape.Above?.Index
                && row.At(column.Index) is { } cell && (cell.MergedWith is null || cell.MergedWith.Column == cell.Column))
            {
                Cell(reading, cell, column);
            }
        }

        foreach (var cell in row.Own.Where(cell => !columns.Any(column => column.Index == cell.Column)))
        {
            context.Placements.Add(new(cell.Address, cell.Text, null, null, null, 0, "it stands in a column without a name"));
        }

        Kpis.Complete(reading, context);
    }

    private Field? FieldOf(SourceRow row, Column column) =>
        row.At(column.Index) is { } cell && context.Corrections.GetValueOrDefault(cell.Address) is { Field: { } corrected } ? corrected : column.Field;

    private static int Order(Field? field) => field switch
    {
        Field.Links => 0,
        Field.Kpi => 1,
        Field.Due => 4,
        Field.Milestones => 3,
        Field.Status => 5,
        Field.Progress => 6,
        _ => 2,
    };

    private void Cell(RowBeingRead row, SourceCell cell, Column column)
    {
        var field = FieldOf(row.Row, column);
        var repeated = cell.MergedWith is not null;

        if (field is Field.Status or Field.Progress)
        {
            _status.Write(row, cell, column, field.Value);

            return;
        }

        if (cell.IsBlank || (repeated && !row.IsBeginning(cell)))
        {
            return;
        }

        var (into, sure, why) = field switch
        {
            null => (null, 0.0, column.Why),
            _ when column.Also is { } also => Two(row, cell, column, field.Value, also),
            _ => One(row, cell, column, field.Value),
        };

        if (repeated)
        {
            return;
        }

        var corrected = context.Corrections.ContainsKey(cell.Address);
        var certainty = corrected ? 1 : Math.Min(Math.Min(sure, column.Certainty), row.Most);
        var reason = corrected ? "a person said so" : Reason(why, column, row, certainty);
        context.Placements.Add(new(cell.Address, cell.Text, null, into, row.Action.Title.At, certainty, reason));

        if (into is null)
        {
            row.Action.Notes.Add(new(Labelled(column, cell), cell.Address, 0));
        }
    }

    private static string Reason(string why, Column column, RowBeingRead row, double certainty) =>
        why.Length > 0 && why != column.Why ? $"{column.Why}; {why}"
        : certainty < column.Certainty && row.Most < 1 ? $"{column.Why}; the row goes on from the one above"
        : column.Why;

    private (Field? Into, double Certainty, string Why) One(RowBeingRead row, SourceCell cell, Column column, Field field)
    {
        var (action, objective) = (row.Action, row.Objective);
        var anchor = cell.MergedWith ?? cell;
        Sourced<string> Value(string text) => new(text, anchor.Address, column.Certainty);

        switch (field)
        {
            case Field.Ref:
                return Refs.Write(row, cell, column);
            case Field.Links:
                return Links(row, anchor, column);
            case Field.Strategy:
                if (!objective.StrategyLinks.Any(known => known.Value == anchor.Text))
                {
                    objective.StrategyLinks.Add(Value(anchor.Text));
                }

                return (field, 1, "");
            case Field.Outcome:
                var text = TextList.Tidy(anchor.Text);
                action.DesiredOutcome = action.DesiredOutcome is { } earlier ? earlier with { Value = $"{earlier.Value}\n{text}" } : Value(text);
                action.Requirements.Link(context.Links.Read(anchor.Text, anchor.Address).Requirements);

                return (field, 1, "");
            case Field.Kpi:
                Kpis.Write(action, anchor, column, context);

                return (field, 1, "");
            case Field.Baseline or Field.Target:
                row.Figures.Add((field, cell, column));

                return (field, KpiFigures.Alone(cell.Text) is null && KpiFigures.Find(cell.Text) is { Baseline: null, Target: null } ? 0.75 : 0.95, "");
            case Field.Evidence:
                action.EvidenceSources.Link(TextList.Split(anchor.Text).Select(Value));

                return (field, 1, "");
            case Field.Lead:
                return People(action, Leads.Read(anchor.Text), Value);
            case Field.OwnerRole:
                action.OwnerRole = Value(string.Join(", ", TextList.Split(anchor.Text)));

                return (field, 1, "");
            case Field.Deputy:
                var deputy = string.Join(", ", TextList.Split(anchor.Text));
                action.Deputy = action.Deputy is { } first ? first with { Value = $"{first.Value}, {deputy}" } : Value(deputy);

                return (field, 1, "");
            case Field.Start or Field.Due or Field.Milestones:
                return _time.Write(row, anchor, column, field);
            case Field.ProtectedGroups:
                return Groups(action, anchor, column);
            case Field.Ignore:
                return (field, 1, "");
            default:
                action.Notes.Add(Value(Labelled(column, anchor)));

                return (Field.Note, 1, "");
        }
    }

    private (Field? Into, double Certainty, string Why) Two(RowBeingRead row, SourceCell cell, Column column, Field first, Field second)
    {
        var (time, other) = TimeWriter.IsTime(first) ? (first, second) : (second, first);
        var found = context.Dates.Find(cell.Text);

        if (!TimeWriter.IsTime(time) || TimeWriter.IsTime(other) || found.Count == 0)
        {
            var (into, certainty, why) = One(row, cell, column, first);

            return (into, Math.Min(certainty, 0.65), $"the column holds {first} and {second}, and the cell does not show which; {why}");
        }

        var (before, after) = TimeWriter.Part(cell.Text, found);
        _time.Write(row, cell with { Text = after }, column, time);
        _ = before.Length == 0 ? default : One(row, cell with { Text = before }, column, other);

        return (first, 0.8, $"parted into {other} and {time}");
    }

    private (Field? Into, double Certainty, string Why) Links(RowBeingRead row, SourceCell cell, Column column)
    {
        var read = context.Links.Read(cell.Text, cell.Address);
        (row.IsOfGroup(column) ? row.Objective.Requirements : row.Action.Requirements).Link(read.Requirements);

        if (read.Requirements.Count == 0)
        {
            row.Action.Notes.Add(new(Labelled(column, cell), cell.Address, 0.5));

            return (Field.Links, ImportWords.Nothing.Contains(cell.Text) ? 0.9 : 0.5, "no requirement of a known framework is named; kept as a note");
        }

        return (Field.Links, read.Requirements.Min(link => link.Certainty), read.Assumed ? "the framework is not named; the usual one was taken" : "");
    }

    private static (Field? Into, double Certainty, string Why) People(DraftAction action, Leads leads, Func<string, Sourced<string>> value)
    {
        action.Lead = leads.Lead is { } lead ? action.Lead is { } known ? known with { Value = $"{known.Value}, {lead}" } : value(lead) : action.Lead;
        action.Deputy = leads.Deputy is { } deputy ? value(deputy) : action.Deputy;

        return (Field.Lead, leads.Lead is null ? 0.9 : 1, leads.Lead is null ? "nobody is named yet" : "");
    }

    private (Field? Into, double Certainty, string Why) Groups(DraftAction action, SourceCell cell, Column column)
    {
        var every = context.Definitions.Frameworks.GetValueOrDefault("protected-characteristics")?.Requirements ?? [];
        var keys = Spelling.Of(cell.Text) is "all" or "all groups" or "all characteristics" or "all protected characteristics" or "all staff" or "everyone"
            ? [.. every.Select(group => group.Key)]
            : context.Definitions.Mentions.Find(cell.Text).Select(mention => mention.Key)
                .Where(key => every.Any(group => group.Key == key)).Distinct().ToList();

        if (keys.Count == 0)
        {
            action.Notes.Add(new(Labelled(column, cell), cell.Address, 0.5));

            return (Field.ProtectedGroups, ImportWords.Nothing.Contains(cell.Text) ? 0.9 : 0.5, "none of the nine characteristics is named; kept as a note");
        }

        action.ProtectedGroups.Link(keys.Select(key => new Sourced<string>(key, cell.Address)));

        return (Field.ProtectedGroups, 1, "");
    }

    private static string Labelled(Column column, SourceCell cell) => column.Header.Length > 0 ? $"{column.Header}: {cell.Text}" : cell.Text;
}
