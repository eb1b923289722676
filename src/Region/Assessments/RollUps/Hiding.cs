namespace EdiRegion.Region.Assessments;

/// <summary>
/// Chooses the counts of a table to hide. The last row is the sum of the others (or stands alone) and the sum of every row is known to all, so
/// that a hidden count needs others beside it.
/// </summary>
internal static class Hiding
{
    /// <summary>True where a count is hidden.</summary>
    internal static bool[][] Of(int[][] counts, int least)
    {
        var hidden = counts.Select(row => row.Select(count => count > 0 && count < least).ToArray()).ToArray();
        while (NextLine(counts, hidden, least) is { } line)
        {
            Cell[] shown = [.. line.Where(cell => !hidden[cell.Row][cell.Column])];
            Cell[] some = [.. shown.Where(cell => counts[cell.Row][cell.Column] > 0).OrderBy(cell => counts[cell.Row][cell.Column]).Take(1)];
            foreach (var (row, column) in some.Length > 0 ? some : shown)
            {
                hidden[row][column] = true;
            }
        }

        return hidden;
    }

    /// <summary>A line in which a hidden count could be told and one more can be hidden; null when there is none.</summary>
    private static Cell[]? NextLine(int[][] counts, bool[][] hidden, int least)
    {
        var (rows, columns) = (counts.Length, counts[0].Length);
        for (var row = 0; row < rows; row++)
        {
            Cell[] line = [.. Enumerable.Range(0, columns).Select(column => new Cell(row, column))];
            if (Tells(line, summed: true) && line.Any(cell => !hidden[cell.Row][cell.Column]))
            {
                return line;
            }
        }

        for (var column = 0; rows > 1 && column < columns; column++)
        {
            Cell[] line = [.. Enumerable.Range(0, rows).Select(row => new Cell(row, column))];
            if (Tells(line, summed: !hidden[rows - 1][column]) && line.Any(cell => !hidden[cell.Row][cell.Column]))
            {
                return line;
            }
        }

        return rows > 1 ? Bridge(hidden) : null;

        bool Tells(Cell[] line, bool summed)
        {
            int[] under = [.. line.Where(cell => hidden[cell.Row][cell.Column]).Select(cell => counts[cell.Row][cell.Column])];
            return under.Length == 1 || (summed && under.Length > 1 && (under.Sum() < least || under.Sum() <= under.Length));
        }
    }

    /// <summary>
    /// The row of a hidden count that rows and columns together tell: the only link between two groups of rows and columns that hidden counts
    /// hold together.
    /// </summary>
    private static Cell[]? Bridge(bool[][] hidden)
    {
        foreach (var (row, cells) in hidden.Index())
        {
            foreach (var column in Enumerable.Range(0, cells.Length).Where(column => cells[column]))
            {
                if (!Linked(hidden, row, column) && cells.Contains(false))
                {
                    return [.. Enumerable.Range(0, cells.Length).Select(at => new Cell(row, at))];
                }
            }
        }

        return null;
    }

    /// <summary>True when the row and the column of a cell hang together without it.</summary>
    private static bool Linked(bool[][] hidden, int row, int column)
    {
        var (rows, columns) = (new HashSet<int> { row }, new HashSet<int>());
        var waiting = new Queue<int>([row]);
        while (waiting.TryDequeue(out var from))
        {
            foreach (var over in Enumerable.Range(0, hidden[from].Length).Where(at => hidden[from][at] && (from, at) != (row, column) && columns.Add(at)))
            {
                foreach (var to in Enumerable.Range(0, hidden.Length).Where(at => hidden[at][over] && (at, over) != (row, column) && rows.Add(at)))
                {
                    waiting.Enqueue(to);
                }
            }
        }

        return columns.Contains(column);
    }

    private readonly record struct Cell(int Row, int Column);
}
