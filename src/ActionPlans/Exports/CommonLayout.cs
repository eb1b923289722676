using EdiRegion.ActionPlans.Progress;
using EdiRegion.Platform;

namespace EdiRegion.ActionPlans.Exports;

/// <summary>The common columns: everything a plan holds, in one meaning for all organisations.</summary>
internal static class CommonLayout
{
    internal const string ObjectiveRef = "Objective ref";
    internal const string Objective = "Objective";
    internal const string ObjectiveFrameworks = "Objective frameworks";
    internal const string Strategy = "Link to strategy";
    internal const string Ref = "Ref";
    internal const string Action = "Action";
    internal const string Frameworks = "Source frameworks";
    internal const string Outcome = "Outcome";
    internal const string Kpi = "KPI";
    internal const string Measure = "KPI measure";
    internal const string Baseline = "KPI baseline";
    internal const string BaselinePeriod = "KPI baseline period";
    internal const string Target = "KPI target";
    internal const string Unit = "KPI unit";
    internal const string By = "KPI by";
    internal const string Effect = "KPI expected effect";
    internal const string Evidence = "Evidence";
    internal const string Owner = "Owner role";
    internal const string Lead = "Lead";
    internal const string Deputy = "Support";
    internal const string Start = "Start";
    internal const string Due = "Due";
    internal const string Milestones = "Milestones";
    internal const string Groups = "Protected groups";
    internal const string Lifecycle = "Lifecycle";
    internal const string Confidence = "Delivery confidence";
    internal const string StatusWord = "Status";
    internal const string Notes = "Progress note";
    internal const string AsAt = "As at";
    internal const string ReportedWord = "Reported status";
    internal const string ReportedColour = "Reported colour";
    internal const string ReportedKey = "Reported key";
    internal const string ReportedMeans = "Reported meaning";
    internal const string ReportedAsAt = "Reported as at";
    internal const string ReportedSource = "Reported in";
    internal const string Exported = "Status when exported";
    internal const string Before = "Depends on identity";
    internal const string ObjectiveIdentity = "Objective identity";
    internal const string Identity = "Action identity";

    private static readonly IReadOnlyList<Column> All =
    [
        new(ObjectiveRef, 10, row => row.Objective.Ref),
        new(Objective, 34, row => row.Objective.Title),
        new(ObjectiveFrameworks, 34, row => LinkNames.Full(row.Paper.Definitions, row.Objective.Requirements, row.Objective.Primary)),
        new(Strategy, 20, row => row.Objective.StrategyLink),
        Column.Of(Ref, 8, (action, _) => action.Ref),
        Column.Of(Action, 44, (action, _) => action.Title),
        Column.Of(Frameworks, 34, (action, row) => LinkNames.Full(row.Paper.Definitions, action.Requirements, action.Primary)),
        Column.Of(Outcome, 34, (action, _) => action.DesiredOutcome),
        Column.Of(Kpi, 34, (action, _) => Lines.Of(action.Kpis.Select(kpi => kpi.Text))),
        Column.Of(Measure, 14, (action, _) => Lines.Beside(action.Kpis, kpi => kpi.Measure)),
        Column.Of(Baseline, 10, (action, _) => Lines.Beside(action.Kpis, kpi => Wording.Of(kpi.Baseline))),
        Column.Of(BaselinePeriod, 12, (action, _) => Lines.Beside(action.Kpis, kpi => kpi.BaselinePeriod)),
        Column.Of(Target, 10, (action, _) => Lines.Beside(action.Kpis, kpi => Wording.Of(kpi.Target))),
        Column.Of(Unit, 12, (action, row) => Lines.Beside(action.Kpis, kpi => UnitOf(row.Paper, kpi.Measure))),
        Column.Of(By, 16, (action, _) => Lines.Beside(action.Kpis, kpi => kpi.By is { } day ? Status.Written(day) : null)),
        Column.Of(Effect, 26, (action, _) => Lines.Beside(action.Kpis, kpi => kpi.ExpectedEffect)),
        Column.Of(Evidence, 26, (action, _) => Lines.Of(action.EvidenceSources)),
        Column.Of("Evidence attached", 26, (action, _) => Lines.Of(action.EvidenceItems.Select(item => item.Name + (item.Verified ? " (verified)" : "")))),
        Column.Of(Owner, 18, (action, _) => action.OwnerRole),
        Column.Of(Lead, 18, (action, _) => action.Lead),
        Column.Of(Deputy, 18, (action, _) => action.Deputy),
        Column.Of(Start, 12, (action, _) => action.Start),
        Column.Of(Due, 12, (action, _) => action.Due),
        Column.Of(Milestones, 40, (action, _) => Lines.Of(action.Milestones.Select(milestone => Wording.Of(milestone)))),
        Column.Of(Groups, 22, (action, row) => LinkNames.Groups(row.Paper.Definitions, action.ProtectedGroups)),
        Column.Of("Depends on", 22, (action, row) => Lines.Of(action.DependsOn.Select(id => row.Paper.Actions.FirstOrDefault(other => other.Id == id) is { } other ? other.Ref ?? other.Title : $"{id}"))),
        Column.Of(Lifecycle, 14, (action, _) => Wording.Of(action.Lifecycle)),
        Column.Of(Confidence, 12, (action, _) => Wording.Of(action.Confidence)),
        Column.Of("Evidence state", 12, (action, _) => Wording.Of(action.Evidence)),
        Column.Of(StatusWord, 20, (action, _) => action.ColourLabel),
        Column.Of("RAG", 10, (action, row) => row.Paper.KeyFor(action.Colour) is var key ? new CellValue(Wording.Capital(key.ShownAs), Shade: key.ShownAs) : ""),
        Column.Of("Status reason", 34, (action, _) => action.ColourReason),
        Column.Of(Notes, 44, (action, _) => Lines.Of(action.Notes.Select(note => $"{Status.Written(London.DayOf(note.At))}, {note.By}: {note.Text}"))),
        new(AsAt, 12, row => (DateOnly?)row.Paper.AsAt),
        Column.Of(ReportedWord, 16, (action, _) => action.Reported?.Word),
        Column.Of(ReportedColour, 12, (action, _) => action.Reported?.Colour),
        Column.Of(ReportedKey, 22, (action, _) => action.Reported?.Key),
        Column.Of(ReportedMeans, 12, (action, _) => action.Reported?.Means is { } means ? ProgressTold.Word(means) : ""),
        Column.Of(ReportedAsAt, 12, (action, _) => action.Reported?.AsAt),
        Column.Of(ReportedSource, 24, (action, _) => action.Reported?.Source),
        Column.Of("Difference", 34, (action, _) => action.Difference),
        Column.Of(Exported, 20, (action, _) => $"{action.ColourLabel} | {Wording.Of(action.Lifecycle)} | {Wording.Of(action.Confidence)}", hidden: true),
        Column.Of(Before, 38, (action, _) => Lines.Of(action.DependsOn.Select(id => $"{id}")), hidden: true),
        new(ObjectiveIdentity, 38, row => $"{row.Objective.Id}", Hidden: true),
        Column.Of(Identity, 38, (action, _) => $"{action.Id}", hidden: true),
    ];

    internal static Layout Columns { get; } = new(
        All,
        [
            Named(Ref, 900), Named(Action, 2600), SeedLayout.Of(SeedLayout.Kpi, 2100), Named(Frameworks, 1800) with { Write = BoardLinks }, SeedLayout.Of(SeedLayout.Lead, 1400),
            Named(Start, 1100) with { Write = row => Written(row.Action?.Start) }, Named(Due, 1100) with { Write = row => Written(row.Action?.Due) },
            SeedLayout.Of(SeedLayout.Milestones, 2100) with { Write = SeedLayout.BoardMilestones }, SeedLayout.Of(SeedLayout.Progress, 2100),
        ],
        UnderHeadings: true);

    internal static Column Named(string header, int? width = null) => All.First(column => column.Header == header) is var column && width is { } wide ? column with { Width = wide } : column;

    private static CellValue BoardLinks(PlanRow row) => string.Join('\n', (row.Action?.Requirements ?? []).Select(key => LinkNames.Short(row.Paper.Definitions, key)));

    private static CellValue Written(DateOnly? day) => day is { } given ? Status.Written(given) : "";

    private static string? UnitOf(PlanPaper paper, string? measure) =>
        measure is not null && paper.Definitions.Measures.TryGetValue(measure, out var known) ? ProgressTold.Word(known.Unit) : null;
}
