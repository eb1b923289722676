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
    [InlineData("\"1.2+0a1b\"", null)]
    [InlineData("\"1.1+0a1b\"", 412)]
    [InlineData("nonsense", 412)]
    public void A_change_names_the_version_it_was_made_from(string? ifMatch, int? status) =>
        (Request("If-Match", ifMatch).RequireMatch(ETags.Of(1, 2))?.Status).ShouldBe(status);

    [Theory]
    [InlineData(null, false)]
    [InlineData("\"1.2\"", true)]
    [InlineData("\"1.1\"", false)]
    [InlineData("\"1.2+0a1b\"", false)]
    public void A_reader_that_has_it_is_told_so(string? ifNoneMatch, bool has) =>
        Request("If-None-Match", ifNoneMatch).AlreadyHas(ETags.Of(1, 2)).ShouldBe(has);

    [Fact]
    public void An_answer_of_a_version_is_told_from_another_answer_of_it()
    {
        var tag = ETags.Of(ETags.Of(1, 2), "today"u8);

        tag.ShouldMatch("^\"1\\.2\\+[0-9a-f]{16}\"$");
        Request("If-None-Match", tag).AlreadyHas(tag).ShouldBeTrue();
        Request("If-None-Match", tag).AlreadyHas(ETags.Of(ETags.Of(1, 2), "tomorrow"u8)).ShouldBeFalse();
        Request("If-Match", tag).RefuseIfStale(ETags.Of(1, 2)).ShouldBeNull();
    }

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
