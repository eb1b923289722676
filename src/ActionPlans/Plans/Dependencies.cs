using EdiRegion.Platform.Requests;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.ActionPlans.Plans;

/// <summary>What has to be done before what: actions of the same plan, without a circle.</summary>
internal static class Dependencies
{
    internal static async Task CheckAsync(ActionPlansDb db, PlanAction action, List<Fault> faults, CancellationToken ct)
    {
        if (action.DependsOn.Count == 0)
        {
            return;
        }

        var others = await db.Actions.AsNoTracking()
            .Where(a => a.Organisation == action.Organisation && a.Period == action.Period && a.Id != action.Id)
            .Select(a => new { a.Id, a.DependsOn, a.Ref, a.Title })
            .ToDictionaryAsync(a => a.Id, ct);

        foreach (var (index, id) in action.DependsOn.Index())
        {
            if (id != action.Id && !others.ContainsKey(id))
            {
                faults.Add(new($"/dependsOn/{index}", "dependency-unknown", "There is no such action in this plan", "the id of another action of this plan", $"{id}"));
            }
        }

        if (CircleFrom(action.Id, id => id == action.Id ? action.DependsOn : others.GetValueOrDefault(id)?.DependsOn ?? []) is { } circle)
        {
            faults.Add(new("/dependsOn", "dependency-circle", "These actions would wait for each other", "dependencies that lead to an end",
                string.Join(" → ", circle.Select(id => id == action.Id ? action.Name : others[id].Ref ?? others[id].Title))));
        }
    }

    /// <summary>A path from an action back to itself; null when there is none.</summary>
    internal static IReadOnlyList<Guid>? CircleFrom(Guid start, Func<Guid, IReadOnlyList<Guid>> waitsFor)
    {
        Dictionary<Guid, Guid> cameFrom = [];
        var next = new Queue<Guid>([start]);

        while (next.TryDequeue(out var at))
        {
            foreach (var before in waitsFor(at))
            {
                if (before == start)
                {
                    return Path(at);
                }

                if (cameFrom.TryAdd(before, at))
                {
                    next.Enqueue(before);
                }
            }
        }

        return null;

        List<Guid> Path(Guid at)
        {
            List<Guid> path = [start];

            for (; at != start; at = cameFrom[at])
            {
                path.Add(at);
            }

            path.Add(start);
            path.Reverse();

            return path;
        }
    }
}
