using EdiRegion.ActionPlans.Imports.Columns;
using EdiRegion.ActionPlans.Imports.Files;
using EdiRegion.ActionPlans.Imports.Values;

namespace EdiRegion.ActionPlans.Imports.Drafts;

/// <summary>Puts measures of success into an action, with the figures that stand in their words or in columns beside them.</summary>
internal static class Kpis
{
    internal static void Write(DraftAction action, SourceCell cell, Column column, ReadingContext context)
    {
        foreach (var text in TextList.Split(cell.Text, atMeasures: true))
        {
            if (action.Kpis.Any(known => known.Value.Text == text))
            {
                continue;
            }

            var figures = KpiFigures.Find(text);
            string[] measures = [.. context.Links.Read(text, cell.Address).Requirements
                .SelectMany(link => context.Definitions.FindRequirement(link.Value)?.Measures ?? []).Distinct()];

            var kpi = new DraftKpi(text, measures is [var only] ? only : null, figures.Baseline, figures.Target, context.Dates.Last(text));

            action.Kpis.Add(new(kpi, cell.Address, column.Certainty));
        }
    }

    /// <summary>Gives baselines and targets of their own columns to the measures of the row: line by line, or all to the only one.</summary>
    internal static void Complete(RowBeingRead row, ReadingContext context)
    {
        foreach (var (field, cell, column) in row.Figures)
        {
            var lines = cell.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var kpis = row.Action.Kpis;

            if (kpis.Count == 0)
            {
                row.Action.Kpis.Add(new(new($"{column.Header}: {cell.Text}", null, null, null, null), cell.Address, column.Certainty));
            }

            for (var i = 0; i < kpis.Count; i++)
            {
                var line = lines.Length == kpis.Count ? lines[i] : kpis.Count == 1 ? cell.Text : null;

                if (line is null)
                {
                    continue;
                }

                var number = KpiFigures.Alone(line) ?? KpiFigures.Find($"{(field is Field.Baseline ? "baseline" : "target")} {line}") switch
                {
                    var found => field is Field.Baseline ? found.Baseline : found.Target,
                };
                var by = field is Field.Target ? context.Dates.Last(line) : null;
                var kpi = kpis[i].Value;
                kpis[i] = kpis[i] with
                {
                    Value = field is Field.Baseline
                        ? kpi with { Baseline = number ?? kpi.Baseline }
                        : kpi with { Target = number ?? kpi.Target, By = by ?? kpi.By },
                };
            }

            if (KpiFigures.Alone(cell.Text) is null || (lines.Length != kpis.Count && kpis.Count != 1))
            {
                row.Action.Notes.Add(new($"{column.Header}: {cell.Text}", cell.Address, column.Certainty));
            }
        }
    }
}
