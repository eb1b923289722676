using System.Net.Http.Headers;
using System.Text;
using EdiRegion.EndToEnd.Harness;
using EdiRegion.EndToEnd.Returns;

namespace EdiRegion.EndToEnd.Refusals;

/// <summary>What cannot be taken as a return is refused at the gateway's door with the place and the reason, and nothing is kept.</summary>
public sealed class UnreadableReturnsTests(PlatformUnderTest platform) : PlatformTest(platform)
{
    private const string Json = "application/json";
    private const string Csv = "text/csv";
    private const string Path = "/api/metrics/v1/returns/RRK/wres/2019-20";
    private const int MegaByte = 1_000_000;

    [Theory]
    [InlineData(Json, """{"cells":{"ind2.short.W":""", 400, "json-broken", "/line/1", "json-broken")]
    [InlineData(Json, "", 400, "json-broken", "/line/1", "json-broken")]
    [InlineData(Json, """{"cells":{"ind2.shrt.W":1}}""", 422, "return-unreadable", "/cells/ind2.shrt.W", "unknown-cell")]
    [InlineData(Json, """{"cells":{"ind2.short.W":"twelve"}}""", 422, "return-unreadable", "/cells/ind2.short.W", "cell-unreadable")]
    [InlineData(Json, """{"cells":{"ind2.short.W":{"state":"notApplicable"}}}""", 422, "return-unreadable", "/cells/ind2.short.W", "cell-unreadable")]
    [InlineData(Json, """{"organisation":"RJE","cells":{"ind2.short.W":1}}""", 422, "return-unreadable", "/organisation", "other-return")]
    [InlineData(Json, """{"cells":{"ind2.short.W":-1}}""", 422, "return-has-errors", "/cells/ind2.short.W", "V01")]
    [InlineData(Json, """{"cells":{"ind2.short.W":1.5}}""", 422, "return-has-errors", "/cells/ind2.short.W", "V01")]
    [InlineData(Json, """{"cells":{"ind2.short.B":10,"ind2.app.B":11}}""", 422, "return-has-errors", "/cells/ind2.app.B", "V02")]
    [InlineData("text/plain", "ind2.short.W=1", 415, "media-type-not-supported", null, null)]
    [InlineData("application/xml", "<cells/>", 415, "media-type-not-supported", null, null)]
    [InlineData(Csv, "cell;value;note\nind2.short.W;1;\n", 400, "csv-separator", "/line/1", "csv-separator")]
    [InlineData(Csv, "cell,number\nind2.short.W,1\n", 400, "csv-header", "/line/1", "column-missing")]
    [InlineData(Csv, "cell,value,note\nind2.short.W,12,\nind2.short.B,about 12,\n", 422, "return-unreadable", "/line/3/value", "not-a-number")]
    public async Task What_cannot_be_read_or_does_not_add_up_is_refused_with_its_place(
        string mediaType, string body, int status, string code, string? pointer, string? error) =>
        await IsRefusedAsync(Encoding.UTF8.GetBytes(body), mediaType, status, code, pointer, error);

    [Fact]
    public Task A_csv_in_utf_16_is_refused() => IsRefusedAsync(
        [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("cell,value,note\nind2.short.W,1,\n")], Csv, 400, "csv-encoding", "/line/1", "csv-encoding");

    [Fact]
    public Task A_workbook_named_csv_is_refused() => IsRefusedAsync([.. "PK"u8, 3, 4, 20, 0, 6, 0], Csv, 400, "not-a-csv", "/line/1", "not-a-csv");

    [Fact]
    public async Task A_total_that_is_not_the_sum_of_its_parts_is_refused()
    {
        var cells = SyntheticWres.Cells();
        cells["total.W"]++;

        await IsRefusedAsync(System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(new { cells }), Json, 422, "return-has-errors", "/cells/total.W", "V03");
    }

    [Fact]
    public Task A_body_of_50_MB_is_refused_before_it_is_read() => IsRefusedAsync(new byte[50 * MegaByte], Json, 413, "body-too-large", null, null);

    private async Task IsRefusedAsync(byte[] body, string mediaType, int status, string code, string? pointer, string? error)
    {
        var lead = await Platform.Staff.ClientAsync("trust-RRK");
        using var content = new ByteArrayContent(body) { Headers = { ContentType = MediaTypeHeaderValue.Parse(mediaType) } };

        using var answer = await lead.PutAsync(Path, content, Ct);

        var problem = await Problem.OfAsync(answer, status);
        problem.Code.ShouldBe(code);

        if (pointer is not null)
        {
            problem.Errors.ShouldContain((pointer, error!));
        }

        (await new TrustReturn(Platform.Staff, "RRK", "2019-20").StateAsync()).ShouldBe("none", "nothing was kept");
    }
}
