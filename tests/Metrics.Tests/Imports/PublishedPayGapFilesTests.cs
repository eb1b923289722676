using EdiRegion.Metrics.Imports;
using EdiRegion.Region.Collections;

namespace EdiRegion.Metrics.Tests.Imports;

/// <summary>The files as the gender pay gap service published them, when they lie beside the repository in ../shared/data.</summary>
public sealed class PublishedPayGapFilesTests
{
    [Theory]
    [InlineData("2020-21", 39, "RXW", "RYK")]
    [InlineData("2021-22", 40, "RYK")]
    [InlineData("2022-23", 39, "RHA", "RYK")]
    public void Every_trust_in_the_file_is_taken_and_those_that_are_not_are_named(string period, int rows, params string[] missing)
    {
        var file = Published(period);

        file.Problems.ShouldBeEmpty();
        file.Rows.Count.ShouldBe(rows);
        file.Rows.ShouldAllBe(row => !row.Refused && row.MatchedBy == "ods");
        file.Missing.ShouldBe(missing, ignoreOrder: true);
    }

    [Theory]
    [InlineData("2020-21")]
    [InlineData("2021-22")]
    [InlineData("2022-23")]
    public void Without_the_ods_column_the_same_trusts_are_found(string period)
    {
        var lines = Bytes(period);
        var withOds = PayGapFileOf.ReadBytes(lines, period);

        var withoutOds = PayGapFileOf.ReadText(WithoutFirstColumn(lines), period);

        withoutOds.Rows.ShouldAllBe(row => row.MatchedBy == "nameAndEmployerId" || row.MatchedBy == "employerId");
        withoutOds.Rows.Select(row => row.Organisation?.Ods).ShouldBe(withOds.Rows.Select(row => row.Organisation?.Ods));
        string?[] byIdAlone = [.. Faults(withoutOds, "matched-by-employer-id").Select(fault => fault.Ods)];
        byIdAlone.ShouldContain("RKB");
        byIdAlone.ShouldNotContain("RXT");
        byIdAlone.Length.ShouldBeLessThan(10);
    }

    [Fact]
    public void The_faults_of_2020_21_are_all_found()
    {
        var file = Published("2020-21");

        Faults(file, "figure-missing").Select(fault => fault.Ods).ShouldBe(Enumerable.Repeat("RLT", 8));
        Faults(file, "no-bonus-paid").Select(fault => fault.Ods).Distinct().ShouldBe(["TAJ", "RYA", "RX9", "RY5"]);
        Faults(file, "V49").Select(fault => (fault.Ods, fault.Field)).ShouldBe(
        [
            ("RNA", "DiffMedianBonusPercent"), ("R1D", "DiffMedianHourlyPercent"), ("RLY", "DiffMedianBonusPercent"), ("RHA", "DiffMedianHourlyPercent"),
        ]);
        Faults(file, "submitted-late").Select(fault => fault.Ods).ShouldBe(["RWP", "R1D", "RY8"]);
        Faults(file, "line-break-in-field").Count().ShouldBe(35);
        Faults(file, "stale-employer-name").Select(fault => fault.Ods).ShouldContain("RX9");
        file.Rows[12].Cells.Where(cell => cell.Key.StartsWith("quartile", StringComparison.Ordinal)).ShouldAllBe(cell => cell.Value == Cell.Missing);
    }

    [Fact]
    public void Records_and_lines_are_those_of_the_file()
    {
        var file = Published("2020-21");
        var text = File.ReadAllLines(PathOf("2020-21"));

        foreach (var row in file.Rows)
        {
            text[row.Line - 1].ShouldStartWith(row.Organisation!.Ods);
        }

        file.Rows.Select(row => row.Record).ShouldBe(Enumerable.Range(1, 39));
    }

    private static IEnumerable<(string? Ods, string? Field)> Faults(PayGapFile file, string code) =>
        file.Rows.SelectMany(row => row.Faults.Where(fault => fault.Code == code).Select(fault => (row.Organisation?.Ods, fault.Field)));

    private static PayGapFile Published(string period) => PayGapFileOf.ReadBytes(Bytes(period), period);

    private static byte[] Bytes(string period)
    {
        var path = PathOf(period);
        Assert.SkipUnless(File.Exists(path), $"The published file is not here: {path}. Put the gpg_*.csv files there to run this test.");

        return File.ReadAllBytes(path);
    }

    private static string PathOf(string period)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);

        while (root is not null && !File.Exists(Path.Combine(root.FullName, "EdiRegion.sln")))
        {
            root = root.Parent;
        }

        return Path.GetFullPath(Path.Combine(root?.FullName ?? ".", "..", "shared", "data", $"gpg_{period}_midlands.csv"));
    }

    private static string WithoutFirstColumn(byte[] bytes) => string.Join('\n', System.Text.Encoding.UTF8.GetString(bytes).Split('\n')
        .Select((line, i) => i == 0 || (line.Length > 3 && line[3] == ',' && char.IsUpper(line[0])) ? line[(line.IndexOf(',', StringComparison.Ordinal) + 1)..] : line));
}
