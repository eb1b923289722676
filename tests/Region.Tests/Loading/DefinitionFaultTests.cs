namespace EdiRegion.Region.Tests.Loading;

/// <summary>An overlay that is wrong says where: file, line and field.</summary>
public sealed class DefinitionFaultTests : IDisposable
{
    private readonly string _overlay = Directory.CreateTempSubdirectory("edi-overlay-").FullName;

    public void Dispose() => Directory.Delete(_overlay, recursive: true);

    public static TheoryData<string, string, int, string, string> Faults { get; } = new()
    {
        {
            "disclosure",
            """
            { "audiences": [
                { "audience": "region", "hiddenUpTo": "7", "roundedTo": 5 } ] }
            """,
            2, "audiences[0].hiddenUpTo", "a number is expected"
        },
        {
            "disclosure",
            """
            { "audiences": [
                { "audience": "press", "hiddenUpTo": 7, "roundedTo": 5 } ] }
            """,
            2, "audiences[0].audience", "not one of exact, region, public"
        },
        {
            "organisations",
            """
            { "organisations": [
                { "ods": "RZZ", "kind": "trust", "type": "acute", "name": "New", "parents": [{ "ods": "QHL" }],
                  "opened": "2026-04-31" } ] }
            """,
            3, "organisations[0].opened", "'2026-04-31' is not a date"
        },
        {
            "organisations",
            """
            { "organisations": [
                { "ods": "RZZ", "kind": "trust", "type": "acute", "name": "New", "opened": "2026-04-01",
                  "parents": [{ "ods": "QZZ" }] } ] }
            """,
            3, "organisations[0].parents[0].ods", "'QZZ' is not a system"
        },
        {
            "organisations",
            """
            { "organisations": [
                { "ods": "RZZ", "kind": "trust", "type": "acute", "name": "New", "opened": "2026-04-01", "closed": "2026-03-31",
                  "parents": [{ "ods": "QHL" }] } ] }
            """,
            2, "organisations[0].closed", "before it opened"
        },
        {
            "organisations",
            """
            { "organisations": [
                { "ods": "RZZ", "kind": "trust", "opened": "2026-04-01",
                  "size": 3 } ] }
            """,
            3, "organisations[0].size", "'size' is not a known field"
        },
        {
            "organisations",
            """
            { "organisations": [
                { "kind": "trust", "opened": "2026-04-01" } ] }
            """,
            2, "organisations[0].ods", "'ods' is missing"
        },
        {
            "measures",
            """
            { "measures": [
                { "key": "mine", "label": "Mine", "title": "Mine", "collection": "wres", "unit": "percent", "direction": "parity",
                  "definition": "As published.",
                  "formula": { "kind": "published", "cell": "ind5.pct.Q" } } ] }
            """,
            4, "measures[0].formula.cell", "'ind5.pct.Q' is not a cell of wres"
        },
        {
            "measures",
            """
            { "measures": [
                { "key": "mine", "label": "Mine", "title": "Mine", "collection": "unheard-of", "unit": "percent", "direction": "parity",
                  "definition": "As published.", "formula": { "kind": "published", "cell": "x" } } ] }
            """,
            2, "measures[0].collection", "'unheard-of' is not a collection"
        },
        {
            "collections",
            """
            { "key": "mine", "label": "Mine", "version": "1", "period": "year",
              "sections": [{ "key": "s", "title": "S", "cells": [
                { "row": "a.{size}", "label": "A", "kind": "count" } ] }] }
            """,
            3, "sections[0].cells[0].row", "'size' is not a dimension"
        },
        {
            "collections",
            """
            { "key": "mine", "label": "Mine", "version": "1", "period": "year",
              "sections": [{ "key": "s", "title": "S", "cells": [{ "row": "a", "label": "A", "kind": "count" }] }],
              "rules": [{ "rule": "V02", "check": "notMoreThan", "text": "A is part of b.", "part": "a", "message": "Too many.",
                "whole": ["b"] }] }
            """,
            4, "rules[0].whole[0]", "'b' is not a cell of mine"
        },
        {
            "collections",
            """
            { "key": "mine", "label": "Mine", "version": "1",
              "period": "month",
              "sections": [{ "key": "s", "title": "S", "cells": [{ "row": "a", "label": "A", "kind": "count" }] }] }
            """,
            2, "period", "not one of quarter, year"
        },
        {
            "collections",
            """
            { "key": "mine",
              "label" "Mine" }
            """,
            2, "", "not valid JSON"
        },
        {
            "collections",
            """
            { "key": "mine",
              "key": "yours" }
            """,
            2, "", "already exists"
        },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_names_file_line_and_field(string kind, string json, int line, string field, string problem)
    {
        var file = Write(kind, "mine.json", json);

        var fault = Should.Throw<DefinitionException>(() => Definitions.Load(_overlay));

        (fault.File, fault.Line).ShouldBe((file, line));
        (fault.Field ?? "").ShouldStartWith(field);
        fault.Message.ShouldContain(problem);
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

    [Theory]
    [InlineData(7, 3)]
    [InlineData(7, 20)]
    [InlineData(4, 5)]
    [InlineData(0, 0)]
    public void Other_thresholds_are_a_matter_of_data(int hiddenUpTo, int roundedTo)
    {
        Write("disclosure", "mine.json", $$"""{ "audiences": [{ "audience": "public", "hiddenUpTo": {{hiddenUpTo}}, "roundedTo": {{roundedTo}} }] }""");

        Definitions.Load(_overlay).Disclosure.For(Region.Disclosure.Audience.Public).ShouldBe(new(hiddenUpTo, roundedTo));
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
