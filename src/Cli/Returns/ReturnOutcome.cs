using System.Text.Json.Nodes;
using EdiRegion.Cli.Connection;

namespace EdiRegion.Cli.Returns;

/// <summary>What became of one file: ready, submitted, alreadySubmitted, draft (kept, not submitted) or refused.</summary>
internal sealed record ReturnOutcome(string File, ReturnFile? Return, string Outcome, JsonNode? Answer, string? Message)
{
    internal bool Taken => Outcome is "ready" or "submitted" or "alreadySubmitted";

    internal static ReturnOutcome Refused(ReturnFile file, Answer answer, string outcome = "refused") =>
        new(file.Path, file, outcome, answer.Json, Problem.Of(answer).Tell());

    /// <summary>Reads the file; one that cannot be read is an outcome of its own, so that the others still go on.</summary>
    internal static ReturnOutcome? Unreadable(string path, ReturnIdentity given, out ReturnFile? file)
    {
        try
        {
            file = ReturnFile.Read(path, given);

            return null;
        }
        catch (CannotGoOn stop)
        {
            file = null;

            return new(path, null, "refused", null, stop.Message);
        }
    }

    internal void Tell(Voice voice)
    {
        voice.Say($"{Path.GetFileName(File)}: {Words}");

        if (Message is not null)
        {
            voice.Aside(Indented(Message));
        }

        foreach (var finding in Tables.Items(Answer, "findings"))
        {
            voice.Say(Indented(Findings.Tell(finding)));
        }

        if (Taken && Answer?["changes"] is JsonObject changes)
        {
            voice.Say($"  Cells: {string.Join(", ", changes.Select(change => $"{change.Value} {change.Key}"))}.");
        }
    }

    internal JsonObject ToJson() => new()
    {
        ["file"] = File,
        ["organisation"] = Return?.Organisation,
        ["collection"] = Return?.Collection,
        ["period"] = Return?.Period,
        ["outcome"] = Outcome,
        ["message"] = Message,
        ["answer"] = Answer?.DeepClone(),
    };

    internal static int Report(IReadOnlyList<ReturnOutcome> outcomes, Voice voice)
    {
        foreach (var outcome in outcomes)
        {
            outcome.Tell(voice);
        }

        var taken = outcomes.Count(outcome => outcome.Taken);
        var half = outcomes.Any(outcome => outcome.Outcome == "draft");
        var code = half ? ExitCodes.SomeRefused : ExitCodes.Of(taken, outcomes.Count - taken);

        if (outcomes.Count > 1)
        {
            voice.Say($"{taken} of {outcomes.Count} files went through.");
        }

        voice.Data(new JsonObject { ["exitCode"] = code, ["files"] = new JsonArray([.. outcomes.Select(outcome => outcome.ToJson())]) });

        return code;
    }

    private string Words => Outcome switch
    {
        "ready" => $"ready to submit ({Return?.Label}). Nothing was saved.",
        "submitted" => $"submitted ({Return?.Label}, revision {Answer?["revision"]}).",
        "alreadySubmitted" => $"already there with the same cells ({Return?.Label}). Nothing to do.",
        "draft" => "kept as a draft, not submitted.",
        _ => "refused.",
    };

    private static string Indented(string text) => $"  {text.ReplaceLineEndings($"{Environment.NewLine}  ")}";
}
