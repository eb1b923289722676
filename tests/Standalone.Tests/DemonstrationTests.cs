using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using EdiRegion.TestKit;

namespace EdiRegion.Standalone.Tests;

/// <summary>One demonstration, as a newcomer starts it, looked at from outside.</summary>
[Collection(RunningDemonstrationTests.Name)]
public sealed class DemonstrationTests(RunningDemonstration running)
{
    private static readonly string[] Roles = ["trust-lead", "trust-approver", "system-lead", "region-analyst", "subgroup-member", "administrator", "awards-secretary", "panel-chair", "panel-member"];

    private StandaloneProcess Demonstration => running.Process;

    [Fact]
    public void The_sign_ins_are_written_down_and_printed()
    {
        var accounts = JsonDocument.Parse(File.ReadAllText(Path.Combine(Demonstration.Data, "demo", "accounts.json"))).RootElement.EnumerateArray().ToList();

        accounts.SelectMany(a => a.GetProperty("roles").EnumerateArray()).Select(r => r.GetProperty("role").GetString()).Distinct().ShouldBe(Roles, ignoreOrder: true);
        var printed = Demonstration.Output;
        accounts.ShouldAllBe(a => printed.Contains(a.GetProperty("email").GetString()!, StringComparison.Ordinal));
        accounts.ShouldAllBe(a => printed.Contains(a.GetProperty("password").GetString()!, StringComparison.Ordinal));
        accounts.Select(a => a.GetProperty("password").GetString()).Distinct().Count().ShouldBe(accounts.Count);
        var lead = accounts.Single(a => a.GetProperty("email").GetString() == "trust-lead.rrk@demo.invalid").GetProperty("roles");
        lead.ToString().ShouldContain("\"organisation\": \"RRK\"");
    }

    [Fact]
    public async Task Somebody_signs_in_with_what_was_written_down()
    {
        var account = JsonDocument.Parse(File.ReadAllText(Path.Combine(Demonstration.Data, "demo", "accounts.json"))).RootElement[0];
        using var http = new HttpClient { BaseAddress = Demonstration.Address };

        using var answer = await http.PostAsJsonAsync(
            "/api/access/v1/sessions", new { email = account.GetProperty("email"), password = account.GetProperty("password") }, Now);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public void Every_trust_has_a_client_that_prepares_and_one_that_approves_and_the_region_has_one()
    {
        var files = Directory.GetFiles(Path.Combine(Demonstration.Data, "demo", "clients"));

        files.Select(Path.GetFileNameWithoutExtension).ShouldContain("region-Y60");
        files.Count(f => Path.GetFileName(f).StartsWith("trust-", StringComparison.Ordinal)).ShouldBe(40);
        files.Count(f => Path.GetFileName(f).StartsWith("approver-", StringComparison.Ordinal)).ShouldBe(40);
        files.Length.ShouldBe(81);
    }

    [Fact]
    public void Keys_and_passwords_are_for_their_owner_only()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no file modes.");
            return;
        }

        string[] secrets = [.. Directory.GetFiles(Path.Combine(Demonstration.Data, "demo", "clients")), Path.Combine(Demonstration.Data, "demo", "accounts.json")];

        foreach (var file in secrets)
        {
            File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite, file);
        }
    }

    [Fact]
    public void A_key_is_a_private_P256_key_in_PKCS8()
    {
        var pem = File.ReadAllText(Path.Combine(Demonstration.Data, "demo", "clients", "trust-RRK.pem"));
        using var key = ECDsa.Create();

        key.ImportFromPem(pem);

        pem.ShouldStartWith("-----BEGIN PRIVATE KEY-----");
        key.ExportParameters(includePrivateParameters: true).Curve.Oid.Value.ShouldBe("1.2.840.10045.3.1.7");
    }

    [Fact]
    public async Task Once_ready_the_region_has_heard_of_every_approved_return()
    {
        using var http = await Demonstration.SignInAsync("region-Y60");

        var completeness = await http.GetFromJsonAsync<JsonElement>("/api/insights/v1/completeness?collection=wres&period=2025-26", Now);
        var measure = await http.GetFromJsonAsync<JsonElement>("/api/insights/v1/measures/wres-2?scope=region:Y60&period=2025-26", Now);

        completeness.GetProperty("organisations").GetArrayLength().ShouldBe(40);
        completeness.GetProperty("received").GetInt32().ShouldBeInRange(37, 40);
        measure.GetProperty("organisations").GetProperty("included").GetInt32().ShouldBe(completeness.GetProperty("received").GetInt32());
        measure.GetProperty("value").GetDecimal().ShouldBeInRange(1.3m, 1.7m);
    }

    [Fact]
    public async Task A_synthetic_return_says_that_it_is_synthetic()
    {
        using var http = await Demonstration.SignInAsync("trust-RX1");

        var @return = await http.GetFromJsonAsync<JsonElement>("/api/metrics/v1/returns/RX1/quarterly/2026-27Q2", Now);

        @return.GetProperty("state").GetString().ShouldBe("approved");
        @return.GetProperty("source").GetString()!.ShouldContain("synthetic");
    }

    [Fact]
    public async Task Most_trusts_have_an_action_plan_some_requirements_nobody_works_on_and_an_explanation_is_accepted()
    {
        using var http = await Demonstration.SignInAsync("region-Y60");

        var plans = (await http.GetFromJsonAsync<JsonElement>("/api/action-plans/v1/plans?period=2026-27", Now)).GetProperty("items").EnumerateArray().ToList();
        var coverage = await http.GetFromJsonAsync<JsonElement>("/api/action-plans/v1/coverage?scope=region:Y60&framework=edi-improvement-plan", Now);

        plans.Count(plan => plan.GetProperty("organisation").GetString()!.StartsWith('R')).ShouldBeInRange(30, 39);
        plans.ShouldContain(plan => plan.GetProperty("state").GetString() == "draft");
        foreach (var colour in (string[])["red", "amber", "green", "blue"])
        {
            plans.Sum(plan => plan.GetProperty("colours").TryGetProperty(colour, out var count) ? count.GetInt32() : 0).ShouldBePositive(colour);
        }

        var counts = coverage.GetProperty("counts");
        counts.GetProperty("covered").GetInt32().ShouldBePositive();
        counts.GetProperty("gap").GetInt32().ShouldBePositive();
        counts.GetProperty("explained").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Everyone_stands_somewhere_in_this_years_self_assessment_and_last_years_is_there_to_compare()
    {
        using var http = await Demonstration.SignInAsync("region-Y60");

        var results = await http.GetFromJsonAsync<JsonElement>("/api/self-assessment/v1/results?scope=region:Y60&questionnaire=wrei&period=2026-27", Now);
        var rounds = await http.GetFromJsonAsync<JsonElement>("/api/self-assessment/v1/rounds?questionnaire=wrei", Now);

        results.GetProperty("sections").GetArrayLength().ShouldBe(9);
        results.GetProperty("rows").GetArrayLength().ShouldBe(11);
        results.GetProperty("coverage").GetProperty("answered").GetInt32().ShouldBeInRange(30, 48);
        results.GetProperty("before").GetString().ShouldBe("2025-26");
        results.GetProperty("organisations").EnumerateArray().Single(o => o.GetProperty("ods").GetString() == "RRK").GetProperty("state").GetString().ShouldBe("open");
        rounds.GetProperty("items").EnumerateArray().ShouldAllBe(round => round.GetProperty("title").GetString()!.Contains("synthetic"));
    }

    [Fact]
    public async Task There_are_no_pay_gaps()
    {
        using var http = await Demonstration.SignInAsync("region-Y60");

        var returns = await http.GetFromJsonAsync<JsonElement>("/api/metrics/v1/returns?collection=pay-gap", Now);

        returns.GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Pages_come_with_their_style_sheet()
    {
        using var http = new HttpClient { BaseAddress = Demonstration.Address };

        var page = await http.GetStringAsync("/sign-in", Now);
        var style = System.Text.RegularExpressions.Regex.Match(page, "href=\"([^\"]+\\.css)\"").Groups[1].Value;

        (await http.GetStringAsync(style, Now)).Length.ShouldBeGreaterThan(10_000);
    }

    [Fact]
    public async Task Every_page_says_that_it_is_a_demonstration()
    {
        using var http = new HttpClient { BaseAddress = Demonstration.Address };

        foreach (var page in (string[])["/sign-in", "/help", "/privacy"])
        {
            (await http.GetStringAsync(page, Now)).ShouldContain("Demonstration. Every figure is synthetic.");
        }
    }

    [Fact]
    public async Task Mail_that_would_be_sent_is_shown_on_this_machine_and_to_nobody_behind_a_proxy()
    {
        var account = JsonDocument.Parse(File.ReadAllText(Path.Combine(Demonstration.Data, "demo", "accounts.json"))).RootElement.EnumerateArray()
            .First(a => a.GetProperty("roles").EnumerateArray().Any(r => r.GetProperty("role").GetString() == "administrator"));
        using var http = new HttpClient { BaseAddress = Demonstration.Address };
        using var session = await http.PostAsJsonAsync(
            "/api/access/v1/sessions", new { email = account.GetProperty("email"), password = account.GetProperty("password") }, Now);
        var token = (await session.Content.ReadFromJsonAsync<JsonElement>(Now)).GetProperty("accessToken").GetString();
        using var invite = new HttpRequestMessage(HttpMethod.Post, "/api/access/v1/people")
        {
            Content = JsonContent.Create(new { email = "new.lead@demo.invalid", name = "Trust lead, RRK", roles = new[] { new { role = "trust-lead", organisation = "RRK" } } }),
        };
        invite.Headers.Authorization = new("Bearer", token);
        (await http.SendAsync(invite, Now)).StatusCode.ShouldBe(HttpStatusCode.Created);

        var page = "";
        for (var tries = 0; tries < 100 && !page.Contains("/welcome/", StringComparison.Ordinal); tries++)
        {
            await Task.Delay(100, Now);
            page = await http.GetStringAsync("/development/mail", Now);
        }

        page.ShouldContain("new.lead@demo.invalid");
        page.ShouldContain("/welcome/");
        using var forwarded = new HttpRequestMessage(HttpMethod.Get, "/development/mail");
        forwarded.Headers.Add("X-Forwarded-For", "192.0.2.7");
        (await http.SendAsync(forwarded, Now)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_second_one_on_the_same_folder_is_refused()
    {
        var (exitCode, output) = await StandaloneProcess.TryAsync(Demonstration.Data, "--urls", "http://127.0.0.1:0");

        exitCode.ShouldBe(1);
        output.ShouldContain("in use by another running EDI Region");
        output.ShouldNotContain(" at EdiRegion.");
    }

    private static CancellationToken Now => TestContext.Current.CancellationToken;
}
