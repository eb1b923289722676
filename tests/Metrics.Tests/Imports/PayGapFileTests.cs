using System.Text;
using EdiRegion.Region.Collections;
using static EdiRegion.Metrics.Tests.Imports.PayGapFileOf;

namespace EdiRegion.Metrics.Tests.Imports;

public sealed class PayGapFileTests
{
    [Fact]
    public void A_clean_record_becomes_the_cells_of_its_trust()
    {
        var row = Read(Record()).Rows.ShouldHaveSingleItem();

        (row.Organisation?.Ods, row.MatchedBy, row.Record, row.Line, row.Refused).ShouldBe(("RRK", "ods", 1, 2, false));
        row.Faults.ShouldBeEmpty();
        row.Cells.Count.ShouldBe(14);
        row.Cells.Keys.ShouldBe(Definitions.Collections["pay-gap"].Cells.Keys, ignoreOrder: true);
        row.Cells["hourly.mean"].ShouldBe(Cell.Of(26.7m));
        row.Cells["quartile.4.F"].ShouldBe(Cell.Of(62.4m));
    }

    [Fact]
    public void Blank_figures_are_missing_never_zero()
    {
        var row = Read(Record(("MaleTopQuartile", ""), ("FemaleTopQuartile", ""), ("DiffMeanHourlyPercent", ""))).Rows[0];

        row.Cells["quartile.4.M"].ShouldBe(Cell.Missing);
        row.Cells["hourly.mean"].ShouldBe(Cell.Missing);
        row.Faults.Select(fault => (fault.Code, fault.Field, fault.Severity)).ShouldBe(
        [
            ("figure-missing", "DiffMeanHourlyPercent", Severity.Warning),
            ("figure-missing", "MaleTopQuartile", Severity.Warning),
            ("figure-missing", "FemaleTopQuartile", Severity.Warning),
        ]);
        row.Refused.ShouldBeFalse();
    }

    [Fact]
    public void A_blank_bonus_gap_does_not_apply_where_nobody_got_a_bonus_and_is_missing_where_someone_did()
    {
        var nobody = Read(Record(("DiffMeanBonusPercent", ""), ("MaleBonusPercent", "0.0"), ("FemaleBonusPercent", "0"))).Rows[0];
        var women = Read(Record(("DiffMeanBonusPercent", ""), ("MaleBonusPercent", "0"))).Rows[0];

        nobody.Cells["bonus.mean"].State.ShouldBe(CellState.NotApplicable);
        nobody.Cells["bonus.mean"].Reason.ShouldNotBeNullOrEmpty();
        nobody.Cells["bonus.share.M"].ShouldBe(Cell.Of(0));
        women.Cells["bonus.mean"].ShouldBe(Cell.Missing);
    }

    [Theory]
    [InlineData("DiffMeanHourlyPercent", "12.3%", "not-a-number")]
    [InlineData("DiffMeanHourlyPercent", "12,3", "not-a-number")]
    [InlineData("MaleTopQuartile", "n/k", "not-a-number")]
    [InlineData("MaleTopQuartile", "1e2", "not-a-number")]
    [InlineData("MaleTopQuartile", "137.6", "V14")]
    [InlineData("MaleTopQuartile", "-1", "V14")]
    [InlineData("MaleTopQuartile", "35.6", "V14")]
    [InlineData("DiffMedianHourlyPercent", "100.1", "V49")]
    public void A_figure_that_cannot_be_refuses_its_record(string column, string value, string code)
    {
        var row = Read(Record((column, value))).Rows[0];

        row.Refused.ShouldBeTrue();
        var fault = row.Faults.First(fault => fault.Severity == Severity.Error);
        (fault.Code, fault.Field, fault.Line).ShouldBe((code, column, 2));
        fault.Found.ShouldNotBeNull();
        fault.Expected.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void A_mean_and_a_median_of_opposite_sign_are_taken_with_a_warning()
    {
        var row = Read(Record(("DiffMedianHourlyPercent", "-6.4"))).Rows[0];

        row.Refused.ShouldBeFalse();
        row.Faults.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            fault => (fault.Code, fault.Severity, fault.Field).ShouldBe(("V49", Severity.Warning, "DiffMedianHourlyPercent")));
    }

    [Fact]
    public void Swapped_quartiles_are_within_the_rules_and_left_as_they_are()
    {
        var row = Read(Record(("MaleTopQuartile", "62.4"), ("FemaleTopQuartile", "37.6"))).Rows[0];

        row.Faults.ShouldBeEmpty();
        row.Cells["quartile.4.M"].ShouldBe(Cell.Of(62.4m));
    }

    [Fact]
    public void A_line_break_inside_a_field_keeps_the_record_whole_and_the_lines_right()
    {
        var row = Read(
            Record(("EmployerName", "University Hospitals\nBirmingham"), ("MaleTopQuartile", "")),
            Record(("ODS code (added)", "RQ3"), ("MaleTopQuartile", "x"))).Rows;

        row[0].Faults.Select(fault => (fault.Code, fault.Field, fault.Line)).ShouldBe(
        [
            ("line-break-in-field", "EmployerName", 2),
            ("stale-employer-name", "EmployerName", 2),
            ("figure-missing", "MaleTopQuartile", 3),
        ]);
        (row[1].Record, row[1].Line).ShouldBe((2, 4));
        row[1].Faults.ShouldContain(fault => fault.Code == "not-a-number" && fault.Line == 4);
    }

    [Fact]
    public void Without_the_ods_column_name_and_employer_id_together_find_the_trust()
    {
        var row = ReadText(Without("ODS code (added)", Record(("EmployerName", "UNIVERSITY HOSPITALS BIRMINGHAM N H S FT")))).Rows[0];

        (row.Organisation?.Ods, row.MatchedBy).ShouldBe(("RRK", "nameAndEmployerId"));
        row.Refused.ShouldBeFalse();
    }

    [Fact]
    public void A_match_by_one_of_the_two_alone_says_so()
    {
        var id = ReadText(Without("ODS code (added)", Record(("EmployerName", "UHB Education Centre"), ("CurrentName", "")))).Rows[0];
        var name = ReadText(Without("ODS code (added)", Record(("EmployerId", "999999")))).Rows[0];

        (id.Organisation?.Ods, id.MatchedBy).ShouldBe(("RRK", "employerId"));
        (name.Organisation?.Ods, name.MatchedBy).ShouldBe(("RRK", "name"));
        id.Faults.ShouldContain(fault => fault.Code == "matched-by-employer-id" && fault.Severity == Severity.Warning);
        name.Faults.ShouldContain(fault => fault.Code == "matched-by-name" && fault.Severity == Severity.Warning);
    }

    [Fact]
    public void A_name_and_an_employer_id_of_two_trusts_are_refused()
    {
        var row = ReadText(Without("ODS code (added)", Record(("EmployerName", "Walsall Healthcare NHS Trust"), ("CurrentName", "")))).Rows[0];

        (row.Organisation, row.MatchedBy, row.Refused).ShouldBe((null, "none", true));
        row.Faults[0].Code.ShouldBe("employer-conflict");
    }

    [Fact]
    public void An_unknown_code_is_refused_and_the_likely_one_is_named()
    {
        var row = Read(Record(("ODS code (added)", "XYZ"))).Rows[0];

        row.Refused.ShouldBeTrue();
        row.Faults[0].Code.ShouldBe("unknown-organisation");
        row.Faults[0].Found.ShouldBe("XYZ");
        row.Faults[0].Expected.ShouldNotBeNull().ShouldContain("RRK");
    }

    [Fact]
    public void An_employer_nobody_knows_is_refused()
    {
        var row = ReadText(Without("ODS code (added)", Record(("EmployerName", "Acme Ltd"), ("CurrentName", ""), ("EmployerId", "1")))).Rows[0];

        (row.MatchedBy, row.Faults[0].Code).ShouldBe(("none", "employer-not-recognised"));
    }

    [Fact]
    public void A_trust_that_had_closed_by_the_snapshot_is_refused()
    {
        var row = Read(Record(("ODS code (added)", "RR1"), ("EmployerName", "Heart of England NHS Foundation Trust"), ("EmployerId", "0"))).Rows[0];

        row.Faults.ShouldContain(fault => fault.Code == "organisation-not-open" && fault.Severity == Severity.Error);
    }

    [Fact]
    public void Two_records_of_one_trust_are_both_refused()
    {
        var file = Read(Record(), Record(("ODS code (added)", "RQ3"), ("EmployerId", "15804")), Record(("MaleTopQuartile", "37.5")));

        file.Rows.Select(row => row.Refused).ShouldBe([true, false, true]);
        file.Rows[2].Faults[0].Code.ShouldBe("duplicate-organisation");
        file.Rows[2].Faults[0].Message.ShouldContain("records 1, 3");
        file.Missing.ShouldNotContain("RRK");
    }

    [Fact]
    public void The_figures_of_another_year_are_refused()
    {
        var row = ReadText($"{Header}\n{Record()}", period: "2022-23").Rows[0];

        row.Refused.ShouldBeTrue();
        row.Faults.ShouldContain(fault => fault.Code == "other-period" && fault.Field == "DueDate");
    }

    [Fact]
    public void A_late_submission_is_told_by_the_flag_or_by_the_dates()
    {
        var flag = Read(Record(("SubmittedAfterTheDeadline", "True"))).Rows[0];
        var dates = Read(Record(("DateSubmitted", "2022/04/04 09:41:36"))).Rows[0];

        flag.Faults.ShouldHaveSingleItem().Field.ShouldBe("SubmittedAfterTheDeadline");
        dates.Faults.ShouldHaveSingleItem().Field.ShouldBe("DateSubmitted");
        (flag.Faults[0].Code, dates.Faults[0].Code).ShouldBe(("submitted-late", "submitted-late"));
    }

    [Fact]
    public void A_stale_employer_name_is_told_with_todays_name()
    {
        var row = Read(Record(("ODS code (added)", "RKB"), ("EmployerId", "13473"), ("EmployerName", "University Hospital Coventry and Warwickshire NHS Trust"))).Rows[0];

        var fault = row.Faults.ShouldHaveSingleItem();
        (fault.Code, fault.Severity, fault.Expected).ShouldBe(
            ("stale-employer-name", Severity.Information, "University Hospitals Coventry and Warwickshire NHS Trust"));
    }

    [Fact]
    public void Trusts_that_owe_figures_and_are_not_in_the_file_are_listed()
    {
        var file = Read(Record());

        file.Missing.Count.ShouldBe(40);
        file.Missing.ShouldContain("RYK");
        file.Missing.ShouldNotContain("RRK");
    }

    [Fact]
    public void A_record_with_too_few_fields_or_a_stray_quote_is_refused_and_the_next_one_read()
    {
        var file = Read("RRK,University Hospitals,13161", Record(("ODS code (added)", "RQ3"), ("EmployerId", "15804")), $"RNA,a\"b{Record()[8..]}");

        file.Rows.Select(row => row.Faults[0].Code).ShouldBe(["wrong-number-of-fields", "stale-employer-name", "malformed-quoting"]);
        file.Rows.Select(row => row.Refused).ShouldBe([true, false, true]);
    }

    [Fact]
    public void Files_that_are_something_else_are_refused_whole_with_the_way_out()
    {
        (byte[] Bytes, string Code)[] files =
        [
            ([], "file-empty"),
            ("\r\n \n"u8.ToArray(), "file-empty"),
            (Encoding.UTF8.GetBytes(Header), "file-empty"),
            ([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Header)], "csv-encoding"),
            (Encoding.BigEndianUnicode.GetBytes(Header), "csv-encoding"),
            ([.. Encoding.UTF8.GetBytes(Header + "\nRRK,"), 0x92, .. "s"u8], "csv-encoding"),
            (Encoding.UTF8.GetBytes(Header.Replace(',', ';')), "csv-separator"),
            (Encoding.UTF8.GetBytes(Header.Replace(',', '\t')), "csv-separator"),
            (Encoding.UTF8.GetBytes(Record()), "header-missing"),
            (Encoding.UTF8.GetBytes(Without("EmployerId", Record())), "column-missing"),
            (Encoding.UTF8.GetBytes($"{Header},EmployerId\n"), "column-repeated"),
            ([0x50, 0x4B, 3, 4, 20, 0], "not-a-csv"),
            ("%PDF-1.7"u8.ToArray(), "not-a-csv"),
            ("<!doctype html><p>Sign in"u8.ToArray(), "not-a-csv"),
            ([1, 2, 3, 4, 0, 0, 0, 0], "not-a-csv"),
        ];

        foreach (var (bytes, code) in files)
        {
            var file = ReadBytes(bytes);

            file.Problems.Select(problem => problem.Code).ShouldContain(code);
            file.Problems.ShouldAllBe(problem => problem.Severity == Severity.Error && problem.Message.Length > 0);
            file.Rows.ShouldBeEmpty();
        }
    }

    [Fact]
    public void A_quarter_is_not_a_period_of_pay_gaps() =>
        ReadText($"{Header}\n{Record()}", period: "2021-22Q1").Problems.ShouldHaveSingleItem().Code.ShouldBe("wrong-period");

    [Fact]
    public void A_utf8_mark_at_the_start_and_other_line_ends_change_nothing()
    {
        var plain = Read(Record()).Rows[0];
        var marked = ReadBytes([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes($"{Header}\n{Record()}\n\n")]).Rows.ShouldHaveSingleItem();

        marked.Cells.ShouldBe(plain.Cells);
        marked.Faults.ShouldBeEmpty();
    }

    [Fact]
    public void Damaged_files_never_throw()
    {
        var good = Encoding.UTF8.GetBytes($"{Header}\r\n{Record(("EmployerName", "a\nb"))}\r\n{Record()}\r\n");
        var random = new Random(20261121);

        for (var i = 0; i < 500; i++)
        {
            var damaged = good.ToArray();

            for (var hits = random.Next(1, 6); hits > 0; hits--)
            {
                damaged[random.Next(damaged.Length)] = (byte)(random.Next(3) switch { 0 => '"', 1 => random.Next(256), _ => "\r\n,;\0"[random.Next(5)] });
            }

            Should.NotThrow(() => ReadBytes(damaged[..random.Next(damaged.Length)]));
        }
    }
}
