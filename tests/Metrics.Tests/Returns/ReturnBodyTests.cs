using System.Text;
using EdiRegion.Metrics.Returns;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.Region.Collections;
using EdiRegion.Region.Periods;

namespace EdiRegion.Metrics.Tests.Returns;

public sealed class ReturnBodyTests
{
    private static readonly Definitions Definitions = Definitions.Load();

    [Fact]
    public void Every_state_of_a_cell_is_read()
    {
        var cells = Cells("""
            {"cells":{"ind2.short.W":120,"ind2.short.B":null,"ind2.app.W":{"state":"nil"},"ind2.app.B":{"state":"notApplicable","reason":"No posts"},
            "ind2.short.U":{"state":"suppressed"},"ind2.app.U":{"state":"value","value":3,"note":"Checked"}}}
            """);

        cells["ind2.short.W"].ShouldBe(Cell.Of(120));
        cells["ind2.short.B"].ShouldBe(Cell.Missing);
        cells["ind2.app.W"].ShouldBe(Cell.Nil);
        cells["ind2.app.B"].ShouldBe(Cell.NotApplicable("No posts"));
        cells["ind2.short.U"].ShouldBe(Cell.Suppressed);
        cells["ind2.app.U"].ShouldBe(Cell.Of(3, "Checked"));
    }

    [Theory]
    [InlineData("""{"cells":{"ind2.app.B":"12"}}""", "/cells/ind2.app.B", "cell-unreadable")]
    [InlineData("""{"cells":{"ind2.app.B":true}}""", "/cells/ind2.app.B", "cell-unreadable")]
    [InlineData("""{"cells":{"ind2.app.B":[1,2]}}""", "/cells/ind2.app.B", "cell-unreadable")]
    [InlineData("""{"cells":{"ind2.app.B":{"state":"unknown"}}}""", "/cells/ind2.app.B", "cell-unreadable")]
    [InlineData("""{"cells":{"ind2.app.B":{"state":"notApplicable"}}}""", "/cells/ind2.app.B", "cell-unreadable")]
    [InlineData("""{"cells":{"ind2.app.B":1,"ind2.app.B":2}}""", "/cells/ind2.app.B", "cell-repeated")]
    [InlineData("""{"cells":{"ind99/~x":{"state":{"deep":[1]}}}}""", "/cells/ind99~1~0x", "unknown-cell")]
    [InlineData("""{"cells":{},"cells":{}}""", "/cells", "cells-unreadable")]
    [InlineData("""{"cells":[1]}""", "/cells", "cells-unreadable")]
    [InlineData("""{}""", "/cells", "cells-missing")]
    [InlineData("""[]""", "/cells", "cells-missing")]
    [InlineData("""12""", "/cells", "cells-missing")]
    [InlineData("""{"cells":{},"figures":{"a":1}}""", "/figures", "unknown-field")]
    [InlineData("""{"organisation":"RQ3","cells":{}}""", "/organisation", "other-return")]
    [InlineData("""{"period":{"x":1},"cells":{}}""", "/period", "other-return")]
    public void What_is_wrong_is_pointed_at(string body, string pointer, string code)
    {
        var refusal = Refused(body);

        refusal.Status.ShouldBe(422);
        refusal.Errors.ShouldNotBeNull().ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            fault => (fault.Pointer, fault.Code).ShouldBe((pointer, code)),
            fault => fault.Detail.ShouldNotBeNullOrEmpty());
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var refusal = Refused("""{"cells":{"ind2.app.B":"x","nope":1,"ind2.app.W":{"state":"?"}}}""");

        refusal.Errors!.Select(fault => fault.Pointer).ShouldBe(["/cells/ind2.app.B", "/cells/nope", "/cells/ind2.app.W"]);
    }

    [Fact]
    public void A_body_that_names_its_own_return_is_taken_when_it_is_that_return() =>
        Cells("""{"organisation":"RRK","collection":"wres","period":"2024-25","cells":{"ind2.app.B":1}}""").Count.ShouldBe(1);

    [Theory]
    [InlineData("")]
    [InlineData("{\n\"cells\":{\n\"ind2.app.B\":12,,}")]
    [InlineData("{\"cells\":{}} {}")]
    [InlineData("{\"cells\":{\"\\ud800\":1}}")]
    [InlineData("not json")]
    public void Broken_json_is_refused_with_its_line(string body)
    {
        var refusal = Refused(body);

        (refusal.Status, refusal.Code).ShouldBe((400, "json-broken"));
        refusal.Errors!.ShouldHaveSingleItem().Pointer.ShouldBe(body.Contains(",,", StringComparison.Ordinal) ? "/line/3" : "/line/1");
    }

    [Fact]
    public void Utf16_and_bytes_that_are_no_text_are_refused_and_a_utf8_mark_is_not()
    {
        const string good = """{"cells":{"ind2.app.B":1}}""";

        Read(Encoding.Unicode.GetBytes(good)).Refusal?.Code.ShouldBe("json-encoding");
        Read([.. Encoding.UTF8.GetBytes(good), 0xFF]).Refusal?.Code.ShouldBe("json-encoding");
        Read([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(good)]).Value.ShouldNotBeNull();
    }

    private static Dictionary<string, Cell> Cells(string body) => Read(Encoding.UTF8.GetBytes(body)).Value.ShouldNotBeNull();

    private static Refusal Refused(string body) => Read(Encoding.UTF8.GetBytes(body)).Refusal.ShouldNotBeNull();

    private static Result<Dictionary<string, Cell>> Read(byte[] body) =>
        ReturnBody.Read(body, Definitions.Organisations.Find("RRK")!, Definitions.Collections["wres"], Period.Parse("2024-25", null));
}
