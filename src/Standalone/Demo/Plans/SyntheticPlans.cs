using EdiRegion.ActionPlans.Plans;
using EdiRegion.ActionPlans.Progress;
using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Region.Organisations;
using EdiRegion.Region.Periods;
using EdiRegion.Standalone.Demo.Figures;

namespace EdiRegion.Standalone.Demo.Plans;

/// <summary>
/// This year's invented plans, the same at every run: nearly every trust has one, some late with a few actions, some complete with evidence and some
/// that only say so. Systems have short plans of their own.
/// </summary>
internal sealed class SyntheticPlans(OrganisationRegister organisations, DateTimeOffset now, Func<string, Grant, Caller> callerOf)
{
    private const int WithoutPlanInAHundred = 12;
    private readonly Period year = Period.YearOf(London.DayOf(now));

    internal IEnumerable<PastPlan> All() =>
    [
        .. organisations.Trusts(London.DayOf(now)).Select(trust => Plan(trust, ActionLibrary.OfTrusts, "Inclusion plan")).OfType<PastPlan>(),
        .. organisations.Systems.Select(system => Plan(system, ActionLibrary.OfSystems, "System inclusion plan")).OfType<PastPlan>(),
    ];

    private PastPlan? Plan(Organisation owner, IReadOnlyList<LibraryObjective> library, string title)
    {
        var chance = new Seeded($"plan of {owner.Ods} {year}");
        var called = owner.Ods is "RRK" or "RJE" or "RX1";
        var begun = At(year.Start.AddDays(chance.Between(5, 40)), chance);

        if ((chance.Between(0, 99) < WithoutPlanInAHundred && !called) || begun > now)
        {
            return null;
        }

        List<(string Title, PastStep Step)> steps = [];
        List<NewObjective> objectives = [];

        foreach (var objective in library)
        {
            var chosen = objective.Actions.Where(_ => owner.Kind is OrganisationKind.System || chance.Between(0, 99) < 58).ToList();

            if (chosen.Count > 0)
            {
                var reference = $"{objectives.Count + 1}";
                objectives.Add(new(
                    new(reference, objective.Title, objective.Requirements, objective.Requirements[0]),
                    [.. chosen.Select((action, index) => Action(action, $"{reference}.{index + 1}", begun, chance, steps))]));
            }
        }

        var signedOff = begun.AddDays(chance.Between(9, 30));
        return new(
            owner.Ods, year.ToString(), title, "People strategy, chapter on belonging", objectives, steps.ToLookup(s => s.Title, s => s.Step),
            callerOf(DemoCast.ReturnsSystem(owner.Ods), new(owner.Kind is OrganisationKind.Trust ? Roles.TrustLead : Roles.SystemLead, owner.Ods)),
            callerOf(DemoCast.SignOffSystem(owner.Ods), new(owner.Kind is OrganisationKind.Trust ? Roles.TrustApprover : Roles.SystemLead, owner.Ods)),
            begun, signedOff <= now && (called || chance.Between(0, 99) < 85) ? signedOff : null);
    }

    private NewAction Action(LibraryAction action, string reference, DateTimeOffset begun, Seeded chance, List<(string, PastStep)> steps)
    {
        var (start, due) = (year.Start.AddMonths(action.StartMonth), year.Start.AddMonths(action.DueMonth + 1).AddDays(-1));
        var milestones = Milestones(action, start, due, chance);
        steps.AddRange(Course(action, start, due, begun, chance).Select(step => (action.Title, step)));

        return new(
            new(Ref: reference, Title: action.Title, DesiredOutcome: action.Outcome, Requirements: action.Requirements, Primary: action.Requirements[0],
                Kpis: action.Kpi is null ? [] : [new(Text: action.Kpi, Measure: action.Measure, Target: action.Target, By: year.End, ExpectedEffect: "A step towards equality within the year")],
                EvidenceSources: [action.Evidence], OwnerRole: action.Owner, Lead: action.Owner, Deputy: "EDI lead", Start: start, Due: due, ProtectedGroups: action.Groups ?? []),
            Milestones: milestones);
    }

    private static List<MilestoneBody> Milestones(LibraryAction action, DateOnly start, DateOnly due, Seeded chance)
    {
        var apart = (due.DayNumber - start.DayNumber) / (action.Milestones.Length + 1);

        return [.. action.Milestones.Select((title, index) => new MilestoneBody(Title: title, Due: start.AddDays((apart * (index + 1)) + chance.Between(0, 6))))];
    }

    /// <summary>Starts in time or a little late, is now and then at risk, and ends with evidence, or with the word alone, or not at all.</summary>
    private IEnumerable<PastStep> Course(LibraryAction action, DateOnly start, DateOnly due, DateTimeOffset begun, Seeded chance)
    {
        var started = At(Later(start, London.DayOf(begun).AddDays(30)).AddDays(chance.Between(0, 20)), chance);
        var doubtful = At(due.AddDays(-chance.Between(20, 45)), chance);
        var ended = At(due.AddDays(chance.Between(-25, 12)), chance);
        var (worries, fate) = (chance.Between(0, 99) < 35, chance.Between(0, 99));

        if (started < now)
        {
            yield return new(started, Lifecycle.InProgress, Note: "Started.");
        }

        if (worries && doubtful > started && doubtful < now)
        {
            yield return new(doubtful, Confidence: Confidence.AtRisk, Note: "Slower than planned: people were needed elsewhere over the summer.");
        }

        if (fate < 72 && ended > started && ended < now)
        {
            yield return new(
                ended, Lifecycle.Complete, worries ? Confidence.OnTrack : null, "Done.",
                fate < 50 ? new($"https://intranet.demo.invalid/papers/{Uri.EscapeDataString(action.Evidence.ToLowerInvariant().Replace(' ', '-'))}") : null, fate < 20);
        }
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateTimeOffset At(DateOnly day, Seeded chance) => new(day, new TimeOnly(chance.Between(9, 16), chance.Between(0, 59)), TimeSpan.Zero);
}
