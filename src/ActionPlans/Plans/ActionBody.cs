using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.Region.Periods;

namespace EdiRegion.ActionPlans.Plans;

internal sealed record KpiBody(
    Guid? Id = null, string? Text = null, string? Measure = null, decimal? Baseline = null, decimal? Target = null, DateOnly? By = null, string? ExpectedEffect = null,
    string? BaselinePeriod = null)
{
    /// <summary>
    /// What these do not say of a KPI that was there before stays as it was. One is known again by its words or its measure; the period of a baseline
    /// goes with the measure it is a period of.
    /// </summary>
    internal static IReadOnlyList<KpiBody> Over(IReadOnlyList<KpiBody> given, IReadOnlyList<KpiBody> before) =>
        [.. given.Zip(
            KnownWork.Match(before, kpi => new(kpi.Measure, kpi.Text!), [.. given.Select(kpi => new Work(kpi.Measure, kpi.Text ?? ""))], numberAlone: true),
            (kpi, known) => known is null ? kpi : kpi.Over(known))];

    private KpiBody Over(KpiBody before) => this with
    {
        Id = before.Id,
        Text = SameWords.Kept(Text, before.Text),
        Measure = Measure ?? before.Measure,
        Baseline = Baseline ?? before.Baseline,
        BaselinePeriod = BaselinePeriod ?? (Measure is null || Measure == before.Measure ? before.BaselinePeriod : null),
        Target = Target ?? before.Target,
        By = By ?? before.By,
        ExpectedEffect = SameWords.Kept(ExpectedEffect, before.ExpectedEffect),
    };
}

/// <summary>What is planned, as it is sent. <c>Reason</c> says why the dates of a published action move.</summary>
internal sealed record ActionBody(
    Guid? Objective = null,
    string? Ref = null,
    string? Title = null,
    string? DesiredOutcome = null,
    IReadOnlyList<string?>? Requirements = null,
    string? Primary = null,
    IReadOnlyList<KpiBody>? Kpis = null,
    IReadOnlyList<string?>? EvidenceSources = null,
    string? OwnerRole = null,
    string? Lead = null,
    string? Deputy = null,
    DateOnly? Start = null,
    DateOnly? Due = null,
    IReadOnlyList<string?>? ProtectedGroups = null,
    IReadOnlyList<Guid>? DependsOn = null,
    int? Position = null,
    string? Reason = null)
{
    /// <summary>What is planned, as it could be sent again.</summary>
    internal static ActionBody Of(PlanAction action) => new(
        action.ObjectiveId, action.Ref, action.Title, action.DesiredOutcome, action.Requirements, action.Primary,
        [.. action.Kpis.Select(kpi => new KpiBody(kpi.Id, kpi.Text, kpi.Measure, kpi.Baseline, kpi.Target, kpi.By, kpi.ExpectedEffect, kpi.BaselinePeriod))],
        action.EvidenceSources, action.OwnerRole, action.Lead, action.Deputy, action.Start, action.Due, action.ProtectedGroups, action.DependsOn, action.Position);

    /// <summary>What this does not say stays as it was before, and so does what it says in the same words.</summary>
    internal ActionBody Over(ActionBody before) => this with
    {
        Ref = SameWords.Kept(Ref, before.Ref),
        Title = SameWords.Kept(Title, before.Title),
        DesiredOutcome = SameWords.Kept(DesiredOutcome, before.DesiredOutcome),
        Requirements = Requirements is { Count: > 0 } ? Requirements : before.Requirements,
        Primary = Requirements is { Count: > 0 } ? Primary : before.Primary,
        Kpis = Kpis is { Count: > 0 } ? KpiBody.Over(Kpis, before.Kpis!) : before.Kpis,
        EvidenceSources = EvidenceSources is { Count: > 0 } ? [.. EvidenceSources.Select(source => SameWords.Kept(source, before.EvidenceSources!))] : before.EvidenceSources,
        OwnerRole = SameWords.Kept(OwnerRole, before.OwnerRole),
        Lead = SameWords.Kept(Lead, before.Lead),
        Deputy = SameWords.Kept(Deputy, before.Deputy),
        Start = Start ?? before.Start,
        Due = Due ?? before.Due,
        ProtectedGroups = ProtectedGroups is { Count: > 0 } ? ProtectedGroups : before.ProtectedGroups,
        DependsOn = before.DependsOn,
    };

    /// <summary>Writes what was sent onto the action; every fault is gathered with its place.</summary>
    internal void WriteTo(PlanAction action, Definitions definitions, List<Fault> faults, string at = "")
    {
        var texts = new Texts(faults);

        action.Ref = texts.Optional(Ref, $"{at}/ref");
        action.Title = texts.Required(Title, $"{at}/title", Texts.Long);
        action.DesiredOutcome = texts.Optional(DesiredOutcome, $"{at}/desiredOutcome", Texts.Long);
        (action.Requirements, action.Primary) = Links.Read(Requirements, Primary, at, definitions, faults);
        action.Kpis = [.. (Kpis ?? []).Index().Select(kpi => Read(kpi.Item, $"{at}/kpis/{kpi.Index}", definitions, faults))];
        action.EvidenceSources = texts.List(EvidenceSources, $"{at}/evidenceSources");
        action.OwnerRole = texts.Optional(OwnerRole, $"{at}/ownerRole");
        action.Lead = texts.Optional(Lead, $"{at}/lead");
        action.Deputy = texts.Optional(Deputy, $"{at}/deputy");
        action.ProtectedGroups = Links.Groups(ProtectedGroups, at, definitions, faults);
        action.DependsOn = [.. (DependsOn ?? []).Distinct()];
        action.Position = Position ?? action.Position;

        CheckDates(Start, Due, at, faults);
    }

    internal static void CheckDates(DateOnly? start, DateOnly? due, string at, List<Fault> faults)
    {
        if (due < start)
        {
            faults.Add(new($"{at}/due", "due-before-start", "It would be due before it starts", $"a day from {start:yyyy-MM-dd} on", $"{due:yyyy-MM-dd}"));
        }
    }

    private static Kpi Read(KpiBody kpi, string at, Definitions definitions, List<Fault> faults)
    {
        var texts = new Texts(faults);

        if (kpi.Measure is { } key && !definitions.Measures.ContainsKey(key))
        {
            faults.Add(new($"{at}/measure", "measure-unknown", "The catalogue has no such measure", "the key of a measure, for example wres-2, or nothing for one of your own", key));
        }

        if (kpi.BaselinePeriod is not null && !IsPeriodOf(kpi, definitions))
        {
            faults.Add(new($"{at}/baselinePeriod", "period-unknown", "This is not a period of the measure", "a year like 2024-25, or a quarter like 2024-25Q2 for what is collected quarterly",
                kpi.BaselinePeriod));
        }

        return new(kpi.Id is { } id && id != Guid.Empty ? id : Guid.CreateVersion7(), texts.Required(kpi.Text, $"{at}/text", Texts.Long), kpi.Measure,
            kpi.Baseline, kpi.Target, kpi.By, texts.Optional(kpi.ExpectedEffect, $"{at}/expectedEffect", Texts.Long), kpi.BaselinePeriod);
    }

    private static bool IsPeriodOf(KpiBody kpi, Definitions definitions) =>
        Period.TryParse(kpi.BaselinePeriod, out var period)
        && (kpi.Measure is null || !definitions.Measures.TryGetValue(kpi.Measure, out var measure) || definitions.Collections[measure.Collection].PeriodKind == period.Kind);
}
