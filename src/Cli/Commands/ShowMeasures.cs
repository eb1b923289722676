using System.CommandLine;
using System.Text.Json.Nodes;
using EdiRegion.Cli.Connection;
using Spectre.Console;

namespace EdiRegion.Cli.Commands;

/// <summary>Reads a measure of the region, a system or a trust, for a period or a range; without a measure, lists what there is.</summary>
internal static class ShowMeasures
{
    internal static Command Command(GatewayOptions options)
    {
        var measure = new Argument<string?>("MEASURE")
        {
            Description = "Measure, such as wres-2; left out: the list of measures",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var scope = new Option<string>("--scope")
        {
            Description = "region:Y60, ics:QHL or trust:RRK",
            HelpName = "SCOPE",
            DefaultValueFactory = _ => "region:Y60",
        };
        var period = new Option<string?>("--period") { Description = "One period, such as 2022-23", HelpName = "PERIOD" };
        var from = new Option<string?>("--from") { Description = "First period of a range", HelpName = "PERIOD" };
        var to = new Option<string?>("--to") { Description = "Last period of a range", HelpName = "PERIOD" };

        var command = new Command("measures", "Show a measure for the region, a system or a trust") { measure, scope, period, from, to };

        return command.Does(options, async (visit, ct) =>
        {
            var line = visit.Line;

            if (line.GetValue(measure) is not { } key)
            {
                return await ListAsync(visit, ct);
            }

            var when = (line.GetValue(period), line.GetValue(from), line.GetValue(to)) switch
            {
                ({ } one, null, null) => $"period={Uri.EscapeDataString(one)}",
                (null, { } first, { } last) => $"from={Uri.EscapeDataString(first)}&to={Uri.EscapeDataString(last)}",
                _ => throw new CannotGoOn("Give either --period, or --from and --to."),
            };
            var where = Uri.EscapeDataString(line.GetRequiredValue(scope));
            var path = $"/api/insights/v1/measures/{Uri.EscapeDataString(key)}?scope={where}&{when}";
            var answer = (await visit.Gateway.GetAsync(path, ct)).JsonOrStop();

            Show(answer, visit.Voice);
            visit.Voice.Data(answer);

            return ExitCodes.AllIn;
        });
    }

    private static async Task<int> ListAsync(Visit visit, CancellationToken ct)
    {
        var answer = (await visit.Gateway.GetAsync("/api/insights/v1/measures", ct)).JsonOrStop();
        var table = new Table().AddColumns("Measure", "Label", "Collection", "Unit");

        foreach (var each in Tables.Items(answer))
        {
            table.AddRow(Tables.Cells(each, "key", "label", "collection", "unit"));
        }

        visit.Voice.Show(table);
        visit.Voice.Data(answer);

        return ExitCodes.AllIn;
    }

    private static void Show(JsonNode answer, Voice voice)
    {
        var results = answer["series"] is JsonArray series ? [.. series.OfType<JsonObject>()] : new List<JsonNode> { answer };
        var table = new Table().AddColumns("Period", "Value", "Unit", "Low", "High", "Organisations", "How put together");

        foreach (var result in results)
        {
            table.AddRow(
                new Text($"{result["period"]}"),
                new Text(result["value"] is { } value ? $"{value}" : $"none: {result["reason"]}"),
                new Text($"{result["unit"] ?? answer["unit"]}"),
                new Text($"{result["interval"]?["low"]}"),
                new Text($"{result["interval"]?["high"]}"),
                new Text($"{result["organisations"]?["included"]} of {result["organisations"]?["expected"]}"),
                new Text($"{result["aggregation"]}"));
        }

        voice.Say($"{answer["measure"]}, {answer["scope"]}");
        voice.Show(table);

        foreach (var result in results)
        {
            if (Tables.Words(result["organisations"]?["missing"]) is { Length: > 0 } missing)
            {
                voice.Say($"Missing in {result["period"]}: {missing}.");
            }
        }
    }
}
