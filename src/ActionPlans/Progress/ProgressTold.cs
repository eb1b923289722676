using EdiRegion.ActionPlans.Plans;
using EdiRegion.Contracts.ActionPlans;
using EdiRegion.Platform;

namespace EdiRegion.ActionPlans.Progress;

internal static class ProgressTold
{
    /// <summary>The event that carries how an action stands now.</summary>
    internal static ActionProgressed Progressed(this PlanAction action, Plan plan, DateTimeOffset now)
    {
        var status = Status.Of(action.Facts, London.DayOf(now));

        return new(plan.Organisation, plan.Period, action.Id, action.Origin, action.Version, action.Title, [.. action.Requirements],
            Word(action.Lifecycle), Word(action.Confidence), Word(action.Evidence), action.Start, action.Due, Word(status.Colour), status.Reason, status.Overdue,
            action.PublishedIn, now);
    }

    internal static string Word<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();

        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
