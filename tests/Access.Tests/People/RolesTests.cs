using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Access.Tests.People;

public sealed class RolesTests(AccessApp app) : IClassFixture<AccessApp>
{
    [Fact]
    public async Task A_person_may_hold_roles_in_several_organisations()
    {
        var person = await app.GivenPersonAsync("trust-lead:RRK");

        var response = await ChangeAsync(app.Region, person, "*", "trust-lead:RRK", "trust-approver:RXK", "system-lead:QHL", "panel-member:Y60");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.JsonAsync()).GetProperty("roles").GetArrayLength().ShouldBe(4);
        (await app.InDatabaseAsync(db => db.AuditTrail.Where(a => a.Subject == $"person/{person.Id}" && a.Action == "roles changed").Select(a => a.Note).SingleAsync()))
            .ShouldBe("+trust-approver:RXK, +system-lead:QHL, +panel-member:Y60");
    }

    [Theory]
    [InlineData("trust-boss:RRK", "/roles/0/role", "role-unknown")]
    [InlineData("trust-lead:XXX", "/roles/0/organisation", "organisation-unknown")]
    [InlineData("trust-lead:rrk", "/roles/0/organisation", "organisation-unknown")]
    [InlineData("trust-lead:QHL", "/roles/0/organisation", "role-does-not-fit")]
    [InlineData("trust-approver:Y60", "/roles/0/organisation", "role-does-not-fit")]
    [InlineData("system-lead:RRK", "/roles/0/organisation", "role-does-not-fit")]
    [InlineData("region-analyst:QHL", "/roles/0/organisation", "role-does-not-fit")]
    [InlineData("subgroup-member:RRK", "/roles/0/organisation", "role-does-not-fit")]
    [InlineData("panel-chair:RRK", "/roles/0/organisation", "role-does-not-fit")]
    [InlineData("administrator:QHL", "/roles/0/organisation", "role-does-not-fit")]
    [InlineData("trust-lead:RYK", "/roles/0/organisation", "organisation-closed")]
    public async Task A_role_that_cannot_be_held_is_refused_with_its_place(string role, string pointer, string code)
    {
        var person = await app.GivenPersonAsync("trust-approver:RRK");

        var response = await ChangeAsync(app.Region, person, "*", role);

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var fault = (await response.JsonAsync()).GetProperty("errors")[0];
        (fault.GetProperty("pointer").GetString(), fault.GetProperty("code").GetString()).ShouldBe((pointer, code));
    }

    [Fact]
    public async Task Each_wrong_role_of_a_list_is_named()
    {
        var person = await app.GivenPersonAsync();

        var problem = await (await ChangeAsync(app.Region, person, "*", "trust-lead:RRK", "trust-lead:QHL", "nothing:RRK")).JsonAsync();

        problem.GetProperty("errors").EnumerateArray().Select(fault => fault.GetProperty("pointer").GetString()).ShouldBe(["/roles/1/organisation", "/roles/2/role"]);
    }

    [Fact]
    public async Task Roles_are_changed_from_the_version_one_has_read()
    {
        var person = await app.GivenPersonAsync("trust-lead:RRK");
        var read = await app.Region.GetAsync(new Uri($"/api/access/v1/people/{person.Id}", UriKind.Relative), TestContext.Current.CancellationToken);
        var version = read.Headers.ETag!.ToString();

        (await (await ChangeAsync(app.Region, person, null, "trust-approver:RRK")).CodeAsync()).ShouldBe("if-match-required");
        (await ChangeAsync(app.Region, person, version, "trust-approver:RRK")).StatusCode.ShouldBe(HttpStatusCode.OK);

        var stale = await ChangeAsync(app.Region, person, version, "trust-lead:RXK");
        (stale.StatusCode, await stale.CodeAsync()).ShouldBe((HttpStatusCode.PreconditionFailed, "stale-version"));
        (await RolesOfAsync(person)).ShouldBe(["trust-approver:RRK"]);
    }

    [Fact]
    public async Task Of_two_changes_from_the_same_version_one_is_made()
    {
        var person = await app.GivenPersonAsync("trust-lead:RRK");
        var version = (await app.Region.GetAsync(new Uri($"/api/access/v1/people/{person.Id}", UriKind.Relative), TestContext.Current.CancellationToken)).Headers.ETag!.ToString();

        var answers = await Task.WhenAll(ChangeAsync(app.Region, person, version, "trust-lead:RXK"), ChangeAsync(app.Region, person, version, "trust-approver:RXK"));

        answers.Select(answer => answer.StatusCode).ShouldBe([HttpStatusCode.OK, HttpStatusCode.PreconditionFailed], ignoreOrder: true);
    }

    [Fact]
    public async Task An_administrator_of_a_trust_looks_after_its_people()
    {
        using var administrator = app.ClientFor("administrator:RRK");
        var person = await app.GivenPersonAsync("trust-lead:RRK");

        (await ChangeAsync(administrator, person, "*", "trust-lead:RRK", "trust-approver:RRK")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await PostAsync(administrator, person, "disabling")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await PostAsync(administrator, person, "enabling")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await PostAsync(administrator, person, "reset")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_administrator_of_a_trust_sees_nobody_of_another()
    {
        using var administrator = app.ClientFor("administrator:RRK");
        var (own, other) = (await app.GivenPersonAsync("trust-lead:RRK"), await app.GivenPersonAsync("trust-lead:RXK"));

        var list = await (await administrator.GetAsync(new Uri("/api/access/v1/people", UriKind.Relative), TestContext.Current.CancellationToken)).JsonAsync();
        var emails = list.GetProperty("items").EnumerateArray().Select(one => one.GetProperty("email").GetString()).ToList();

        emails.ShouldContain(own.Email);
        emails.ShouldNotContain(other.Email);
        (await administrator.GetAsync(new Uri($"/api/access/v1/people/{other.Id}", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        foreach (var answer in (HttpResponseMessage[])
        [
            await ChangeAsync(administrator, other, "*", "trust-lead:RRK"),
            await PostAsync(administrator, other, "disabling"),
            await PostAsync(administrator, other, "reset"),
        ])
        {
            (answer.StatusCode, await answer.CodeAsync()).ShouldBe((HttpStatusCode.NotFound, "person-unknown"));
        }
    }

    [Theory]
    [InlineData("trust-lead:RXK")]
    [InlineData("system-lead:QHL")]
    [InlineData("administrator:Y60")]
    [InlineData("region-analyst:Y60")]
    public async Task An_administrator_of_a_trust_gives_no_roles_elsewhere_or_above(string role)
    {
        using var administrator = app.ClientFor("administrator:RRK");
        var person = await app.GivenPersonAsync("trust-lead:RRK");

        var changed = await ChangeAsync(administrator, person, "*", "trust-lead:RRK", role);
        var invited = await administrator.PostAsJsonAsync("/api/access/v1/people",
            new { email = $"{Guid.CreateVersion7():N}@trust.test", name = "Trust lead, RRK", roles = Asked([role]) }, TestContext.Current.CancellationToken);

        (changed.StatusCode, await changed.CodeAsync()).ShouldBe((HttpStatusCode.Forbidden, "role-not-yours"));
        (invited.StatusCode, await invited.CodeAsync()).ShouldBe((HttpStatusCode.Forbidden, "role-not-yours"));
        (await RolesOfAsync(person)).ShouldBe(["trust-lead:RRK"]);
    }

    [Fact]
    public async Task Of_a_person_of_two_trusts_an_administrator_changes_only_the_roles_at_their_own()
    {
        using var administrator = app.ClientFor("administrator:RRK");
        var person = await app.GivenPersonAsync("trust-lead:RRK", "trust-lead:RXK");

        var takenElsewhere = await ChangeAsync(administrator, person, "*", "trust-lead:RRK");
        var disabled = await PostAsync(administrator, person, "disabling");
        var takenHere = await ChangeAsync(administrator, person, "*", "trust-lead:RXK");

        (takenElsewhere.StatusCode, await takenElsewhere.CodeAsync()).ShouldBe((HttpStatusCode.Forbidden, "role-not-yours"));
        (disabled.StatusCode, await disabled.CodeAsync()).ShouldBe((HttpStatusCode.Forbidden, "person-not-yours"));
        takenHere.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await RolesOfAsync(person)).ShouldBe(["trust-lead:RXK"]);
    }

    [Theory]
    [InlineData("trust-lead:RRK")]
    [InlineData("trust-approver:RRK")]
    [InlineData("system-lead:QHL")]
    [InlineData("region-analyst:Y60")]
    [InlineData("subgroup-member:Y60")]
    [InlineData("awards-secretary:Y60")]
    [InlineData("panel-chair:Y60")]
    [InlineData("panel-member:Y60")]
    public async Task Only_administrators_manage_people_and_clients(string role)
    {
        using var caller = app.ClientFor(role);

        foreach (var path in (string[])["/api/access/v1/people", "/api/access/v1/clients"])
        {
            var answer = await caller.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            (answer.StatusCode, await answer.CodeAsync()).ShouldBe((HttpStatusCode.Forbidden, "not-permitted"));
        }

        (await app.CreateClient().GetAsync(new Uri("/api/access/v1/people", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static object[] Asked(string[] roles) => [.. roles.Select(role => new { role = role.Split(':')[0], organisation = role.Split(':')[1] })];

    private static async Task<HttpResponseMessage> ChangeAsync(HttpClient client, TestPerson person, string? version, params string[] roles)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri($"/api/access/v1/people/{person.Id}/roles", UriKind.Relative))
        {
            Content = new StringContent(JsonSerializer.Serialize(new { roles = Asked(roles) }), System.Text.Encoding.UTF8, "application/json"),
        };

        if (version is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", version);
        }

        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, TestPerson person, string action) =>
        client.PostAsync(new Uri($"/api/access/v1/people/{person.Id}/{action}", UriKind.Relative), null, TestContext.Current.CancellationToken);

    private Task<string[]> RolesOfAsync(TestPerson person) => app.InDatabaseAsync(db => db.People.Where(p => p.Id == person.Id).Select(p => p.Roles).SingleAsync());
}
