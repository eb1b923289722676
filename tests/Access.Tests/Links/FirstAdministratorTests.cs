using System.Net;
using System.Net.Http.Json;
using EdiRegion.Access.Links;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EdiRegion.Access.Tests.Links;

/// <summary>Each test has a platform of its own: there is one first administrator.</summary>
public sealed class FirstAdministratorTests : IAsyncLifetime
{
    private readonly AccessApp _app = new();

    public ValueTask InitializeAsync() => _app.InitializeAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Whoever_follows_the_link_becomes_administrator_of_the_region()
    {
        var token = await TokenAsync();

        var used = await _app.UseLinkAsync(token, new { email = "first@region.test", name = "Administrator, Y60", password = AccessApp.GoodPassword });

        used.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var answer = await (await _app.SignInAsync("first@region.test", AccessApp.GoodPassword)).JsonAsync();
        answer.GetProperty("person").GetProperty("roles")[0].ToString().ShouldBe("""{"role":"administrator","organisation":"Y60"}""");
        (await LinkAsync()).ShouldBeNull();
        (await _app.UseLinkAsync(token, new { email = "second@region.test", name = "Administrator, Y60", password = AccessApp.GoodPassword })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_new_start_makes_the_earlier_link_useless()
    {
        var (first, second) = (await TokenAsync(), await TokenAsync());

        (await ReadAsync(first)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await ReadAsync(second)).JsonAsync()).GetProperty("purpose").GetString().ShouldBe("firstAdministrator");
    }

    [Fact]
    public async Task The_link_does_not_work_once_there_is_an_administrator_by_another_way()
    {
        var token = await TokenAsync();
        await _app.GivenPersonAsync("administrator:Y60");

        (await ReadAsync(token)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Followed_by_two_at_once_it_makes_one_administrator()
    {
        var token = await TokenAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(number =>
            _app.UseLinkAsync(token, new { email = $"{number}@region.test", name = "Administrator, Y60", password = AccessApp.GoodPassword })));

        answers.Count(answer => answer.IsSuccessStatusCode).ShouldBe(1);
        (await _app.InDatabaseAsync(db => db.People.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_name_and_an_address_are_asked_for()
    {
        var response = await _app.UseLinkAsync(await TokenAsync(), new { password = AccessApp.GoodPassword });

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await response.JsonAsync()).GetProperty("errors").EnumerateArray().Select(fault => fault.GetProperty("pointer").GetString()).ShouldBe(["/email", "/name"]);
    }

    [Fact]
    public async Task The_last_administrator_cannot_be_disabled_reset_or_lose_the_role()
    {
        var only = await _app.GivenPersonAsync("administrator:Y60");

        foreach (var answer in (HttpResponseMessage[])[await PostAsync(only, "disabling"), await PostAsync(only, "reset"), await TakeAllRolesAsync(only)])
        {
            (answer.StatusCode, await answer.CodeAsync()).ShouldBe((HttpStatusCode.Conflict, "last-administrator"));
        }
    }

    [Fact]
    public async Task Of_two_administrators_disabled_at_once_one_stays()
    {
        var (one, other) = (await _app.GivenPersonAsync("administrator:Y60"), await _app.GivenPersonAsync("administrator:Y60"));

        var answers = await Task.WhenAll(PostAsync(one, "disabling"), PostAsync(other, "disabling"));

        answers.Select(answer => answer.StatusCode).ShouldBe([HttpStatusCode.OK, HttpStatusCode.Conflict], ignoreOrder: true);
    }

    [Fact]
    public async Task An_administrator_who_has_not_accepted_yet_does_not_count()
    {
        var only = await _app.GivenPersonAsync("administrator:Y60");
        await _app.Region.PostAsJsonAsync("/api/access/v1/people",
            new { email = "next@region.test", name = "Administrator, Y60", roles = new[] { new { role = "administrator", organisation = "Y60" } } }, TestContext.Current.CancellationToken);

        (await PostAsync(only, "disabling")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    private Task<string?> LinkAsync() => _app.Services.GetRequiredService<FirstAdministrator>().LinkAsync(TestContext.Current.CancellationToken);

    private async Task<string> TokenAsync() => (await LinkAsync()).ShouldNotBeNull()[$"{AccessApp.PublicUrl}/welcome/".Length..];

    private Task<HttpResponseMessage> ReadAsync(string token) =>
        _app.CreateClient().GetAsync(new Uri($"/api/access/v1/links/{token}", UriKind.Relative), TestContext.Current.CancellationToken);

    private Task<HttpResponseMessage> PostAsync(TestPerson person, string action) =>
        _app.Region.PostAsync(new Uri($"/api/access/v1/people/{person.Id}/{action}", UriKind.Relative), null, TestContext.Current.CancellationToken);

    private Task<HttpResponseMessage> TakeAllRolesAsync(TestPerson person)
    {
        var client = _app.Region;
        client.DefaultRequestHeaders.Add("If-Match", "*");

        return client.PutAsJsonAsync($"/api/access/v1/people/{person.Id}/roles", new { roles = Array.Empty<object>() }, TestContext.Current.CancellationToken);
    }
}
