using System.IO.Compression;
using System.Xml.Linq;

namespace EdiRegion.Region.Tests.Frameworks;

/// <summary>Plans as trusts published them, when they lie beside the repository in ../shared/examples.</summary>
public sealed class PublishedPlansTests
{
    private static readonly XNamespace Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Document = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [Fact]
    public void Each_aim_and_objective_of_the_workbook_is_recognised()
    {
        var strings = Part("trust-aims-and-objectives.xlsx", "xl/sharedStrings.xml").Descendants(Sheet + "si")
            .Select(item => string.Concat(item.Descendants(Sheet + "t").Select(text => text.Value))).ToArray();
        var cells = Part("trust-aims-and-objectives.xlsx", "xl/worksheets/sheet1.xml").Descendants(Sheet + "c").ToArray();
        string Text(XElement cell) => cell.Attribute("t")?.Value == "s"
            ? strings[(int)cell.Element(Sheet + "v")!]
            : (string?)cell.Element(Sheet + "v") ?? "";

        var objectives = cells.Where(cell => ((string)cell.Attribute("r")!).StartsWith('C')).Zip(
            cells.Where(cell => ((string)cell.Attribute("r")!).StartsWith('D')), (number, text) => (Number: Text(number), Text: Text(text)))
            .Where(row => char.IsAsciiDigit(row.Number.FirstOrDefault())).ToArray();
        var aims = cells.Select(Text).Where(text => text.StartsWith("Aim ", StringComparison.Ordinal)).ToArray();

        objectives.Length.ShouldBe(40);
        foreach (var (number, text) in objectives)
        {
            Keys(text).Where(key => key.StartsWith("aim-", StringComparison.Ordinal)).ShouldBe([$"aim-{number}"], text);
        }

        aims.Length.ShouldBe(9);
        foreach (var aim in aims)
        {
            Keys(aim).Where(key => key.StartsWith("aim-", StringComparison.Ordinal)).ShouldBe([$"aim-{aim[4]}"], aim);
        }
    }

    [Fact]
    public void Each_row_of_the_action_plan_names_its_high_impact_action()
    {
        var rows = Part("trust-action-plan.docx", "word/document.xml").Descendants(Document + "tr")
            .Select(row => string.Join('\n', row.Descendants(Document + "p")
                .Select(paragraph => string.Concat(paragraph.Descendants(Document + "t").Select(text => text.Value)))))
            .Select(text => Keys(text).Where(key => key.StartsWith("hia-", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
            .ToArray();

        rows.ShouldContain(keys => keys.SequenceEqual(new[] { "hia-3", "hia-3.1", "hia-3.2" }));
        rows.ShouldContain(keys => keys.SequenceEqual(new[] { "hia-6", "hia-6.1" }));
        rows.ShouldContain(keys => keys.SequenceEqual(new[] { "hia-6", "hia-6.4" }));
        rows.ShouldContain(keys => keys.SequenceEqual(new[] { "hia-2", "hia-2.1", "hia-2.2" }));
        rows.ShouldContain(keys => keys.SequenceEqual(new[] { "hia-5", "hia-5.3" }));
    }

    private static string[] Keys(string text) =>
        [.. Known.Definitions.Mentions.Find(text).Select(mention => mention.Key).Distinct(StringComparer.Ordinal)];

    private static XDocument Part(string file, string name)
    {
        var path = Beside(file);
        Assert.SkipUnless(path is not null, "The example plans are not beside the repository.");
        using var archive = ZipFile.OpenRead(path);
        using var part = archive.GetEntry(name)!.Open();
        return XDocument.Load(part);
    }

    private static string? Beside(string file)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", "examples", file);
            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}
