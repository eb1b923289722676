using System.CommandLine;
using System.Text.Json.Nodes;
using EdiRegion.Cli.Connection;

namespace EdiRegion.Cli.Commands;

/// <summary>A blank CSV of a collection, ready to be filled in and submitted.</summary>
internal static class SaveTemplate
{
    internal static Command Command(GatewayOptions options)
    {
        var collection = new Argument<string>("COLLECTION") { Description = "Collection, such as wres" };
        var organisation = new Option<string?>("--organisation") { Description = "ODS code, to name the file after it", HelpName = "ODS" };
        var period = new Option<string?>("--period") { Description = "Period, to name the file after it", HelpName = "PERIOD" };
        var target = new Option<string?>("--output")
        {
            Description = "File to write; left out: a name edi understands, when organisation and period are given, else standard output",
            HelpName = "FILE",
        };
        var command = new Command("template", "Save a blank CSV of a collection") { collection, organisation, period, target };

        return command.Does(options, async (visit, ct) =>
        {
            var key = visit.Line.GetRequiredValue(collection);
            var (ods, when) = (visit.Line.GetValue(organisation), visit.Line.GetValue(period));
            var template = $"/api/metrics/v1/collections/{Uri.EscapeDataString(key)}/template.csv{Query(ods, when)}";
            var csv = (await visit.Gateway.GetAsync(template, ct)).OrStop().Body;
            var named = ods is null || when is null ? null : $"edi-return-{ods}-{key}-{when}.csv".ToLowerInvariant();
            var path = visit.Line.GetValue(target) ?? named;

            if (path is null)
            {
                visit.Voice.Raw(csv);

                return ExitCodes.AllIn;
            }

            if (File.Exists(path))
            {
                throw new CannotGoOn($"{path} is there already and was left alone. Name another file with --output.");
            }

            await File.WriteAllTextAsync(path, csv, ct);
            visit.Voice.Say($"Wrote {path}. Fill in the column \"value\", then: edi check {path}");
            visit.Voice.Data(new JsonObject { ["exitCode"] = ExitCodes.AllIn, ["file"] = path });

            return ExitCodes.AllIn;
        });
    }

    private static string Query(string? organisation, string? period)
    {
        string[] given =
        [
            .. organisation is null ? [] : (string[])[$"organisation={Uri.EscapeDataString(organisation)}"],
            .. period is null ? [] : (string[])[$"period={Uri.EscapeDataString(period)}"],
        ];

        return given.Length == 0 ? "" : $"?{string.Join('&', given)}";
    }
}
