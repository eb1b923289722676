using EdiRegion.ActionPlans.Plans;
using EdiRegion.ActionPlans.Progress;
using EdiRegion.Platform;

namespace EdiRegion.ActionPlans.Exports;

/// <summary>The columns in which trusts take their plans to the board. What they have no place for is folded away behind them.</summary>
internal static class SeedLayout
{
    internal const string Objective = "Objective";
    internal const string Strategy = "Link to trust strategy";
    internal const string Action = "Action";
    internal const string Outcome = "Desired outcome";
    internal const string Kpi = "KPI";
    internal const string KpiWritten = "KPI when exported";
    internal const string Evidence = "Evidence assurance";
    internal const string Lead = "Lead";
    internal const string Milestones = "Milestones";
    internal const string Progress = "Progress";
    internal const string OwnerLabel = "Owner: ";
    internal const string DeputyLabel = "Support: ";

    private static readonly IReadOnlyList<Column> Visible =
    [
        new(Objective, 34, row => Numbered(row.Paper, row.Objective.Ref, row.Objective.Title, row.Objective.Requirements)),
        new(Strategy, 18, row => row.Objective.StrategyLink),
        Column.Of(Action, 44, (action, row) => Numbered(
            row.Paper, action.Ref, action.Title, action.Requirements.ToHashSet().SetEquals(row.Objective.Requirements) ? [] : action.Requirements)),
        Column.Of(Outcome, 34, (action, _) => action.DesiredOutcome),
        Column.Of(Kpi, 34, (action, _) => KpisOf(action)),
        Column.Of(Evidence, 24, (action, _) => Lines.Of(action.EvidenceSources)),
        Column.Of(Lead, 20, (action, _) => string.Join('\n', new[]
        {
            action.Lead, action.OwnerRole is { } owner ? OwnerLabel + owner : null, action.Deputy is { } deputy ? DeputyLabel + deputy : null,
        }.OfType<string>())),
        Column.Of(Milestones, 32, (action, _) => Lines.Of(action.Milestones.Select(milestone => Wording.Of(milestone)))),
        Column.Of(Progress, 32, (action, row) => new(ProgressOf(row), Shade: row.Paper.KeyFor(action.Colour).ShownAs)),
    ];

    internal static Layout Columns { get; } = new(
        [
            .. Visible,
            .. new[]
            {
                CommonLayout.ObjectiveRef, CommonLayout.ObjectiveFrameworks, CommonLayout.Ref, CommonLayout.Frameworks, CommonLayout.Measure, CommonLayout.BaselinePeriod,
                CommonLayout.Effect,
                CommonLayout.Start, CommonLayout.Due, CommonLayout.Groups, CommonLayout.Lifecycle, CommonLayout.Confidence, CommonLayout.Notes, CommonLayout.AsAt,
                CommonLayout.ReportedWord, CommonLayout.ReportedColour, CommonLayout.ReportedKey, CommonLayout.ReportedMeans, CommonLayout.ReportedAsAt,
                CommonLayout.ReportedSource, CommonLayout.Exported, CommonLayout.Before, CommonLayout.ObjectiveIdentity, CommonLayout.Identity,
            }.Select(header => CommonLayout.Named(header).Folded),
            Column.Of(KpiWritten, 34, (action, _) => KpisOf(action), hidden: true),
        ],
        [
            Of(Objective, 1900), Of(Strategy, 1200), Of(Action, 2600), Of(Outcome, 1900), Of(Kpi, 2000), Of(Evidence, 1400), Of(Lead, 1300),
            Of(Milestones, 1600) with { Write = BoardMilestones }, Of(Progress, 1500),
        ],
        UnderHeadings: false);

    internal static Column Of(string header, int width) => Visible.First(column => column.Header == header) with { Width = width };

    internal static CellValue BoardMilestones(PlanRow row) => Lines.Of((row.Action?.Milestones ?? []).Select(milestone => Wording.Of(milestone, asWritten: false)));

    private static string KpisOf(ActionView action) => Lines.Of(action.Kpis.Select(Wording.Of));

    /// <summary>The status first, the word of the colour before its name, then what was said last.</summary>
    private static string ProgressOf(PlanRow row)
    {
        var action = row.Action!;
        var note = action.Notes.Count > 0 ? action.Notes[^1] : null;

        return string.Join('\n', new[]
        {
            $"{Wording.Capital(row.Paper.KeyFor(action.Colour).ShownAs)}: {action.ColourLabel}",
            action.Difference,
            note is null ? null : $"{Status.Written(London.DayOf(note.At))}: {note.Text}",
        }.OfType<string>());
    }

    /// <summary>Number and title, and a line for each framework link.</summary>
    private static string Numbered(PlanPaper paper, string? number, string title, IReadOnlyList<string> links) =>
        string.Join('\n', [number is null ? title : $"{number} {title}", .. links.Select(key => LinkNames.Short(paper.Definitions, key))]);
}
