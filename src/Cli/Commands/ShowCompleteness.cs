using System.CommandLine;
using EdiRegion.Cli.Connection;
using Spectre.Console;

namespace EdiRegion.Cli.Commands;

/// <summary>Who has an approved return in the region and who has not.</summary>
internal static class ShowCompleteness
{
    internal static Command Command(GatewayOptions options)
    {
        var collection = new Argument<string>("COLLECTION") { Description = "Collection, such as wres" };
        var period = new Argument<string>("PERIOD") { Description = "Period, such as 2025-26 or 2026-27Q2" };
        var scope = new Option<string?>("--scope") { Description = "region:Y60 or ics:QHL", HelpName = "SCOPE" };

        var command = new Command("completeness", "Show whose returns have arrived and whose have not") { collection, period, scope };

        return command.Does(options, async (visit, ct) =>
        {
            var within = visit.Line.GetValue(scope) is { } given ? $"&scope={Uri.EscapeDataString(given)}" : "";
            var answer = (await visit.Gateway.GetAsync(
                $"/api/insights/v1/completeness?collection={Uri.EscapeDataString(visit.Line.GetRequiredValue(collection))}"
                + $"&period={Uri.EscapeDataString(visit.Line.GetRequiredValue(period))}{within}",
                ct)).JsonOrStop();
            var table = new Table().AddColumns("ODS", "Name", "System", "State", "Approved", "Late");

            foreach (var each in Tables.Items(answer, "organisations"))
            {
                table.AddRow(Tables.Cells(each, "ods", "name", "system", "state", "approvedAt", "late"));
            }

            visit.Voice.Show(table);
            visit.Voice.Say($"{answer["received"]} of {answer["expected"]} received ({answer["percent"]}%), due {answer["due"]}.");
            visit.Voice.Data(answer);

            return ExitCodes.AllIn;
        });
    }
}
