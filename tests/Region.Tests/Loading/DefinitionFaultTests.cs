namespace EdiRegion.Region.Tests.Loading;

/// <summary>An overlay that is wrong says where: file, line and field.</summary>
public sealed class DefinitionFaultTests : IDisposable
{
    private readonly string _overlay = Directory.CreateTempSubdirectory("edi-overlay-").FullName;

    public void Dispose() => Directory.Delete(_overlay, recursive: true);

    [Theory]
    [InlineData("disclosure", "{\n  \"audiences\": [\n    { \"audience\": \"region\", \"hiddenUpTo\": \"7\", \"roundedTo\": 5 }\n  ]\n}", 3, "audiences[0].hiddenUpTo", "number is expected")]
    [InlineData("disclosure", "{\n  \"audiences\": [\n    { \"audience\": \"region\", \"hiddenUpTo\": 7, \"roundedTo\": 3 }\n  ]\n}", null, null, null)]
    [InlineData("disclosure", "{\n  \"audiences\": [\n    { \"audience\": \"region\", \"hiddenUpTo\": 7, \"roundedTo\": 20 }\n  ]\n}", null, null, null)]
    [InlineData("disclosure", "{\n  \"audiences\": [\n    { \"audience\": \"press\", \"hiddenUpTo\": 7, \"roundedTo\": 5 }\n  ]\n}", 3, "audiences[0].audience", "not one of exact, region, public")]
    [InlineData("organisations", "{\n  \"organisations\": [\n    { \"ods\": \"RZZ\", \"kind\": \"trust\", \"type\": \"acute\", \"name\": \"New\", \"opened\": \"2026-04-31\", \"parents\": [{ \"ods\": \"QHL\" }] }\n  ]\n}", 3, "organisations[0].opened", "not a date")]
    [InlineData("organisations", "{\n  \"organisations\": [\n    { \"ods\": \"RZZ\", \"kind\": \"trust\", \"type\": \"acute\", \"name\": \"New\", \"opened\": \"2026-04-01\",\n      \"parents\": [{ \"ods\": \"QZZ\" }] }\n  ]\n}", 4, "organisations[0].parents[0].ods", "'QZZ' is not a system")]
    [InlineData("organisations", "{\n  \"organisations\": [\n    { \"ods\": \"RZZ\", \"kind\": \"trust\", \"opened\": \"2026-04-01\", \"size\": 3 }\n  ]\n}", 3, "organisations[0].size", "'size' is not a known field")]
    [InlineData("organisations", "{\n  \"organisations\": [\n    { \"kind\": \"trust\", \"opened\": \"2026-04-01\" }\n  ]\n}", 3, "organisations[0].ods", "'ods' is missing")]
    [InlineData("measures", "{\n  \"measures\": [\n    { \"key\": \"mine\", \"label\": \"Mine\", \"title\": \"Mine\", \"collection\": \"wres\", \"unit\": \"percent\", \"direction\": \"parity\", \"definition\": \"d\",\n      \"formula\": { \"kind\": \"published\",\n        \"cell\": \"ind5.pct.Q\" } }\n  ]\n}", 5, "measures[0].formula.cell", "'ind5.pct.Q' is not a cell of wres")]
    [InlineData("measures", "{\n  \"measures\": [\n    { \"key\": \"mine\", \"label\": \"Mine\", \"title\": \"Mine\", \"collection\": \"wdes\", \"unit\": \"percent\", \"direction\": \"parity\", \"definition\": \"d\", \"formula\": { \"kind\": \"published\", \"cell\": \"x\" } }\n  ]\n}", 3, "measures[0].collection", "'wdes' is not a collection")]
    [InlineData("collections", "{\n  \"key\": \"mine\", \"label\": \"Mine\", \"version\": \"1\", \"period\": \"year\",\n  \"sections\": [{ \"key\": \"s\", \"title\": \"S\", \"cells\": [\n    { \"row\": \"a.{size}\", \"label\": \"A\", \"kind\": \"count\" } ] }]\n}", 4, "sections[0].cells[0].row", "'size' is not a dimension")]
    [InlineData("collections", "{\n  \"key\": \"mine\", \"label\": \"Mine\", \"version\": \"1\", \"period\": \"month\", \"sections\": [{ \"key\": \"s\", \"title\": \"S\", \"cells\": [{ \"row\": \"a\", \"label\": \"A\", \"kind\": \"count\" }] }]\n}", 2, "period", "not one of quarter, year")]
    [InlineData("collections", "{\n  \"key\": \"mine\",\n  \"label\" \"Mine\"\n}", 3, "", "not valid JSON")]
    [InlineData("collections", "{\n  \"key\": \"mine\",\n  \"key\": \"yours\"\n}", 3, "", "already exists")]
    public void A_fault_names_file_line_and_field(string kind, string json, int? line, string? field, string? problem)
    {
        var file = Write(kind, "mine.json", json);

        if (line is null)
        {
            Should.NotThrow(() => Definitions.Load(_overlay));
            return;
        }

        var fault = Should.Throw<DefinitionException>(() => Definitions.Load(_overlay));
        (fault.File, fault.Line).ShouldBe((file, line));
        (fault.Field ?? "").ShouldStartWith(field!);
        fault.Message.ShouldContain(problem!);
        fault.Message.ShouldContain($"line {line}");
    }

    [Fact]
    public void An_overlay_that_is_not_there_is_a_fault() =>
        Should.Throw<DefinitionException>(() => Definitions.Load(Path.Combine(_overlay, "none"))).Message.ShouldContain("does not exist");

    [Fact]
    public void A_file_no_one_would_read_is_a_fault()
    {
        File.WriteAllText(Path.Combine(_overlay, "wres.json"), "{}");

        Should.Throw<DefinitionException>(() => Definitions.Load(_overlay)).Message.ShouldContain("collections");
    }

    [Fact]
    public void A_rounding_that_would_show_a_hidden_number_is_a_fault()
    {
        Write("disclosure", "mine.json", """{ "audiences": [{ "audience": "public", "hiddenUpTo": 6, "roundedTo": 5 }] }""");

        Should.Throw<DefinitionException>(() => Definitions.Load(_overlay)).Message.ShouldContain("7 would be shown as 5");
    }

    [Fact]
    public void An_overlay_replaces_and_adds_by_key()
    {
        Write("organisations", "trusts.json", """
            { "organisations": [
              { "ods": "RRK", "kind": "trust", "type": "acute", "name": "Renamed", "opened": "1995-04-01", "parents": [{ "ods": "QHL" }] },
              { "ods": "RZZ", "kind": "trust", "type": "community", "name": "New Community NHS Trust", "opened": "2026-04-01", "parents": [{ "ods": "QK1" }] } ] }
            """);

        var register = Definitions.Load(_overlay).Organisations;

        register.Find("RRK")!.Name.ShouldBe("Renamed");
        register.Trusts(new(2026, 11, 21)).Count.ShouldBe(41);
        register.SystemOf("RZZ")!.Ods.ShouldBe("QK1");
    }

    private string Write(string kind, string name, string json)
    {
        Directory.CreateDirectory(Path.Combine(_overlay, kind));
        var path = Path.Combine(_overlay, kind, name);
        File.WriteAllText(path, json);
        return path;
    }
}
