using System.Globalization;
using EdiRegion.Platform;
using EdiRegion.Portal.Api;
using EdiRegion.Portal.Forms;
using EdiRegion.Region;

namespace EdiRegion.Portal.Pages.Plans;

/// <summary>"How did this go red?": every turn of the colour with its cause, and what was known on any day.</summary>
internal sealed class TimelinePage(RegionApi api, Definitions definitions, TimeProvider clock) : ActionPage(api, definitions)
{
    public TypedDate At { get; private set; } = TypedDate.Of("at", "See it as it was on", "Any day up to today.");

    public TimelineView? Timeline { get; private set; }

    public async Task OnGetAsync()
    {
        await LoadAsync();
        At = Request.Query.ContainsKey("at-day")
            ? At with { Day = Request.Query["at-day"].ToString(), Month = Request.Query["at-month"].ToString(), Year = Request.Query["at-year"].ToString() }
            : TypedDate.Of(At.Name, At.Label, At.Hint, London.Today(clock));

        if (At.Date is not { } day || day > London.Today(clock))
        {
            Refuse("at", $"Enter a day up to {Wording.ShortDate(London.Today(clock))}");
            return;
        }

        Timeline = (await Api.GetAsync<TimelineView>($"{ActionPath}/timeline?at={day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}", Stop)).Must();
    }

    public static string MilestoneState(string lifecycle, DateOnly? due, DateOnly? done) =>
        $"{PlanWording.Lifecycle(lifecycle)}{(done is { } day ? $" on {Wording.ShortDate(day)}" : "")}. {PlanWording.Due(due)}";

    /// <summary>What an entry of the history changed, in words.</summary>
    public static IEnumerable<string> Changes(TimelineStep step)
    {
        if (step.Lifecycle is { } lifecycle)
        {
            yield return PlanWording.Lifecycle(lifecycle);
        }

        if (step.Confidence is { } confidence)
        {
            yield return PlanWording.Confidence(confidence);
        }

        if (step.Evidence is { } evidence)
        {
            yield return $"Evidence: {PlanWording.Evidence(evidence).ToLowerInvariant()}{(step.EvidenceUntil is { } until ? $", counts until {Wording.ShortDate(until)}" : "")}";
        }

        if (step.SetsDates)
        {
            yield return $"{(step.Start is { } start ? $"Starts {Wording.ShortDate(start)}. " : "")}{PlanWording.Due(step.Due)}";
        }

        foreach (var milestone in step.Milestones)
        {
            yield return $"Milestone {(milestone.Added ? "added" : "changed")}: {milestone.Title}. {MilestoneState(milestone.Lifecycle, milestone.Due, milestone.Done)}";
        }

        if (step.Override is { } set)
        {
            yield return $"Set to {set.Colour} until {Wording.ShortDate(set.Until)}";
        }

        if (step.WithdrawsOverride)
        {
            yield return "The colour set by hand was withdrawn";
        }
    }
}
