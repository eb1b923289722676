using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace EdiRegion.Cli.Tests;

public sealed class ReadingTests
{
    [Fact]
    public async Task An_import_reads_out_every_fault_and_ends_with_some_refused()
    {
        await using var gateway = await StubGateway.StartAsync();
        gateway.Answers("POST /api/metrics/v1/imports/pay-gap", 200, """
            {"period":"2020-21","rows":[
              {"record":1,"line":2,"organisation":"RLT","employer":"George Eliot","matchedBy":"ods","state":"imported",
               "faults":[{"code":"figure-missing","severity":"warning","line":3,"field":"MaleTopQuartile","message":"Blank: kept as missing.","found":"1,\n86210","expected":"a number"}]},
              {"record":2,"line":4,"organisation":null,"employer":"Nobody","matchedBy":"none","state":"refused","faults":[]}],
             "counts":{"imported":1,"unchanged":0,"refused":1,"faults":1},"missing":["RXW"]}
            """);
        var file = gateway.WriteFile("gpg.csv", "EmployerName\n");

        var told = await gateway.RunAsync("import", "pay-gap", file, "--period", "2020-21", "--dry-run");

        told.Code.ShouldBe(1);
        told.Output.ShouldContain("Record 1, line 2: RLT, George Eliot: imported, matched by its ODS code.");
        told.Output.ShouldContain("Line 3, MaleTopQuartile: warning figure-missing: Blank: kept as missing. Found: 1, 86210. Expected: a number.");
        told.Output.ShouldContain("Rehearsed, nothing saved: 1 imported, 0 unchanged, 1 refused, 1 faults.");
        told.Output.ShouldContain("Not in the file: RXW.");
        var sent = gateway.One("POST", "/api/metrics/v1/imports/pay-gap?period=2020-21&dryRun=true");
        (sent.Body, sent.ContentType).ShouldBe(("EmployerName\n", "text/csv; charset=utf-8"));
    }

    [Theory]
    [InlineData("imported", "unchanged", 0)]
    [InlineData("imported", "refused", 1)]
    [InlineData("refused", "refused", 2)]
    public async Task The_exit_code_of_an_import_follows_its_rows(string first, string second, int code)
    {
        await using var gateway = await StubGateway.StartAsync();
        gateway.Answers("POST /api/metrics/v1/imports/pay-gap", 200, $$"""{"rows":[{"state":"{{first}}"},{"state":"{{second}}"}],"counts":{},"missing":[]}""");

        (await gateway.RunAsync("import", "pay-gap", gateway.WriteFile("gpg.csv", "x"), "--period", "2020-21")).Code.ShouldBe(code);
    }

    [Fact]
    public async Task A_refused_import_file_is_a_problem_in_words_and_in_json()
    {
        await using var gateway = await StubGateway.StartAsync();
        gateway.Answers("POST /api/metrics/v1/imports/pay-gap", 400, """{"title":"The file is in UTF-16","code":"csv-encoding"}""");

        var told = await gateway.RunAsync("import", "pay-gap", gateway.WriteFile("gpg.csv", "x"), "--period", "2020-21", "--json");

        told.Code.ShouldBe(2);
        $"{told.Json["problem"]!["code"]}".ShouldBe("csv-encoding");
        told.Error.ShouldContain("The file is in UTF-16");
    }

    [Fact]
    public async Task A_measure_is_shown_with_its_interval_and_who_is_missing()
    {
        await using var gateway = await StubGateway.StartAsync();
        gateway.Answers("GET /api/insights/v1/measures/wres-2?scope=ics:QHL&period=2024-25", 200, """
            {"measure":"wres-2","scope":"ics:QHL","period":"2024-25","unit":"ratio","value":1.23,"interval":{"low":1.1,"high":1.4},
             "aggregation":"pooled","organisations":{"included":4,"expected":5,"missing":["RQ3"]}}
            """);

        var told = await gateway.RunAsync("measures", "wres-2", "--scope", "ics:QHL", "--period", "2024-25");

        told.Code.ShouldBe(0);
        told.Output.ShouldContain("1.23");
        told.Output.ShouldContain("4 of 5");
        told.Output.ShouldContain("Missing in 2024-25: RQ3.");
    }

    [Fact]
    public async Task A_range_of_periods_comes_as_a_series_and_a_value_that_is_not_there_says_why()
    {
        await using var gateway = await StubGateway.StartAsync();
        gateway.Answers("GET /api/insights/v1/measures/wres-2?scope=region:Y60&from=2023-24&to=2024-25", 200, """
            {"measure":"wres-2","scope":"region:Y60","series":[{"period":"2023-24","value":1.5},{"period":"2024-25","value":null,"reason":"no return yet"}]}
            """);

        var people = await gateway.RunAsync("measures", "wres-2", "--from", "2023-24", "--to", "2024-25");
        var script = await gateway.RunAsync("measures", "wres-2", "--from", "2023-24", "--to", "2024-25", "--json");
        var neither = await gateway.RunAsync("measures", "wres-2", "--from", "2023-24");

        people.Output.ShouldContain("none: no return yet");
        script.Json["series"]!.AsArray().Count.ShouldBe(2);
        (neither.Code, neither.Error.Trim()).ShouldBe((2, "Give either --period, or --from and --to."));
    }

    [Fact]
    public async Task Completeness_and_the_cells_of_a_collection_are_tables()
    {
        await using var gateway = await StubGateway.StartAsync();
        gateway.Answers("GET /api/insights/v1/completeness?collection=wres&period=2024-25", 200, """
            {"due":"2025-08-31","expected":2,"received":1,"percent":50,"organisations":[{"ods":"RRK","name":"A trust","system":"QHL","state":"approved","late":false}]}
            """);
        gateway.Answers("GET /api/metrics/v1/collections/wres", 200, """
            {"key":"wres","sections":[{"key":"ind2","title":"Indicator 2","cells":[{"key":"ind2.app.B","label":"Appointed (BME)","unit":"people","kind":"count"}]}]}
            """);

        (await gateway.RunAsync("completeness", "wres", "2024-25")).Output.ShouldContain("1 of 2 received (50%), due 2025-08-31.");
        (await gateway.RunAsync("collections", "wres")).Output.ShouldContain("Appointed (BME)");
    }

    [Fact]
    public async Task A_receipt_kept_on_disk_is_verified_and_a_changed_one_is_found_out()
    {
        await using var gateway = await StubGateway.StartAsync();
        var receipt = Receipt("""{"cells":{"a":1}}""");
        gateway.Answers("GET /api/metrics/v1/returns/RRK/wres/2024-25/receipt", 200, receipt);

        var same = await gateway.RunAsync("receipt", "RRK", "wres", "2024-25", "--verify", gateway.WriteFile("kept.json", receipt));
        var changed = await gateway.RunAsync("receipt", "RRK", "wres", "2024-25", "--verify", gateway.WriteFile("changed.json", receipt.Replace(":1}", ":2}", StringComparison.Ordinal)));
        var other = await gateway.RunAsync("receipt", "RRK", "wres", "2024-25", "--verify", gateway.WriteFile("other.json", Receipt("""{"cells":{"a":2}}""")));

        same.Code.ShouldBe(0);
        same.Output.ShouldContain("unchanged");
        (changed.Code, other.Code).ShouldBe((2, 2));
        changed.Output.ShouldContain("is NOT what the service holds");
    }

    [Fact]
    public async Task A_template_is_written_under_a_name_that_says_whose_it_is_and_never_over_a_file()
    {
        await using var gateway = await StubGateway.StartAsync();
        gateway.Answers("GET /api/metrics/v1/collections/wres/template.csv", 200, "cell,value,note\r\nind2.app.B,,\r\n");
        var target = gateway.WriteFile("mine.csv", "my figures");

        var printed = await gateway.RunAsync("template", "wres");
        var refused = await gateway.RunAsync("template", "wres", "--output", target);
        var saved = await gateway.RunAsync("template", "wres", "--output", $"{target}.new");

        printed.Output.ShouldBe("cell,value,note\r\nind2.app.B,,\r\n");
        (refused.Code, saved.Code).ShouldBe((2, 0));
        (await File.ReadAllTextAsync(target, TestContext.Current.CancellationToken)).ShouldBe("my figures");
    }

    private static string Receipt(string canonical) => JsonSerializer.Serialize(new
    {
        organisation = "RRK",
        revision = 1,
        digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical))),
        canonical,
    });
}
