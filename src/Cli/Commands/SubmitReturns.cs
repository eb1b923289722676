using System.CommandLine;
using System.Text.Json.Nodes;
using EdiRegion.Cli.Connection;
using EdiRegion.Cli.Returns;

namespace EdiRegion.Cli.Commands;

/// <summary>Saves each file as the draft of its return and submits it for approval by someone else.</summary>
internal static class SubmitReturns
{
    internal static Command Command(GatewayOptions options)
    {
        var files = CheckReturns.Files("Return files to submit");
        var identity = new ReturnIdentityOptions();
        var explain = new Explanations();
        var command = new Command("submit", "Save return files as drafts and submit them for approval") { files };
        identity.AddTo(command);
        explain.AddTo(command);

        return command.Does(options, async (visit, ct) =>
        {
            List<ReturnOutcome> outcomes = [];
            var explanations = Body.Json(Explanations.ToJson(explain.Read(visit.Line)));

            await visit.Voice.ForEachAsync("Submitting", visit.Line.GetRequiredValue(files), async path =>
                outcomes.Add(await SubmitAsync(path, identity.Read(visit.Line), explanations, visit.Gateway, ct)));

            return ReturnOutcome.Report(outcomes, visit.Voice);
        });
    }

    private static async Task<ReturnOutcome> SubmitAsync(
        string path, ReturnIdentity given, Body explanations, GatewayClient gateway, CancellationToken ct)
    {
        if (ReturnOutcome.Unreadable(path, given, out var file) is { } unreadable)
        {
            return unreadable;
        }

        var before = await gateway.GetAsync(file!.Resource, ct);
        var state = $"{before.Json?["state"]}";

        if (state is "submitted" or "approved" && await SameAsync(file, gateway, ct) is { } same)
        {
            return new(path, file, "alreadySubmitted", same, null);
        }

        var saved = await gateway.PutAsync(file.Resource, file.Body, state is "" or "none" ? null : before.ETag, ct);

        if (!saved.Ok)
        {
            return ReturnOutcome.Refused(file, saved);
        }

        var submitted = await gateway.PostAsync($"{file.Resource}/submission", explanations, saved.ETag, ct);

        return submitted.Ok
            ? new(path, file, "submitted", Together(saved, submitted), null)
            : ReturnOutcome.Refused(file, submitted, "draft");
    }

    private static async Task<JsonNode?> SameAsync(ReturnFile file, GatewayClient gateway, CancellationToken ct)
    {
        var rehearsal = await gateway.PutAsync($"{file.Resource}?dryRun=true", file.Body, null, ct);

        var changes = rehearsal.Ok ? rehearsal.Json?["changes"] : null;

        return $"{changes?["added"]} {changes?["changed"]} {changes?["removed"]}" == "0 0 0" ? rehearsal.Json : null;
    }

    /// <summary>The state after submission, with the changes and findings of the save before it.</summary>
    private static JsonNode? Together(Answer saved, Answer submitted)
    {
        if (saved.Json?.DeepClone() is not JsonObject all)
        {
            return submitted.Json;
        }

        foreach (var (name, value) in (submitted.Json as JsonObject ?? []).Where(field => field.Value is not null))
        {
            all[name] = value!.DeepClone();
        }

        return all;
    }
}
