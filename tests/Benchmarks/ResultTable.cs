using System.Globalization;
using System.Runtime.InteropServices;

namespace EdiRegion.Benchmarks;

/// <summary>One line of the table: our figure beside its floor, both of this run. The goal is one for the ratio.</summary>
internal sealed record ResultRow(string What, string Unit, double Ours, double Floor, string FloorIs, string Goal = "");

internal sealed class ResultTable
{
    private static readonly string[] Titles = ["what", "ours", "floor", "ratio", "unit", "the floor is", "goal"];
    private readonly List<string[]> _lines = [];

    internal void Add(IEnumerable<ResultRow> rows) => _lines.AddRange(rows.Select(row => (string[])
    [
        row.What, Figure(row.Ours), Figure(row.Floor), Figure(row.Ours / row.Floor), row.Unit, row.FloorIs, row.Goal,
    ]));

    internal void Print(TextWriter to)
    {
        to.WriteLine();
        to.WriteLine($"{Machine()}, {TimeProvider.System.GetUtcNow():yyyy-MM-dd HH:mm} UTC");
        to.WriteLine();
        var widths = Titles.Select((title, i) => _lines.Append(Titles).Max(line => line[i].Length)).ToArray();

        foreach (var line in (IEnumerable<string[]>)[Titles, [.. widths.Select(width => new string('-', width))], .. _lines])
        {
            var padded = line.Select((cell, i) => i is 1 or 2 or 3 ? cell.PadLeft(widths[i]) : cell.PadRight(widths[i]));
            to.WriteLine(string.Join("  ", padded).TrimEnd());
        }
    }

    private static string Machine() =>
        $"{Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1 << 30)} GiB, "
        + $"{RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}";

    private static string Figure(double number) => Math.Abs(number) switch
    {
        >= 1000 => number.ToString("#,0", CultureInfo.InvariantCulture),
        >= 10 => number.ToString("0.0", CultureInfo.InvariantCulture),
        _ => number.ToString("0.00", CultureInfo.InvariantCulture),
    };
}
