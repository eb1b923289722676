using System.Diagnostics;

namespace EdiRegion.Region.Tests.Loading;

public sealed class ShippedDefinitionsTests
{
    [Fact]
    public void The_shipped_files_are_valid_and_complete()
    {
        var definitions = Known.Definitions;

        definitions.Collections.Keys.ShouldBe(["quarterly", "wres", "pay-gap"], ignoreOrder: true);
        definitions.Collections["wres"].Cells.ContainsKey("ind1.clin.8a.U").ShouldBeTrue();
        definitions.Collections["wres"].Cells.Count.ShouldBe((14 * 2 * 3) + (5 * 3) + 3 + 6 + 3 + 3 + (4 * 4) + 9);
        definitions.Collections["quarterly"].Cells.Count.ShouldBe((5 + 5 + 6 + 6 + 1 + 1) * 3);
        definitions.Collections["pay-gap"].Cells.Count.ShouldBe(2 + 2 + 2 + 8);
    }

    [Fact]
    public void They_load_quickly()
    {
        _ = Known.Definitions;

        // The best of a few: other tests run beside this one.
        var best = Enumerable.Range(0, 5).Min(_ =>
        {
            var watch = Stopwatch.StartNew();
            Definitions.Load();
            return watch.ElapsedMilliseconds;
        });

        best.ShouldBeLessThan(300);
    }
}
