using System.Text;
using EdiRegion.Metrics.Returns;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.Region.Collections;

namespace EdiRegion.Metrics.Tests.Returns;

public sealed class ReturnCsvTests
{
    private static readonly Definitions Definitions = Definitions.Load();

    [Fact]
    public void Every_state_of_a_cell_can_be_written_in_a_spreadsheet()
    {
        var cells = Read("""
            cell,value,note
            ind2.short.W,120,
            ind2.short.B,,
            ind2.app.W,nil,
            ind2.app.B,N/A,No posts
            ind2.short.U,*,
            ind2.app.U,3,"Checked, twice"
            ,,
            """).Value.ShouldNotBeNull();

        cells["ind2.short.W"].ShouldBe(Cell.Of(120));
        cells["ind2.short.B"].ShouldBe(Cell.Missing);
        cells["ind2.app.W"].ShouldBe(Cell.Nil);
        cells["ind2.app.B"].ShouldBe(Cell.NotApplicable("No posts"));
        cells["ind2.short.U"].ShouldBe(Cell.Suppressed);
        cells["ind2.app.U"].ShouldBe(Cell.Of(3, "Checked, twice"));
        cells.Count.ShouldBe(6);
    }

    [Theory]
    [InlineData("ind2.app.B,twelve,", "/line/2/value", "not-a-number")]
    [InlineData("ind2.app.B,12%,", "/line/2/value", "not-a-number")]
    [InlineData("ind2.app.B,\"1,200\",", "/line/2/value", "not-a-number")]
    [InlineData("ind2.app.B,n/a,", "/line/2/note", "reason-missing")]
    [InlineData("ind99.x,12,", "/line/2/cell", "unknown-cell")]
    [InlineData("ind2.app.B,1,\nind2.app.W,2,\"a\nb\"\nind2.app.B,1,", "/line/5/cell", "cell-repeated")]
    [InlineData("ind2.app.B,1,a,b", "/line/2", "wrong-number-of-fields")]
    [InlineData("ind2.app.B,1,\"a", "/line/2", "malformed-quoting")]
    public void What_is_wrong_is_pointed_at_by_its_line(string lines, string pointer, string code)
    {
        var refusal = Read($"cell,value,note\n{lines}").Refusal.ShouldNotBeNull();

        refusal.Status.ShouldBe(422);
        refusal.Errors!.ShouldHaveSingleItem().ShouldSatisfyAllConditions(fault => (fault.Pointer, fault.Code).ShouldBe((pointer, code)));
    }

    [Theory]
    [InlineData("cell;value;note\nind2.app.B;1;", "csv-separator")]
    [InlineData("ind2.app.B,1,", "csv-header")]
    [InlineData("cell,value,note,colour\n", "csv-header")]
    [InlineData("cell,value,value\n", "csv-header")]
    [InlineData("", "file-empty")]
    public void A_file_that_is_not_such_a_csv_is_refused_whole(string text, string code)
    {
        var refusal = Read(text).Refusal.ShouldNotBeNull();

        (refusal.Status, refusal.Code).ShouldBe((400, code));
        refusal.Errors!.ShouldAllBe(fault => fault.Pointer == "/line/1");
    }

    [Fact]
    public void Utf16_is_refused_and_a_utf8_mark_is_not()
    {
        const string good = "cell,value,note\r\nind2.app.B,1,\r\n";

        ReadBytes([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(good)]).Refusal?.Code.ShouldBe("csv-encoding");
        ReadBytes([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(good)]).Value.ShouldNotBeNull().Count.ShouldBe(1);
    }

    [Fact]
    public void The_note_may_be_left_out() => Read("cell,value\nind2.app.B,1").Value.ShouldNotBeNull().Count.ShouldBe(1);

    private static Result<Dictionary<string, Cell>> Read(string text) => ReadBytes(Encoding.UTF8.GetBytes(text));

    private static Result<Dictionary<string, Cell>> ReadBytes(byte[] bytes) => ReturnCsv.Read(bytes, Definitions.Collections["wres"]);
}
