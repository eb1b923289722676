using System.Text.Json.Nodes;

namespace EdiRegion.Portal.Tests.Stub;

/// <summary>A plan in memory, in the shape the service answers it.</summary>
public sealed class StubPlan(string organisation, string period)
{
    public string Organisation => organisation;

    public string Period => period;

    public string Title { get; set; } = "EDI action plan";

    public string? Strategy { get; set; }

    public int Edition { get; set; }

    public int Version { get; set; } = 1;

    public string ETag => $"\"{Edition}.{Version}\"";

    public List<JsonObject> Objectives { get; } = [];

    public List<JsonObject> Editions { get; } = [];

    public List<JsonObject> Comments { get; } = [];

    public List<JsonObject> Evidence { get; } = [];

    public IEnumerable<JsonObject> Actions => Objectives.SelectMany(objective => objective["actions"]!.AsArray()).Select(action => action!.AsObject());

    public JsonObject? Action(Guid id) => Actions.FirstOrDefault(action => (Guid)action["id"]! == id);

    public JsonObject? Objective(Guid id) => Objectives.FirstOrDefault(objective => (Guid)objective["id"]! == id);

    public JsonObject Add(JsonObject body)
    {
        var objective = Touched(With(body, new() { ["id"] = Guid.CreateVersion7(), ["requirements"] = new JsonArray(), ["actions"] = new JsonArray() }));
        Objectives.Add(objective);
        return objective;
    }

    public JsonObject AddAction(JsonObject objective, JsonObject body)
    {
        var action = With(body, new()
        {
            ["id"] = Guid.CreateVersion7(),
            ["objective"] = (Guid)objective["id"]!,
            ["lifecycle"] = "notStarted",
            ["confidence"] = "onTrack",
            ["evidence"] = "none",
            ["requirements"] = new JsonArray(),
            ["kpis"] = new JsonArray(),
            ["evidenceSources"] = new JsonArray(),
            ["protectedGroups"] = new JsonArray(),
            ["dependsOn"] = new JsonArray(),
            ["milestones"] = new JsonArray(),
            ["notes"] = new JsonArray(),
            ["evidenceItems"] = new JsonArray(),
        });
        objective["actions"]!.AsArray().Add(action);
        return Derive(Touched(action));
    }

    /// <summary>Every change gives a new version.</summary>
    public JsonObject Touched(JsonObject changed)
    {
        Version++;
        changed["eTag"] = $"\"1.{Version}\"";
        return changed;
    }

    /// <summary>The common rule, for the day the tests live in.</summary>
    public static JsonObject Derive(JsonObject action)
    {
        var today = new DateOnly(2026, 11, 21);
        DateOnly? due = (string?)action["due"] is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd") : null;
        var (lifecycle, confidence, evidenced) = ((string)action["lifecycle"]!, (string)action["confidence"]!, (string)action["evidence"]! is not "none");
        var overdue = lifecycle is "notStarted" or "inProgress" && due < today;
        (string Colour, string Label, string Reason) = (lifecycle, confidence) switch
        {
            ("closedNotDone", _) => ("grey", "Closed, not done", "It was closed without being done."),
            ("complete", _) => evidenced ? ("blue", "Complete with evidence", "It is complete and evidence is attached.") : ("green", "Complete, evidence claimed", "It is said to be complete; no evidence is attached."),
            _ when overdue => ("red", "Overdue", $"It was due on {due:d MMMM yyyy} and is not complete."),
            (_, "offTrack") => ("red", "Off track", "Those who deliver it say it is off track."),
            (_, "atRisk") => ("amber", "At risk", "Those who deliver it see a risk to its time or delivery."),
            ("inProgress", _) => ("green", "On track", "It is in progress and within its dates."),
            _ => ("grey", "Not started", "It has not started, and no start date has passed."),
        };

        if (action["override"] is JsonObject set)
        {
            Reason = $"Set by {set["by"]} until {set["until"]}: {((string)set["reason"]!).TrimEnd('.')}. By the rule: {Label}.";
            (Colour, Label) = ((string)set["colour"]!, "Set by hand");
        }

        (action["colour"], action["colourLabel"], action["colourReason"], action["overdue"]) = (Colour, Label, Reason, overdue);
        return action;
    }

    public JsonObject View(bool withEditions, params string[] mayDo) => new()
    {
        ["organisation"] = Organisation,
        ["period"] = Period,
        ["title"] = Title,
        ["strategy"] = Strategy,
        ["edition"] = Edition,
        ["state"] = Edition > 0 ? "published" : "draft",
        ["asAt"] = "2026-11-21",
        ["objectives"] = Copy(Objectives),
        ["key"] = Key(),
        ["editions"] = withEditions ? Copy(Editions) : [],
        ["comments"] = Copy(Comments),
        ["mayDo"] = new JsonArray([.. mayDo.Select(word => (JsonNode)word)]),
    };

    public static JsonArray Key() => new(
        Line("blue", "Complete with evidence", "The action is complete and evidence that has not expired is attached or verified."),
        Line("green", "On track", "The action is in progress within its dates, or is said to be complete without evidence."),
        Line("amber", "At risk", "Those who deliver it see a risk, or its start date has passed and it has not started."),
        Line("red", "Overdue or off track", "Its due date has passed and it is not complete, or those who deliver it say it is off track."),
        Line("grey", "Not started or closed", "It is not due to start yet, or was closed without being done."));

    public static JsonArray Copy(IEnumerable<JsonNode> nodes) => new([.. nodes.Select(node => node.DeepClone())]);

    /// <summary>What was sent, over what there is.</summary>
    public static JsonObject With(JsonObject sent, JsonObject over)
    {
        foreach (var (name, value) in sent)
        {
            over[name] = value?.DeepClone();
        }

        return over;
    }

    private static JsonObject Line(string colour, string label, string meaning) => new() { ["colour"] = colour, ["label"] = label, ["meaning"] = meaning, ["shownAs"] = colour };
}
