using EdiRegion.Platform.Requests;
using Microsoft.AspNetCore.Http;

namespace EdiRegion.Platform.Tests;

public sealed class ETagTests
{
    [Theory]
    [InlineData(null, 428)]
    [InlineData("\"1.2\"", null)]
    [InlineData("\"1.1\"", 412)]
    [InlineData("\"1.1\", \"1.2\"", null)]
    [InlineData("W/\"1.2\"", 412)]
    [InlineData("*", null)]
    [InlineData("nonsense", 412)]
    public void A_change_names_the_version_it_was_made_from(string? ifMatch, int? status) =>
        (Request("If-Match", ifMatch).RequireMatch(ETags.Of(1, 2))?.Status).ShouldBe(status);

    [Theory]
    [InlineData(null, false)]
    [InlineData("\"1.2\"", true)]
    [InlineData("\"1.1\"", false)]
    public void A_reader_that_has_it_is_told_so(string? ifNoneMatch, bool has) =>
        Request("If-None-Match", ifNoneMatch).AlreadyHas(ETags.Of(1, 2)).ShouldBe(has);

    private static HttpRequest Request(string header, string? value)
    {
        var request = new DefaultHttpContext().Request;

        if (value is not null)
        {
            request.Headers[header] = value;
        }

        return request;
    }
}
