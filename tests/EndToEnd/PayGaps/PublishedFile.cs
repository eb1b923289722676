using System.Globalization;
using System.Text;
using EdiRegion.TestKit;

namespace EdiRegion.EndToEnd.PayGaps;

/// <summary>A year of the gender pay gap service as published, read here without any code of the product.</summary>
internal sealed class PublishedFile
{
    /// <summary>Which column of the file a cell comes from.</summary>
    internal static readonly IReadOnlyDictionary<string, string> Columns = new Dictionary<string, string>
    {
        ["hourly.mean"] = "DiffMeanHourlyPercent",
        ["hourly.median"] = "DiffMedianHourlyPercent",
        ["bonus.mean"] = "DiffMeanBonusPercent",
        ["bonus.median"] = "DiffMedianBonusPercent",
        ["bonus.share.M"] = "MaleBonusPercent",
        ["bonus.share.F"] = "FemaleBonusPercent",
        ["quartile.1.M"] = "MaleLowerQuartile",
        ["quartile.1.F"] = "FemaleLowerQuartile",
        ["quartile.2.M"] = "MaleLowerMiddleQuartile",
        ["quartile.2.F"] = "FemaleLowerMiddleQuartile",
        ["quartile.3.M"] = "MaleUpperMiddleQuartile",
        ["quartile.3.F"] = "FemaleUpperMiddleQuartile",
        ["quartile.4.M"] = "MaleTopQuartile",
        ["quartile.4.F"] = "FemaleTopQuartile",
    };

    private readonly List<List<string>> _records;

    private PublishedFile(string path)
    {
        Bytes = File.ReadAllBytes(path);
        _records = [.. Records(File.ReadAllText(path))];
        var header = _records[0];

        foreach (var record in _records.Skip(1))
        {
            Figures.Add(record[0], Columns.ToDictionary(
                column => column.Key,
                column => record[header.IndexOf(column.Value)] is { Length: > 0 } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : (decimal?)null));
        }
    }

    internal byte[] Bytes { get; }

    /// <summary>By trust and cell; null where the file is blank.</summary>
    internal Dictionary<string, Dictionary<string, decimal?>> Figures { get; } = [];

    /// <summary>The file when it lies beside the repository; skips the test when it does not.</summary>
    internal static PublishedFile Of(string period)
    {
        var root = new FileInfo(BuiltProgram.Of("Metrics")).Directory!.Parent!.Parent!.Parent!.Parent!.Parent!;
        var path = Path.GetFullPath(Path.Combine(root.FullName, "..", "shared", "data", $"gpg_{period}_midlands.csv"));
        Assert.SkipUnless(File.Exists(path), $"The published file is not here: {path}. Put the gpg_*.csv files there to run this test.");

        return new(path);
    }

    /// <summary>As the service itself gives it: the ODS code was added to these files, in front.</summary>
    internal byte[] WithoutOdsColumn() => Encoding.UTF8.GetBytes(string.Join('\n', _records.Select(record =>
        string.Join(',', record.Skip(1).Select(field => $"\"{field}\"")))));

    /// <summary>The middle of the trusts' published values of a cell.</summary>
    internal decimal MedianOf(string cell)
    {
        var values = Figures.Values.Select(figures => figures[cell]).OfType<decimal>().Order().ToList();

        return values.Count % 2 == 1 ? values[values.Count / 2] : (values[(values.Count / 2) - 1] + values[values.Count / 2]) / 2;
    }

    /// <summary>Fields between commas; quotes hold commas and line ends together. These files have no quote inside a field.</summary>
    private static IEnumerable<List<string>> Records(string text)
    {
        List<string> record = [];
        var (field, quoted) = (new StringBuilder(), false);

        foreach (var letter in text.ReplaceLineEndings("\n"))
        {
            if (letter == '"')
            {
                quoted = !quoted;
            }
            else if (quoted || letter is not (',' or '\n'))
            {
                field.Append(letter);
            }
            else
            {
                record.Add(field.ToString().Trim());
                field.Clear();

                if (letter == '\n')
                {
                    yield return record;
                    record = [];
                }
            }
        }
    }
}
