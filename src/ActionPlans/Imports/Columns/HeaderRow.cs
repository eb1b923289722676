using EdiRegion.ActionPlans.Imports.Files;

namespace EdiRegion.ActionPlans.Imports.Columns;

/// <summary>A row, or two, that names columns.</summary>
/// <param name="Names">Of every column of the table, blank where none is given.</param>
/// <param name="Height">Number of rows.</param>
internal sealed record HeaderRow(IReadOnlyList<(int Index, string Text, string At)> Names, int Height)
{
    private const int LongestName = 80;

    /// <summary>Headers stand near the top. Further down only what is plainly one is looked for.</summary>
    private const int NearTop = 200;

    private static readonly Field[] Leading = [Field.Action, Field.Objective, Field.Aim, Field.Outcome];

    /// <summary>The header that begins at a row, or null when the row is none.</summary>
    /// <param name="inside">True below another header, where a row must be plainly one: data can hold such words too.</param>
    internal static HeaderRow? At(SourceTable table, int at, bool inside = false)
    {
        var row = table.Rows[at];

        if (!IsHeader(row, inside || at > NearTop, out var fields) || fields.Count < (inside ? 3 : 2) || !fields.Overlaps(Leading))
        {
            return null;
        }

        var next = at + 1 < table.Rows.Count ? table.Rows[at + 1] : null;
        var two = next is not null && IsSecond(row, next);
        var width = table.Rows.Skip(at).Take(50).Max(each => each.Columns.Count);

        return new(
            [.. Enumerable.Range(0, Math.Max(width, row.Columns.Count)).Select(column => Name(row, two ? next : null, column, table.Name))], two ? 2 : 1);
    }

    /// <summary>True for the same names again, as at the top of a new page.</summary>
    internal bool Repeats(SourceRow row) => Height == 1
        && Names.Where(name => name.Text.Length > 0).ToList() is var named
        && named.Count > 1 && named.All(name => row.TextAt(name.Index) == name.Text);

    private static (int, string, string) Name(SourceRow row, SourceRow? next, int column, string table)
    {
        var (top, below) = (row.At(column), next?.At(column));
        var text = top?.Text ?? "";

        if (below is { IsBlank: false } && below.Text != text)
        {
            var both = $"{text} {below.Text}";
            text = HeaderNames.Best(below.Text).Score >= HeaderNames.Best(both).Score ? below.Text : both;
        }
        else if (next is null && top?.MergedWith is not null)
        {
            text = "";
        }

        return (column, text.Trim(), (below is { IsBlank: false, MergedWith: null } ? below : top)?.Address ?? A1.Of(table, column, row.Number));
    }

    private static bool IsHeader(SourceRow row, bool inside, out HashSet<Field> fields)
    {
        var (matched, filled) = (0, 0);
        fields = [];

        if (inside && row.Own.Count(cell => HeaderNames.MayName(cell.Text)) < 3)
        {
            return false;
        }


        foreach (var cell in row.Own)
        {
            filled++;

            if (cell.Text.Length > LongestName)
            {
                return false;
            }

            if (HeaderNames.Fits(cell.Text) is [var best, ..] && best.Score >= (inside ? 0.9 : HeaderNames.Likely))
            {
                matched++;
                fields.Add(best.Field);
                fields.UnionWith(HeaderNames.Several(cell.Text));
            }
        }

        return filled >= 2 && matched >= 2 && matched >= (inside ? 0.7 : 0.5) * filled;
    }

    /// <summary>The second row of a header names only what the first spans, and each of its names stands below a span or a blank.</summary>
    private static bool IsSecond(SourceRow first, SourceRow second)
    {
        var own = second.Own.ToList();
        bool Spanned(int column) => first.At(column) is { } cell
            && (cell.MergedWith is { } anchor ? anchor.Column != column && first.Columns.Contains(anchor) : first.At(column + 1)?.MergedWith == cell);

        return own.Count > 0
            && own.All(cell => cell.Text.Length <= LongestName && Spanned(cell.Column))
            && own.Any(cell => HeaderNames.Fits(cell.Text) is [{ Score: >= HeaderNames.Likely }, ..]);
    }
}
