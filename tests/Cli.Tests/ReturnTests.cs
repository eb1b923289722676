using Microsoft.AspNetCore.Http;

namespace EdiRegion.Cli.Tests;

public sealed class ReturnTests
{
    private const string Return = "/api/metrics/v1/returns/RRK/wres/2025-26";
    private const string Clean = """{"state":"draft","revision":1,"changes":{"added":2,"changed":0,"removed":0,"unchanged":0},"findings":[],"measures":[]}""";
    private const string Json = """{"organisation":"RRK","collection":"wres","period":"2025-26","cells":{"ind2.app.B": 12, "ind2.short.B": null}}""";

    [Fact]
    public async Task Checking_sends_the_cells_as_they_are_and_saves_nothing()
    {
        await using var gateway = await StubGateway.StartAsync();
        gateway.Answers($"PUT {Return}?dryRun=true", 200, Clean);

        var told = await gateway.RunAsync("check", gateway.WriteFile("return.json", Json));

        told.Code.ShouldBe(0);
        told.Output.ShouldContain("ready to submit");
        gateway.One("PUT", $"{Return}?dryRun=true").Body.ShouldBe("""{"cells":{"ind2.app.B": 12, "ind2.short.B": null}}""");
        gateway.Requests.ShouldAllBe(request => request.Path == "/connect/token" || request.Path.EndsWith("dryRun=true", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Checking_a_return_with_an_error_ends_with_nothing_done_and_reads_the_finding_out()
    {
        await using var gateway = await StubGateway.StartAsync();
        gateway.Answers($"PUT {Return}", 200, """
            {"state":"none","findings":[{"rule":"V02","severity":"error","cell":"ind2.app.B","message":"More appointed than shortlisted.","found":"12","expected":"at most 10"}]}
            """);

        var told = await gateway.RunAsync("check", gateway.WriteFile("return.json", Json));

        told.Code.ShouldBe(2);
        told.Output.ShouldContain("error V02 at ind2.app.B: More appointed than shortlisted. Found: 12. Expected: at most 10.");
    }

    [Fact]
    public async Task An_error_that_may_be_explained_does_not_stop_a_return_that_explains_it()
    {
        await using var gateway = await StubGateway.StartAsync();
        gateway.Answers($"PUT {Return}", 200, """{"findings":[{"rule":"V21","severity":"error","message":"Many unknown.","overridable":true}]}""");
        var file = gateway.WriteFile("return.json", Json);

        (await gateway.RunAsync("check", file)).Code.ShouldBe(2);
        (await gateway.RunAsync("check", file, "--explain", "V21=Survey under way")).Code.ShouldBe(0);
    }

    [Fact]
    public async Task Submitting_saves_over_what_was_seen_then_submits_what_was_saved()
    {
        await using var gateway = await StubGateway.StartAsync();
        gateway.Answers($"GET {Return}", 200, """{"state":"draft","revision":1}""", "\"seen\"");
        gateway.Answers($"PUT {Return}", 200, Clean, "\"saved\"");
        gateway.Answers($"POST {Return}/submission", 200, """{"state":"submitted","revision":1,"changes":null}""");

        var told = await gateway.RunAsync("submit", gateway.WriteFile("return.json", Json), "--explain", "v21=Survey under way");

        told.Code.ShouldBe(0);
        told.Output.ShouldContain("submitted (RRK wres 2025-26, revision 1)");
        told.Output.ShouldContain("Cells: 2 added, 0 changed");
        gateway.One("PUT", Return).Headers["If-Match"].ShouldBe("\"seen\"");
        var submission = gateway.One("POST", $"{Return}/submission");
        submission.Headers["If-Match"].ShouldBe("\"saved\"");
        submission.Headers["Idempotency-Key"].ShouldNotBeEmpty();
        submission.Body.ShouldBe("""{"explanations":{"V21":"Survey under way"}}""");
    }

    [Fact]
    public async Task The_first_save_of_a_return_asks_for_no_match()
    {
        await using var gateway = await StubGateway.StartAsync();
        gateway.Answers($"GET {Return}", 200, """{"state":"none"}""", "\"0\"");
        gateway.Answers($"PUT {Return}", 200, Clean);
        gateway.Answers($"POST {Return}/submission", 200, """{"state":"submitted","revision":1}""");

        (await gateway.RunAsync("submit", gateway.WriteFile("return.json", Json))).Code.ShouldBe(0);

        gateway.One("PUT", Return).Headers.Keys.ShouldNotContain("If-Match");
    }

    [Fact]
    public async Task A_csv_goes_as_it_is_and_says_by_its_name_whose_it_is()
    {
        await using var gateway = await StubGateway.StartAsync();
        gateway.Answers($"PUT {Return}", 200, Clean);
        const string csv = "cell,value,note\r\nind2.app.B,12,\r\n";

        var told = await gateway.RunAsync("check", gateway.WriteFile("edi-return-rrk-wres-2025-26.csv", csv));

        told.Code.ShouldBe(0);
        var sent = gateway.One("PUT", $"{Return}?dryRun=true");
        (sent.Body, sent.ContentType).ShouldBe((csv, "text/csv; charset=utf-8"));
    }

    [Fact]
    public async Task A_csv_with_another_name_needs_the_options()
    {
        await using var gateway = await StubGateway.StartAsync();
        gateway.Answers($"PUT {Return}", 200, Clean);
        var file = gateway.WriteFile("figures.csv", "cell,value,note\n");

        var without = await gateway.RunAsync("check", file, "--collection", "wres");
        var with = await gateway.RunAsync("check", file, "--organisation", "rrk", "--collection", "wres", "--period", "2025-26");

        without.Code.ShouldBe(2);
        without.Error.ShouldContain("does not say organisation or period. Give --organisation --period");
        with.Code.ShouldBe(0);
    }

    [Fact]
    public async Task Options_never_send_a_file_to_another_return_than_it_states()
    {
        await using var gateway = await StubGateway.StartAsync();

        var told = await gateway.RunAsync("check", gateway.WriteFile("return.json", Json), "--organisation", "RQ3");

        told.Code.ShouldBe(2);
        told.Error.ShouldContain("is for organisation RRK, but --organisation says RQ3");
        gateway.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_several_files_the_good_ones_go_in_and_the_exit_code_says_some_were_refused()
    {
        await using var gateway = await StubGateway.StartAsync();
        gateway.Answers($"GET {Return}", 200, """{"state":"none"}""");
        gateway.Answers($"PUT {Return}", 200, Clean);
        gateway.Answers($"POST {Return}/submission", 200, """{"state":"submitted","revision":1}""");
        gateway.Answers("GET /api/metrics/v1/returns/RQ3/wres/2025-26", 200, """{"state":"none"}""");
        gateway.Answers("PUT /api/metrics/v1/returns/RQ3/wres/2025-26", 422, """
            {"title":"The return has errors","status":422,"code":"return-has-errors","requestId":"r-1",
             "errors":[{"pointer":"/cells/ind2.app.B","code":"V02","detail":"More appointed than shortlisted","expected":"at most 10","found":"12"}]}
            """);

        var told = await gateway.RunAsync(
            "submit",
            gateway.WriteFile("one.json", Json),
            gateway.WriteFile("two.json", Json.Replace("RRK", "RQ3", StringComparison.Ordinal)),
            gateway.WriteFile("three.json", "{ not json"),
            "--json");

        told.Code.ShouldBe(1);
        told.Json["exitCode"]!.GetValue<int>().ShouldBe(1);
        told.Json["files"]!.AsArray().Select(file => $"{file!["outcome"]}").ShouldBe(["submitted", "refused", "refused"]);
        told.Error.ShouldContain("/cells/ind2.app.B: More appointed than shortlisted. Found: 12. Expected: at most 10. [V02]");
        told.Error.ShouldContain("How to put it right: correct each place named above");
        told.Error.ShouldContain("request id r-1");
        told.Error.ShouldContain("three.json is not JSON: line 1");
    }

    [Fact]
    public async Task A_draft_that_may_not_be_submitted_is_kept_and_not_called_done()
    {
        await using var gateway = await StubGateway.StartAsync();
        gateway.Answers($"GET {Return}", 200, """{"state":"none"}""");
        gateway.Answers($"PUT {Return}", 200, Clean);
        gateway.Answers($"POST {Return}/submission", 403, """{"title":"This client may not submit","code":"forbidden"}""");

        var told = await gateway.RunAsync("submit", gateway.WriteFile("return.json", Json));

        told.Code.ShouldBe(1);
        told.Output.ShouldContain("kept as a draft, not submitted");
        told.Error.ShouldContain("Use a client that holds the role");
    }

    [Fact]
    public async Task Submitting_the_same_file_again_is_no_mistake()
    {
        await using var gateway = await StubGateway.StartAsync();
        gateway.Answers($"GET {Return}", 200, """{"state":"submitted","revision":1}""", "\"2\"");
        gateway.Answers($"PUT {Return}?dryRun=true", 200, """{"state":"submitted","changes":{"added":0,"changed":0,"removed":0,"unchanged":2},"findings":[]}""");

        var told = await gateway.RunAsync("submit", gateway.WriteFile("return.json", Json));

        told.Code.ShouldBe(0);
        told.Output.ShouldContain("already there with the same cells");
        gateway.Requests.ShouldNotContain(request => request.Method == "POST" && request.Path.Contains("submission"));
    }

    [Fact]
    public async Task Utf16_and_other_kinds_of_file_are_refused_before_anything_is_sent()
    {
        await using var gateway = await StubGateway.StartAsync();

        var utf16 = await gateway.RunAsync("submit", gateway.WriteFile("edi-return-rrk-wres-2025-26.csv", [0xFF, 0xFE, 0x63, 0x00]));
        var workbook = await gateway.RunAsync("submit", gateway.WriteFile("return.xlsx", "PK"));

        (utf16.Code, workbook.Code).ShouldBe((2, 2));
        utf16.Error.ShouldContain("is in UTF-16");
        workbook.Error.ShouldContain("A return is a .json file, or a .csv file");
        gateway.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Approving_approves_the_revision_that_was_seen()
    {
        await using var gateway = await StubGateway.StartAsync();
        gateway.Answers($"GET {Return}", 200, """{"state":"submitted"}""", "\"7\"");
        gateway.Answers($"POST {Return}/approval", 200, """{"state":"approved","revision":1}""");

        var told = await gateway.RunAsync("approve", "rrk", "wres", "2025-26", "--json");

        told.Code.ShouldBe(0);
        $"{told.Json["answer"]!["state"]}".ShouldBe("approved");
        gateway.One("POST", $"{Return}/approval").Headers["If-Match"].ShouldBe("\"7\"");
    }

    [Fact]
    public async Task A_busy_gateway_is_asked_again_when_it_says_with_the_same_idempotency_key()
    {
        await using var gateway = await StubGateway.StartAsync();
        var attempts = 0;
        gateway.Answers($"GET {Return}", 200, """{"state":"submitted"}""", "\"7\"");
        gateway.Answers($"POST {Return}/approval", async context =>
        {
            context.Response.StatusCode = ++attempts switch { 1 => 429, 2 => 503, _ => 200 };
            context.Response.Headers.RetryAfter = attempts == 1 ? "1" : default;
            await context.Response.WriteAsync("""{"state":"approved","revision":1}""", TestContext.Current.CancellationToken);
        });
        var start = TimeProvider.System.GetTimestamp();

        var told = await gateway.RunAsync("approve", "RRK", "wres", "2025-26");

        told.Code.ShouldBe(0);
        told.Error.ShouldContain("The gateway is busy (429); asking again in 1 s.");
        TimeProvider.System.GetElapsedTime(start).ShouldBeGreaterThan(TimeSpan.FromSeconds(1));
        gateway.Requests.Where(request => request.Path.EndsWith("/approval", StringComparison.Ordinal))
            .Select(request => request.Headers["Idempotency-Key"]).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_gateway_that_asks_for_too_long_a_wait_is_left_alone()
    {
        await using var gateway = await StubGateway.StartAsync();
        gateway.Answers($"GET {Return}", context =>
        {
            context.Response.StatusCode = 503;
            context.Response.Headers.RetryAfter = "3600";

            return Task.CompletedTask;
        });

        var told = await gateway.RunAsync("approve", "RRK", "wres", "2025-26");

        told.Code.ShouldBe(2);
        told.Error.ShouldContain("Status 503");
        told.Error.ShouldContain("Try again in a few minutes");
    }
}
