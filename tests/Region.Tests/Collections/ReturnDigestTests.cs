using System.Security.Cryptography;
using System.Text;
using EdiRegion.Region.Collections;
using EdiRegion.Region.Periods;

namespace EdiRegion.Region.Tests.Collections;

public sealed class ReturnDigestTests
{
    private static readonly Dictionary<string, Cell> Cells = new()
    {
        ["ind2.short.W"] = Cell.Of(2100m),
        ["ind2.app.W"] = Cell.Of(420.50m, "one post\tshared"),
        ["ind2.app.B"] = Cell.NotApplicable("closed\nin May \\ June"),
        ["ind2.app.U"] = Cell.Nil,
        ["a"] = Cell.Missing,
    };

    [Fact]
    public void The_text_is_what_was_approved_and_the_digest_can_be_recomputed()
    {
        var digest = Of(Cells);

        digest.Canonical.ShouldBe(
            "edi-region return 1\norganisation\tRRK\ncollection\twres\ndefinition\t1\nperiod\t2022-23\nrevision\t2\ncells\t5\n"
            + "a\tmissing\t\t\t\nind2.app.B\tnotApplicable\t\tclosed\\nin May \\\\ June\t\nind2.app.U\tnil\t\t\t\n"
            + "ind2.app.W\tvalue\t420.5\t\tone post\\tshared\nind2.short.W\tvalue\t2100\t\t\n");
        digest.Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(digest.Canonical))));
    }

    [Fact]
    public void Order_and_trailing_zeros_do_not_matter_but_every_figure_does()
    {
        var reordered = Cells.Reverse().ToDictionary();
        reordered["ind2.short.W"] = Cell.Of(2100.000m);
        var changed = new Dictionary<string, Cell>(Cells) { ["ind2.app.U"] = Cell.Of(0) };

        Of(reordered).ShouldBe(Of(Cells));
        Of(changed).Sha256.ShouldNotBe(Of(Cells).Sha256);
    }

    private static ReturnDigest Of(IReadOnlyDictionary<string, Cell> cells) => ReturnDigest.Of("RRK", "wres", "1", Period.Parse("2022-23"), 2, cells);
}
