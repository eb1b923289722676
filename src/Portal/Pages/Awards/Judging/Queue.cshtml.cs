using EdiRegion.Portal.Api;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Awards;

/// <summary>What a judge has to read, and how far they are.</summary>
internal sealed class QueuePage(RegionApi api) : AwardPage(api)
{
    public IReadOnlyList<QueueLine> Lines { get; private set; } = [];

    /// <summary>The year in which they judge; null while they are on no panel.</summary>
    public AwardCycle? Cycle { get; private set; }

    public string InWords
    {
        get
        {
            var left = Lines.Count(line => !IsDone(line.State));
            var until = Cycle?.JudgingUntil is { } day ? $" until {Wording.Date(day)}" : "";
            return left == 0 ? "You have scored all of them." : $"{Wording.Count(left, "entry is", "entries are")} left{until}.";
        }
    }

    public static string State(string state) => state switch
    {
        "submitted" => "Submitted",
        "begun" => "Begun",
        "abstained" => "Abstained",
        _ => "To do",
    };

    public static string? Colour(string state) => State(state) switch { "To do" => "blue", "Begun" => "yellow", _ => null };

    public async Task<IActionResult> OnGetAsync()
    {
        var cycles = await ListAsync<AwardCycle>("cycles");
        var answer = await Api.GetAsync<QueueView>($"{Service}/queue", Stop);

        if (answer.Problem is { Code: "declare-first", Errors: [{ Found: { } undeclared }, ..] })
        {
            return LocalRedirect($"/awards/{undeclared}/interests?returnUrl=/awards/judging");
        }

        var queue = answer.Must();
        (Lines, Cycle) = (queue.Items, cycles.FirstOrDefault(cycle => cycle.Key == queue.Cycle));
        return Page();
    }

    internal static bool IsRunning(AwardCycle cycle) => cycle.Stage is "open" or "screening" or "judging" or "moderation";

    internal static bool IsDone(string state) => State(state) is not ("To do" or "Begun");
}
