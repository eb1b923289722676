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
        var target = new Option<string?>("--output") { Description = "File to write; left out: a name edi understands, when organisation and period are given, else standard output", HelpName = "FILE" };

        return new Command("template", "Save a blank CSV of a collection") { collection, organisation, period, target }.Does(options, async (visit, ct) =>
        {
            var (key, ods, when) = (visit.Line.GetRequiredValue(collection), visit.Line.GetValue(organisation), visit.Line.GetValue(period));
            var query = string.Join('&', new[] { ("organisation", ods), ("period", when) }.Where(pair => pair.Item2 is not null).Select(pair => $"{pair.Item1}={Uri.EscapeDataString(pair.Item2!)}"));
            var csv = (await visit.Gateway.GetAsync($"/api/metrics/v1/collections/{Uri.EscapeDataString(key)}/template.csv?{query}".TrimEnd('?'), ct)).OrStop().Body;
            var path = visit.Line.GetValue(target) ?? (ods is null || when is null ? null : $"edi-return-{ods}-{key}-{when}.csv".ToLowerInvariant());

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
}
