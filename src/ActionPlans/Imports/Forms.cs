using EdiRegion.ActionPlans.Imports.Columns;
using EdiRegion.ActionPlans.Imports.Files;

namespace EdiRegion.ActionPlans.Imports;

/// <summary>Plans laid out as forms, one table or block for each action with the names on the left, turned into rows.</summary>
internal static class Forms
{
    private static readonly Field[] Titles = [Field.Action, Field.Objective];

    internal static IEnumerable<SourceTable> Join(IEnumerable<SourceTable> tables)
    {
        List<SourceTable> forms = [];

        foreach (var table in tables)
        {
            if (IsForm(table))
            {
                forms.Add(table);
                continue;
            }

            foreach (var joined in Turn(forms))
            {
                yield return joined;
            }

            forms.Clear();
            yield return table;
        }

        foreach (var joined in Turn(forms))
        {
            yield return joined;
        }
    }

    private static bool IsForm(SourceTable table)
    {
        var rows = table.Rows.Where(row => !row.IsBlank).ToList();

        if (rows.Count < 3 || rows.Any(row => Pairs(row) is null))
        {
            return false;
        }

        var names = rows.SelectMany(row => Pairs(row)!).Select(pair => FieldOf(pair.Name)).ToList();
        var fields = names.OfType<Field>().Distinct().ToList();

        return names.Count(field => field is not null) >= 0.6 * names.Count && fields.Count >= 3 && fields.Intersect(Titles).Any();
    }

    /// <summary>Names and values of a row; null when it has none on its left.</summary>
    private static IReadOnlyList<(SourceCell Name, SourceCell? Value)>? Pairs(SourceRow row)
    {
        var cells = row.Cells.Where(cell => cell.MergedWith is null).ToList();

        return cells switch
        {
            [{ IsBlank: false } name] => [(name, null)],
            [{ IsBlank: false } name, var value] => [(name, value)],
            [{ IsBlank: false } name, var value, { IsBlank: false } other, var second] when FieldOf(name) is not null && FieldOf(other) is not null =>
                [(name, value), (other, second)],
            _ => null,
        };
    }

    private static Field? FieldOf(SourceCell name) =>
        HeaderNames.Fits(name.Text.TrimEnd(':', ' ')) is [{ Score: >= HeaderNames.Likely } best, ..] ? best.Field : null;

    private static IEnumerable<SourceTable> Turn(List<SourceTable> forms)
    {
        if (forms.Count == 0)
        {
            yield break;
        }

        List<SourceCell> names = [];
        List<SourceCell> labels = [];
        List<Dictionary<string, SourceCell>> records = [];

        foreach (var form in forms)
        {
            records.Add([]);

            foreach (var (name, value) in form.Rows.Where(row => !row.IsBlank).SelectMany(row => Pairs(row)!))
            {
                var text = name.Text.TrimEnd(':', ' ');

                if (records[^1].ContainsKey(text))
                {
                    records.Add([]);
                }

                if (!names.Any(known => known.Text == text))
                {
                    names.Add(name with { Text = text });
                }
                else
                {
                    labels.Add(name with { Text = text });
                }

                records[^1][text] = value ?? name with { Text = "" };
            }
        }

        var header = new SourceRow(1, [.. names.Select((name, column) => name with { Column = column })]);
        var rows = records.Select((record, i) => new SourceRow(
            i + 2, [.. names.Select((name, column) => record.TryGetValue(name.Text, out var value) ? value with { Column = column } : null)]));

        yield return new(forms[0].Name, [.. forms.SelectMany(form => form.Above)], [header, .. rows]) { Labels = labels };
    }
}
