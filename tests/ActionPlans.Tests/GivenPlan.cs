namespace EdiRegion.ActionPlans.Tests;

/// <summary>A plan with one objective, begun through the front door.</summary>
internal sealed record GivenPlan(HttpClient Lead, string Path, Guid Objective)
{
    private static int _years = 2100;

    /// <summary>A plan of a year of its own.</summary>
    internal static Task<GivenPlan> BeginAsync(ActionPlansApp app)
    {
        var year = Interlocked.Increment(ref _years);

        return BeginAsync(app, $"{year}-{(year + 1) % 100:00}");
    }

    internal static async Task<GivenPlan> BeginAsync(ActionPlansApp app, string period, string ods = "RRK")
    {
        var lead = app.ClientFor($"trust-lead:{ods}");
        var path = $"/api/action-plans/v1/plans/{ods}/{period}";
        await (await lead.Put(path, new { title = "Inclusion plan", strategy = "Our people strategy" })).Ok();
        var objective = await lead.Post($"{path}/objectives", new { @ref = "1", title = "Eliminate total pay gaps for race", requirements = new[] { "hia-3" } });

        return new(lead, path, objective.Id());
    }

    internal async Task<Guid> ActionAsync(string title = "Analyse data to understand pay gaps", string? start = null, string? due = null, Guid[]? dependsOn = null) =>
        (await Lead.Post($"{Path}/actions", new { objective = Objective, title, start, due, dependsOn = dependsOn ?? [] })).Id();

    internal string Of(Guid action, string? part = null) => $"{Path}/actions/{action}{(part is null ? "" : $"/{part}")}";

    internal async Task<System.Text.Json.Nodes.JsonNode> SeenAsync(Guid action, HttpClient? by = null) =>
        (await (by ?? Lead).Get(Path))["objectives"]!.AsArray().SelectMany(o => o!["actions"]!.AsArray()).Single(a => a!.Id() == action)!;
}
