using System.CommandLine;
using System.Text.Json.Nodes;
using EdiRegion.Cli.Connection;
using EdiRegion.Cli.Returns;

namespace EdiRegion.Cli.Commands;

/// <summary>Takes in the yearly file of the gender pay gap service, all trusts in one go, and tells every fault of the file.</summary>
internal static class ImportPayGap
{
    internal static Command Command(GatewayOptions options)
    {
        var file = new Argument<string>("FILE") { Description = "The CSV of the gender pay gap service, in UTF-8" };
        var period = new Option<string>("--period")
        {
            Description = "Reporting year as the service names it, such as 2022-23",
            HelpName = "PERIOD",
            Required = true,
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Rehearse: the same rules and faults, nothing saved" };

        var payGap = new Command("pay-gap", "Take in the yearly pay gap figures of all trusts") { file, period, dryRun };

        payGap.Does(options, async (visit, ct) =>
        {
            var path = visit.Line.GetRequiredValue(file);
            var rehearsal = visit.Line.GetValue(dryRun);
            var year = Uri.EscapeDataString(visit.Line.GetRequiredValue(period));
            var resource = $"/api/metrics/v1/imports/pay-gap?period={year}&dryRun={(rehearsal ? "true" : "false")}";
            JsonNode? answer = null;

            await visit.Voice.ForEachAsync($"Sending {Path.GetFileName(path)}", [path], async _ =>
                answer = (await visit.Gateway.PostAsync(resource, new(Files.Read(path), "text/csv"), null, ct)).JsonOrStop());

            return Report(answer!, rehearsal, visit.Voice);
        });

        return new("import", "Take in a published file") { payGap };
    }

    private static string MatchedBy(string how) => how switch
    {
        "ods" => "matched by its ODS code",
        "nameAndEmployerId" => "matched by its name and its employer id",
        "name" => "matched by its name alone",
        "employerId" => "matched by its employer id alone",
        _ => "not matched",
    };

    private static int Report(JsonNode answer, bool rehearsal, Voice voice)
    {
        var rows = Tables.Items(answer, "rows").ToList();

        foreach (var row in rows)
        {
            var who = $"{row["organisation"] ?? "no organisation"}, {row["employer"]}";
            voice.Say($"Record {row["record"]}, line {row["line"]}: {who}: {row["state"]}, {MatchedBy($"{row["matchedBy"]}")}.");

            foreach (var fault in Tables.Items(row, "faults"))
            {
                voice.Say($"  Line {fault["line"]}{(fault["field"] is { } field ? $", {field}" : "")}: {Findings.Tell(fault)}");
            }
        }

        var counts = answer["counts"];
        var missing = Tables.Words(answer["missing"]);
        var refused = rows.Count(row => $"{row["state"]}" == "refused");
        var code = ExitCodes.Of(rows.Count - refused, refused);

        voice.Say($"{(rehearsal ? "Rehearsed, nothing saved" : "Done")}: {counts?["imported"]} imported, "
            + $"{counts?["unchanged"]} unchanged, {counts?["refused"]} refused, {counts?["faults"]} faults.");
        voice.Say(missing.Length == 0 ? "No trust is missing." : $"Not in the file: {missing}.");
        voice.Data(new JsonObject { ["exitCode"] = code, ["dryRun"] = rehearsal, ["answer"] = answer.DeepClone() });

        return code;
    }
}
