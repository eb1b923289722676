using System.CommandLine;
using EdiRegion.Cli.Connection;
using EdiRegion.Cli.Returns;

namespace EdiRegion.Cli.Commands;

/// <summary>Rehearses a submission: the service looks at the file with the same rules and saves nothing.</summary>
internal static class CheckReturns
{
    internal static Command Command(GatewayOptions options)
    {
        var files = Files("Return files to check");
        var identity = new ReturnIdentityOptions();
        var explain = new Explanations();
        var command = new Command("check", "Check return files without saving anything") { files };
        identity.AddTo(command);
        explain.AddTo(command);

        return command.Does(options, async (visit, ct) =>
        {
            List<ReturnOutcome> outcomes = [];
            var explanations = explain.Read(visit.Line);

            await visit.Voice.ForEachAsync("Checking", visit.Line.GetRequiredValue(files), async path =>
                outcomes.Add(await CheckAsync(path, identity.Read(visit.Line), explanations, visit.Gateway, ct)));

            return ReturnOutcome.Report(outcomes, visit.Voice);
        });
    }

    internal static Argument<string[]> Files(string description) => new("FILE")
    {
        Description = $"{description}: JSON {{organisation, collection, period, cells}} or CSV cell,value,note, in UTF-8",
        Arity = ArgumentArity.OneOrMore,
    };

    private static async Task<ReturnOutcome> CheckAsync(
        string path, ReturnIdentity given, IReadOnlyDictionary<string, string> explanations, GatewayClient gateway, CancellationToken ct)
    {
        if (ReturnOutcome.Unreadable(path, given, out var file) is { } unreadable)
        {
            return unreadable;
        }

        var answer = await gateway.PutAsync($"{file!.Resource}?dryRun=true", file.Body, null, ct);

        if (!answer.Ok)
        {
            return ReturnOutcome.Refused(file, answer);
        }

        return Tables.Items(answer.Json, "findings").Any(finding => Findings.Blocks(finding, explanations))
            ? new(path, file, "refused", answer.Json, "The errors below would stop the submission. Correct them in the file.")
            : new(path, file, "ready", answer.Json, null);
    }
}
