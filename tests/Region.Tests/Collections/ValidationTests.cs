using EdiRegion.Region.Collections;

namespace EdiRegion.Region.Tests.Collections;

/// <summary>Every rule once where it speaks; <see cref="A_sound_return_has_no_findings"/> is where all of them are silent.</summary>
public sealed class ValidationTests
{
    [Fact]
    public void A_sound_return_has_no_findings()
    {
        Example.Check("wres", Example.Wres()).ShouldBeEmpty();
        Example.Check("quarterly", Example.Quarterly()).ShouldBeEmpty();
        Example.Check("pay-gap", Example.PayGap()).ShouldBeEmpty();
    }

    [Fact]
    public void An_empty_return_is_checked_without_findings()
    {
        Example.Check("wres", []).ShouldBeEmpty();
        Example.Check("quarterly", []).ShouldBeEmpty();
        Example.Check("pay-gap", []).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("wres", "ind2.short.W", -3)]
    [InlineData("wres", "ind2.app.B", 12.5)]
    [InlineData("quarterly", "leavers.eth.B", 0.1)]
    [InlineData("wres", "total.W", -1)]
    [InlineData("wres", "ind5.n.W", 1e12)]
    public void V01_a_count_is_a_whole_number(string collection, string cell, double number) =>
        Spoil(collection, cell, (decimal)number, "V01").Severity.ShouldBe(Severity.Error);

    [Theory]
    [InlineData("2020-21", 60.5, true)]
    [InlineData("2020-21", 60.3, false)]
    [InlineData("2021-22", 60.5, false)]
    public void V01_halves_are_allowed_while_two_year_averages_were_asked_for(string period, double number, bool allowed)
    {
        var cells = Example.Wres();
        cells["ind3.disc.W"] = Cell.Of((decimal)number);

        Example.Check("wres", cells, period).Any(finding => finding.Rule == "V01").ShouldBe(!allowed);
    }

    [Fact]
    public void V02_no_more_are_appointed_than_shortlisted()
    {
        var cells = Example.Wres();
        cells["ind2.short.B"] = Cell.Of(50);
        cells["ind2.app.B"] = Cell.Of(60);

        var finding = Example.Check("wres", cells).Single();

        (finding.Rule, finding.Severity, finding.Cell, finding.Found, finding.Expected).ShouldBe(("V02", Severity.Error, "ind2.app.B", "60", "at most 50"));
        finding.Message.ShouldStartWith("Appointed (BME) is 60, more than the 50 shortlisted. Check both figures");
        Spoil("quarterly", "app.dis.D", 9000, "V02");
    }

    [Fact]
    public void V03_bands_and_grades_add_up_to_the_total()
    {
        var cells = Example.Wres();
        var sum = cells["total.W"].Number!.Value;
        cells["total.W"] = Cell.Of(sum + 10);

        var finding = Example.Check("wres", cells).Single();

        (finding.Rule, finding.Severity, finding.Cell, finding.Expected).ShouldBe(("V03", Severity.Error, "total.W", $"{sum:0}"));
        finding.Message.ShouldContain("differ by 10");
        Spoil("quarterly", "headcount.total.dis.N", 1, "V03");
    }

    [Fact]
    public void V03_is_an_error_once_the_known_bands_exceed_the_total_whatever_the_blank_ones_hold()
    {
        var cells = Example.Wres();
        cells["total.W"] = Cell.Of(1);
        cells["ind1.clin.8a.W"] = Cell.Missing;

        var finding = Example.Check("wres", cells).Single(finding => finding.Rule == "V03");

        (finding.Severity, finding.Cell, finding.Found).ShouldBe((Severity.Error, "total.W", "1"));
        finding.Expected!.ShouldStartWith("at least ");
        finding.Message.ShouldContain("still blank");
    }

    [Fact]
    public void V03_says_once_which_blank_cells_it_waits_for()
    {
        var cells = Example.Wres();
        foreach (var key in new[] { "ind1.clin.8a.W", "ind1.clin.8b.W", "ind1.clin.8c.W", "ind1.clin.8d.B", "ind1.clin.9.U" })
        {
            cells[key] = Cell.Missing;
        }

        var finding = Example.Check("wres", cells).Single(finding => finding.Rule == "V03");

        (finding.Severity, finding.Cell, finding.Found).ShouldBe((Severity.Information, "ind1.clin.8a.W", "5 without a figure"));
        finding.Message.ShouldContain("(White)");
        finding.Message.ShouldContain("and 1 more");
    }

    [Fact]
    public void V03_waits_for_a_total_only_once_all_its_parts_are_there()
    {
        var cells = Example.Quarterly();
        cells.Remove("headcount.total.eth.W");
        Example.Check("quarterly", cells).Single(finding => finding.Rule == "V03").Cell.ShouldBe("headcount.total.eth.W");

        cells.Remove("headcount.upper.eth.W");
        Example.Check("quarterly", cells).ShouldNotContain(finding => finding.Rule == "V03");
    }

    [Theory]
    [InlineData("wres", "V02", "ind2.short.B", 0)]
    [InlineData("wres", "V12", "ind1.nonclin.VSM.W", 1)]
    [InlineData("wres", "V21", "total.B", 100_000)]
    [InlineData("wres", "V34", "ind1.nonclin.U1.W", 0)]
    [InlineData("wres", "V36", "ind1.med.consultant.W", 0)]
    [InlineData("quarterly", "V22", "headcount.total.dis.U", 0)]
    public void A_check_that_a_blank_cell_switches_off_says_so(string collection, string rule, string blank, int spoiled)
    {
        var cells = collection == "wres" ? Example.Wres() : Example.Quarterly();
        if (rule == "V12")
        {
            foreach (var key in cells.Keys.Where(key => key.StartsWith("ind1.", StringComparison.Ordinal) && key.EndsWith(".W", StringComparison.Ordinal)).ToList())
            {
                cells[key] = Cell.Of(spoiled - 1);
            }
        }
        else if (rule == "V21")
        {
            cells["total.U"] = Cell.Of(spoiled);
        }

        cells[blank] = Cell.Missing;

        var findings = Example.Check(collection, cells).Where(finding => finding.Rule == rule).ToList();

        findings.Count.ShouldBe(1);
        (findings[0].Severity, findings[0].Cell).ShouldBe((Severity.Information, blank));
    }

    [Fact]
    public void V35_waits_for_the_senior_bands_that_are_blank()
    {
        var cells = Example.Wres();
        foreach (var row in new[] { "nonclin.8c", "nonclin.8d", "nonclin.9", "nonclin.VSM", "clin.VSM" })
        {
            cells[$"ind1.{row}.W"] = cells[$"ind1.{row}.B"] = cells[$"ind1.{row}.U"] = Cell.Of(0);
        }

        cells["ind1.clin.VSM.B"] = Cell.Missing;

        Example.Check("wres", cells).Single(finding => finding.Rule == "V35").Severity.ShouldBe(Severity.Information);

        cells["ind1.nonclin.9.W"] = Cell.Of(1);
        Example.Check("wres", cells).ShouldNotContain(finding => finding.Rule == "V35");
    }

    [Theory]
    [InlineData("headcount.")]
    [InlineData("short.")]
    [InlineData("disc.")]
    public void A_section_that_was_not_begun_is_waited_for_in_silence(string begun)
    {
        var cells = Example.Quarterly().Where(cell => cell.Key.StartsWith(begun, StringComparison.Ordinal)).ToDictionary();

        Example.Check("quarterly", cells).ShouldBeEmpty();
    }

    [Fact]
    public void V03_reckons_nil_as_none()
    {
        var cells = Example.Wres();
        cells["ind1.clin.1.W"] = Cell.Nil;

        Example.Check("wres", cells).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("wres", "ind1.med.smm_memo.W", 9000, "V05")]
    [InlineData("wres", "ind3.disc.U", 9000, "V07")]
    [InlineData("quarterly", "disc.eth.B", 9000, "V07")]
    [InlineData("wres", "ind4.train.B", 90000, "V08")]
    [InlineData("quarterly", "train.dis.N", 90000, "V08")]
    [InlineData("wres", "ind9.voting.B", 4, "V10")]
    [InlineData("wres", "ind9.exec.B", 4, "V11")]
    public void Some_are_never_more_than_those_they_are_part_of(string collection, string cell, int number, string rule) =>
        Spoil(collection, cell, number, rule).Severity.ShouldBe(Severity.Error);

    [Fact]
    public void V12_executives_are_in_the_workforce_unless_explained()
    {
        var cells = Example.Wres();
        foreach (var row in new[] { "nonclin.VSM", "clin.VSM", "nonclin.8d", "nonclin.9", "clin.8d", "clin.9", "med.consultant", "med.smm_memo", "med.ncc", "med.trainee", "med.other" })
        {
            cells[$"ind1.{row}.B"] = Cell.Of(0);
        }

        Example.Fit(cells, "B");

        var finding = Example.Check("wres", cells).Single(finding => finding.Rule == "V12");
        (finding.Severity, finding.Cell, finding.Overridable).ShouldBe((Severity.Error, "ind9.exec.B", true));
    }

    [Theory]
    [InlineData("wres", "ind5.pct.B", 100.1)]
    [InlineData("wres", "ind8.pct.W", -0.1)]
    [InlineData("pay-gap", "quartile.1.M", 123.4)]
    [InlineData("pay-gap", "bonus.share.F", -1)]
    [InlineData("pay-gap", "quartile.4.M", 37.4)]
    public void V14_shares_lie_within_0_and_100_and_add_up_to_100(string collection, string cell, double number) =>
        Spoil(collection, cell, (decimal)number, "V14").Severity.ShouldBe(Severity.Error);

    [Theory]
    [InlineData("50", "51", true)]
    [InlineData("50", "52", false)]
    [InlineData("50.0", "50.1", true)]
    [InlineData("50.0", "50.2", false)]
    [InlineData("50.00", "50.01", true)]
    [InlineData("50.00", "50.02", false)]
    public void V14_allows_for_the_decimals_shown(string men, string women, bool allowed)
    {
        var cells = Example.PayGap();
        cells["quartile.1.M"] = Cell.Of(decimal.Parse(men));
        cells["quartile.1.F"] = Cell.Of(decimal.Parse(women));

        Example.Check("pay-gap", cells).Any(finding => finding.Rule == "V14").ShouldBe(!allowed);
    }

    [Theory]
    [InlineData("ind2.app.B", 0, "not calculable", "0 of 4,150")]
    [InlineData("ind2.app.W", 0, "0 of 6100", "0.00")]
    [InlineData("ind3.disc.W", 0, "not calculable", "White")]
    [InlineData("ind4.train.B", 0, "not calculable", "BME")]
    public void V19_tells_when_a_ratio_cannot_be_calculated(string cell, int number, string found, string message)
    {
        var finding = Spoil("wres", cell, number, "V19");

        (finding.Severity, finding.Found, finding.Cell).ShouldBe((Severity.Information, found, cell));
        finding.Message.ShouldContain(message);
    }

    [Fact]
    public void V19_tells_when_a_group_is_empty()
    {
        var cells = Example.Wres();
        cells["ind2.short.W"] = cells["ind2.app.W"] = Cell.Of(0);

        Example.Check("wres", cells).Single(finding => finding.Rule == "V19").Message.ShouldContain("nobody in the White group");
    }

    [Theory]
    [InlineData("wres", "V21", 500, 25, 0, null)]
    [InlineData("wres", "V21", 500, 27, 0, Severity.Warning)]
    [InlineData("wres", "V21", 500, 56, 0, Severity.Error)]
    [InlineData("quarterly", "V22", 500, 125, 0, null)]
    [InlineData("quarterly", "V22", 500, 126, 0, Severity.Warning)]
    [InlineData("quarterly", "V22", 500, 334, 0, Severity.Error)]
    [InlineData("quarterly", "V21", 0, 0, 0, null)]
    public void Too_many_unknown_ask_for_a_look_and_then_for_an_explanation(string collection, string rule, int first, int unknown, int second, Severity? severity)
    {
        var stem = (collection, rule) switch { ("wres", _) => "total", (_, "V21") => "headcount.total.eth", _ => "headcount.total.dis" };
        var cells = new Dictionary<string, Cell>
        {
            [$"{stem}.{(rule == "V22" ? "N" : "W")}"] = Cell.Of(first),
            [$"{stem}.{(rule == "V22" ? "D" : "B")}"] = Cell.Of(second),
            [$"{stem}.U"] = Cell.Of(unknown),
        };

        var finding = Example.Check(collection, cells).SingleOrDefault(finding => finding.Rule == rule);

        finding?.Severity.ShouldBe(severity!.Value);
        (finding is null).ShouldBe(severity is null);
        (finding?.Overridable ?? false).ShouldBe(severity == Severity.Error);
    }

    [Theory]
    [InlineData("ind1.nonclin.1.W", 3, "V34")]
    [InlineData("ind1.clin.U1.W", 4000, "V34")]
    [InlineData("ind1.med.consultant.W", 90000, "V36")]
    public void Unusual_bands_and_grades_ask_for_a_look(string cell, int number, string rule) =>
        Spoil("wres", cell, number, rule, fit: "W").Severity.ShouldBe(Severity.Warning);

    [Fact]
    public void V35_a_large_trust_has_senior_managers()
    {
        var cells = Example.Wres();
        foreach (var group in new[] { "W", "B", "U" })
        {
            foreach (var row in new[] { "nonclin.8c", "nonclin.8d", "nonclin.9", "nonclin.VSM", "clin.VSM" })
            {
                cells[$"ind1.{row}.{group}"] = Cell.Of(0);
            }

            Example.Fit(cells, group);
        }

        Example.Check("wres", cells).Single(finding => finding.Rule == "V35").Severity.ShouldBe(Severity.Warning);
    }

    [Theory]
    [InlineData("RRK", true)]
    [InlineData("RRJ", true)]
    [InlineData("RBK", true)]
    [InlineData("RXT", false)]
    [InlineData("RYA", false)]
    public void V36_an_acute_trust_has_medical_staff(string ods, bool speaks)
    {
        var cells = Example.Quarterly();
        foreach (var group in new[] { "W", "B", "U" })
        {
            cells[$"headcount.medical.eth.{group}"] = Cell.Of(0);
        }

        Example.Check("quarterly", cells, ods: ods).Any(finding => finding.Rule == "V36").ShouldBe(speaks);
    }

    [Fact]
    public void V37_a_number_in_three_cells_looks_copied_down()
    {
        var cells = new Dictionary<string, Cell>
        {
            ["ind1.clin.5.W"] = Cell.Of(137),
            ["ind1.clin.6.W"] = Cell.Of(137),
        };
        Example.Check("wres", cells).ShouldBeEmpty();

        cells["ind1.clin.7.W"] = Cell.Of(137);

        var finding = Example.Check("wres", cells).Single();
        (finding.Rule, finding.Severity, finding.Cell).ShouldBe(("V37", Severity.Warning, "ind1.clin.5.W"));
        finding.Message.ShouldContain("137 stands in 3 cells");
    }

    [Fact]
    public void V37_a_column_equal_to_another_looks_pasted_twice()
    {
        var cells = Example.Quarterly();
        foreach (var tier in new[] { "lower", "middle", "upper", "medical", "total" })
        {
            cells[$"headcount.{tier}.eth.B"] = cells[$"headcount.{tier}.eth.W"];
        }

        Example.Check("quarterly", cells).ShouldContain(finding => finding.Rule == "V37" && finding.Message.Contains("The figures for BME equal those for White"));
    }

    [Theory]
    [InlineData("RYK", "2023-24", true)]
    [InlineData("RYK", "2024-25", false)]
    public void V39_the_organisation_is_open_on_the_snapshot_date(string ods, string period, bool open)
    {
        var findings = Example.Check("wres", Example.Wres(), period, ods);

        findings.Any(finding => finding is { Rule: "V39", Severity: Severity.Error, Cell: null }).ShouldBe(!open);
        if (!open)
        {
            findings[0].Message.ShouldContain("closed on 30 September 2024");
        }
    }

    [Fact]
    public void V40_the_workforce_is_headcount()
    {
        var cells = Example.Wres();
        cells["ind1.clin.5.W"] = Cell.Of(101.6m);
        Example.Fit(cells, "W");

        Example.Check("wres", cells).Where(finding => finding.Severity == Severity.Error).Select(finding => (finding.Rule, finding.Cell))
            .ShouldBe([("V40", "ind1.clin.5.W"), ("V40", "total.W")]);
    }

    [Fact]
    public void V49_a_gap_is_at_most_100()
    {
        Spoil("pay-gap", "bonus.mean", 100.5m, "V49").Severity.ShouldBe(Severity.Error);

        var cells = Example.PayGap();
        cells["bonus.mean"] = Cell.Of(100);
        Example.Check("pay-gap", cells).ShouldBeEmpty();
    }

    [Fact]
    public void V49_mean_and_median_that_point_opposite_ways_ask_for_a_look()
    {
        var finding = Spoil("pay-gap", "hourly.median", -4.1m, "V49");

        (finding.Severity, finding.Cell, finding.Found).ShouldBe((Severity.Warning, "hourly.median", "-4.1"));
    }

    [Fact]
    public void Blank_pay_quartiles_are_missing_and_no_fault()
    {
        var cells = Example.PayGap();
        for (var quartile = 1; quartile <= 4; quartile++)
        {
            cells[$"quartile.{quartile}.M"] = cells[$"quartile.{quartile}.F"] = Cell.Missing;
        }

        Example.Check("pay-gap", cells).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2022-23")]
    [InlineData("2020-21")]
    public void A_number_beyond_all_reason_is_reported_and_breaks_nothing(string period)
    {
        var cells = Example.Wres();
        foreach (var key in cells.Keys)
        {
            cells[key] = Cell.Of(decimal.MaxValue);
        }

        Example.Check("wres", cells, period).ShouldContain(finding => finding.Rule == "V01" && finding.Message.Contains("larger than any count"));
        Known.Definitions.MeasuresOf("wres").ShouldAllBe(measure => measure.Calculate(cells).Value == null);
    }

    [Fact]
    public void Errors_come_first()
    {
        var cells = Example.Wres();
        cells["ind1.nonclin.1.W"] = Cell.Of(3);
        cells["ind2.app.B"] = Cell.Of(0);

        Example.Check("wres", cells).Select(finding => finding.Severity).ShouldBe([Severity.Error, Severity.Warning, Severity.Information]);
    }

    [Fact]
    public void A_cell_knows_the_rules_that_read_it() =>
        Example.Collection("wres").Cells["ind2.app.B"].Rules.ShouldBe(["V01", "V02", "V19", "V37"]);

    private static Finding Spoil(string collection, string cell, decimal number, string rule, string? fit = null)
    {
        var cells = collection switch { "wres" => Example.Wres(), "quarterly" => Example.Quarterly(), _ => Example.PayGap() };
        cells[cell] = Cell.Of(number);
        if (fit is not null)
        {
            Example.Fit(cells, fit);
        }

        return Example.Check(collection, cells).First(finding => finding.Rule == rule);
    }
}
