using EdiRegion.ActionPlans.Plans;
using EdiRegion.ActionPlans.Progress;
using FsCheck;
using FsCheck.Fluent;

namespace EdiRegion.ActionPlans.Tests.Progress;

/// <summary>What holds for every history there can be.</summary>
public sealed class HistoryPropertyTests
{
    private static readonly DateOnly Begin = new(2026, 1, 1);
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(2_000);

    private static readonly Gen<ActionStep> Steps =
        from day in Gen.Choose(0, 60)
        from lifecycle in Optional<Lifecycle>()
        from confidence in Optional<Confidence>()
        from evidence in Optional<EvidenceState>()
        from until in Day
        from dates in Gen.Elements(true, false)
        from start in Day
        from due in Day
        from colour in Optional<Colour>()
        from end in Gen.Choose(0, 90)
        from withdraws in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        select new ActionStep
        {
            ActionId = Guid.Empty,
            At = new(Begin.AddDays(day), default, TimeSpan.Zero),
            Day = Begin.AddDays(day),
            By = "someone",
            ByName = "Someone",
            Lifecycle = lifecycle,
            Confidence = confidence,
            Evidence = evidence,
            EvidenceUntil = evidence is null ? null : until,
            SetsDates = dates,
            Start = start,
            Due = due,
            Override = colour is { } given ? new(given, "Someone", "because", Begin.AddDays(end)) : null,
            WithdrawsOverride = withdraws,
        };

    private static readonly Arbitrary<List<ActionStep>> Histories =
        Gen.NonEmptyListOf(Steps).Select(steps => steps.OrderBy(step => step.Day).ToList()).ToArbitrary();

    private static Gen<DateOnly?> Day => Gen.Frequency((1, Gen.Constant<DateOnly?>(null)), (3, Gen.Choose(0, 90).Select(days => (DateOnly?)Begin.AddDays(days))));

    [Fact]
    public void No_history_gives_blue_without_evidence() => Prop.ForAll(Histories, steps =>
        Everyday().All(day =>
        {
            var facts = Timeline.At(steps, day);

            return Status.Of(facts, day).Colour is not Colour.Blue || (facts.Lifecycle is Lifecycle.Complete && facts.EvidencedOn(day));
        })).Check(Many);

    [Fact]
    public void The_history_replayed_is_the_state_that_is_kept() => Prop.ForAll(Histories, steps =>
    {
        var action = new PlanAction { Id = Guid.Empty, Origin = Guid.Empty, Organisation = "RRK", Period = "2026-27", ObjectiveId = Guid.Empty, Title = "x" };

        return steps.All(step =>
        {
            action.Take(step);
            var taken = steps.TakeWhile(other => other != step).Append(step);

            return action.Facts == Timeline.At(taken, step.Day);
        }) && action.Facts == Timeline.At(steps, Begin.AddDays(1_000));
    }).Check(Many);

    [Fact]
    public void The_milestones_replayed_are_the_milestones_that_are_kept() => Prop.ForAll(
        Gen.NonEmptyListOf(
            from which in Gen.Choose(0, 3)
            from title in Gen.Elements("Plan agreed", "Report written", "Reviewed")
            from due in Day
            from lifecycle in Gen.Elements(null, "notStarted", "inProgress", "complete")
            from day in Gen.Choose(0, 60)
            select (Which: which, Body: new MilestoneBody(title, due, Lifecycle: lifecycle), Day: Begin.AddDays(day))).Select(edits => edits.OrderBy(edit => edit.Day).ToList()).ToArbitrary(),
        edits =>
        {
            Dictionary<int, Milestone> kept = [];
            List<ActionStep> steps = [];

            return edits.All(edit =>
            {
                var milestone = kept.TryGetValue(edit.Which, out var known) ? known : kept[edit.Which] = new() { Id = Guid.CreateVersion7(), ActionId = Guid.Empty, Position = edit.Which, Title = "" };
                edit.Body.WriteTo(milestone, edit.Day, []);
                steps.Add(new() { ActionId = Guid.Empty, At = default, Day = edit.Day, By = "someone", ByName = "Someone", Milestones = [MilestoneFact.Of(milestone)] });

                return Timeline.MilestonesAt(steps, edit.Day).SequenceEqual(kept.OrderBy(each => each.Key).Select(each => MilestoneFact.Of(each.Value)))
                    && Timeline.At(steps, edit.Day) == new Facts();
            });
        }).Check(Many);

    [Fact]
    public void The_turns_of_a_timeline_miss_no_change_of_colour() => Prop.ForAll(Histories, steps =>
    {
        var turns = Timeline.Turns(steps, Begin.AddDays(120));

        return Everyday().Where(day => day >= steps[0].Day).All(day =>
            turns.Last(turn => turn.On <= day).To == Status.Of(Timeline.At(steps, day), day).Colour);
    }).Check(Many);

    [Fact]
    public void An_overdue_action_is_never_called_on_track_by_the_rule() => Prop.ForAll(Histories, steps =>
        Everyday().All(day =>
        {
            var facts = Timeline.At(steps, day) with { Override = null };

            return !facts.OverdueOn(day) || Status.Of(facts, day) is { Colour: Colour.Red, Overdue: true };
        })).Check(Many);

    private static IEnumerable<DateOnly> Everyday() => Enumerable.Range(0, 121).Select(Begin.AddDays);

    private static Gen<T?> Optional<T>()
        where T : struct, Enum =>
        Gen.Frequency((1, Gen.Constant<T?>(null)), (2, Gen.Elements(Enum.GetValues<T>()).Select(value => (T?)value)));
}
