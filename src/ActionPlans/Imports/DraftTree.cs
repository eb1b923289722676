using EdiRegion.ActionPlans.Imports.Drafts;
using EdiRegion.ActionPlans.Imports.Values;
using EdiRegion.ActionPlans.Plans;
using EdiRegion.ActionPlans.Progress;

namespace EdiRegion.ActionPlans.Imports;

/// <summary>A draft as the tree that a plan takes in.</summary>
internal static class DraftTree
{
    internal static IReadOnlyList<NewObjective> Of(PlanDraft draft, string fileName) =>
        [.. draft.Objectives.Select(objective => objective.Exact is { } exact
            ? exact with { Actions = [.. objective.Actions.Select(action => Exactly(action, draft, fileName))] }
            : Of(objective, draft, fileName))];

    private static NewObjective Of(DraftObjective objective, PlanDraft draft, string fileName) => new(
        new(objective.Ref?.Value, objective.Title.Value, Keys(objective.Requirements), Keys(objective.Requirements).FirstOrDefault(), Strategy(objective)),
        [.. objective.Actions.Select(action => Of(action, draft, fileName))]);

    /// <summary>What a file of this platform says, and the status beside when a person changed it there.</summary>
    private static NewAction Exactly(DraftAction action, PlanDraft draft, string fileName) =>
        action.Reported is { } reported ? action.Exact! with { Reported = Reported(reported.Value, draft.AsAt, fileName) } : action.Exact!;

    private static NewAction Of(DraftAction action, PlanDraft draft, string fileName)
    {
        var requirements = Keys(action.Requirements);
        var reported = action.Reported?.Value;

        return new(
            new()
            {
                Ref = action.Ref?.Value,
                Title = action.Title.Value,
                DesiredOutcome = action.DesiredOutcome?.Value,
                Requirements = requirements,
                Primary = requirements.FirstOrDefault(),
                Kpis = [.. action.Kpis.Select(kpi => new KpiBody(null, kpi.Value.Text, kpi.Value.Measure, kpi.Value.Baseline, kpi.Value.Target, kpi.Value.By))],
                EvidenceSources = [.. action.EvidenceSources.Select(source => source.Value)],
                OwnerRole = action.OwnerRole?.Value,
                Lead = action.Lead?.Value,
                Deputy = action.Deputy?.Value,
                Start = action.Start?.Value <= (action.Due?.Value ?? DateOnly.MaxValue) ? action.Start?.Value : null,
                Due = action.Due?.Value,
                ProtectedGroups = [.. action.ProtectedGroups.Select(group => group.Value)],
            },
            reported?.Meaning?.Lifecycle,
            reported?.Meaning?.Confidence,
            reported is null ? null : Reported(reported, draft.AsAt, fileName),
            [.. action.Milestones.Select(step => Of(step.Value))],
            Note(action));
    }

    private static MilestoneBody Of(DraftMilestone step) =>
        new(step.Title, step.Due, step.DueText.Length > 0 ? step.DueText : null, step.Done ? "complete" : null);

    /// <summary>The status as the document has it; what it means in the common colours stands beside, never in its place.</summary>
    private static ReportedStatus Reported(StatusFound found, DateOnly? asAt, string fileName) =>
        new(found.Word, found.Colour?.ToString().ToLowerInvariant(), found.KeyText, Means(found.Meaning), asAt, fileName);

    private static Colour? Means(StatusMeaning? meaning) => meaning switch
    {
        null => null,
        { Lifecycle: Lifecycle.Complete, Evidenced: true } => Colour.Blue,
        { Lifecycle: Lifecycle.Complete } => Colour.Green,
        { Lifecycle: Lifecycle.NotStarted or Lifecycle.ClosedNotDone } => Colour.Grey,
        { Confidence: Confidence.AtRisk } => Colour.Amber,
        { Confidence: Confidence.OffTrack } => Colour.Red,
        _ => Colour.Green,
    };

    private static string? Note(DraftAction action)
    {
        var lines = action.Notes.Select(note => note.Value).ToList();

        if (action.DueText is { } wording && action.Due is null)
        {
            lines.Insert(0, $"Due: {wording.Value}");
        }

        return lines.Count == 0 ? null : string.Join('\n', lines);
    }

    private static string? Strategy(DraftObjective objective)
    {
        string[] links = [.. objective.StrategyLinks.Select(link => link.Value).Concat(objective.Aim is { } aim ? [aim.Value] : [])];

        return links.Length == 0 ? null : string.Join("; ", links);
    }

    private static List<string> Keys(List<Sourced<string>> links) => [.. links.OrderByDescending(link => link.Certainty).Select(link => link.Value).Distinct()];
}
