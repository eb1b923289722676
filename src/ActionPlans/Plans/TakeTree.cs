using System.Text.Json;
using EdiRegion.ActionPlans.Progress;
using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Platform.Storage;
using EdiRegion.Region;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.ActionPlans.Plans;

/// <summary>
/// Takes a whole document into a plan in one go. What is there already is recognised by title or number and brought up to date, so taking the same
/// document twice changes nothing; what an earlier plan of the organisation had keeps its identity. How known actions go is not touched: the
/// document's word is kept beside as reported. The caller saves.
/// </summary>
internal sealed class TakeTree(ActionPlansDb db, Definitions definitions, Plan plan, Caller by, string source, DateTimeOffset now)
{
    private readonly List<Fault> _faults = [];
    private int _added;
    private int _changed;
    private int _unchanged;
    private int _carried;
    private int _objectives;
    private readonly List<PlanAction> _taken = [];

    internal async Task<Result<TreeTaken>> TakeAsync(IReadOnlyList<NewObjective> tree, CancellationToken ct)
    {
        var mine = db.Actions.Where(a => a.Organisation == plan.Organisation && a.Period == plan.Period);
        var objectives = await db.Objectives.Where(o => o.Organisation == plan.Organisation && o.Period == plan.Period).OrderBy(o => o.Position).ToListAsync(ct);
        var actions = await mine.OrderBy(a => a.Position).ToListAsync(ct);
        var milestones = (await db.Milestones.Where(m => mine.Any(a => a.Id == m.ActionId)).OrderBy(m => m.Position).ToListAsync(ct)).ToLookup(m => m.ActionId);

        var known = KnownWork.Match(
            objectives, o => new(o.Ref, o.Title, Id: o.Id), [.. tree.Select(given => new Work(given.Planned.Ref, given.Planned.Title ?? "", Id: given.Id))], numberAlone: true);
        var under = tree.Select((given, index) => Objective(given.Planned, known[index], index, $"/objectives/{index}")).ToList();
        var given = tree.SelectMany((objective, index) => objective.Actions.Select((action, place) =>
            (Action: action, Objective: under[index], Place: place, At: $"/objectives/{index}/actions/{place}"))).ToList();
        var recognised = KnownWork.Match(
            actions, a => NameOf(a) with { Under = a.ObjectiveId }, [.. given.Select(each => NameOf(each.Action) with { Under = each.Objective.Id })], numberAlone: true);
        var isNew = Enumerable.Range(0, given.Count).Where(index => recognised[index] is null).ToList();
        var carried = isNew.Zip(KnownWork.Match(isNew.Count == 0 ? [] : await EarlierAsync(ct), NameOf, [.. isNew.Select(index => NameOf(given[index].Action))]))
            .ToDictionary(pair => pair.First, pair => pair.Second);

        foreach (var (index, each) in given.Index())
        {
            var action = recognised[index];
            Action(each.Objective, each.Action, action, action is null ? [] : [.. milestones[action.Id]], carried.GetValueOrDefault(index), each.Place, each.At);
        }

        WaitingFor([.. given.Zip(recognised, (each, known) => (each.Action, IsNew: known is null))]);

        if (_faults.Count > 0)
        {
            db.ChangeTracker.Clear();
            return Faulty.Body(_faults);
        }

        if (_added + _changed + _objectives > 0)
        {
            plan.Changed(now);
        }

        db.Record(by, "document taken into plan", plan.Subject, plan.Organisation, now, $"{source}: {_added} added, {_changed} changed, {_unchanged} unchanged");

        return new TreeTaken(_added, _changed, _unchanged, _carried, [.. actions.Except(_taken)]);
    }

    private Task<List<PlanAction>> EarlierAsync(CancellationToken ct) => db.Actions.AsNoTracking()
        .Where(a => a.Organisation == plan.Organisation && string.Compare(a.Period, plan.Period) < 0)
        .OrderByDescending(a => a.Period).ThenBy(a => a.Position)
        .ToListAsync(ct);

    private Objective Objective(ObjectiveBody given, Objective? known, int position, string at)
    {
        var objective = known ?? new Objective { Id = Guid.CreateVersion7(), Organisation = plan.Organisation, Period = plan.Period, Title = "" };
        var before = ObjectiveBody.Of(objective);
        (known is null ? given : given.Over(before)).WriteTo(objective, definitions, _faults, at);
        objective.Position = position + 1;

        if (known is null)
        {
            db.Add(objective);
            _objectives++;
        }
        else if (Text(before) != Text(ObjectiveBody.Of(objective)))
        {
            objective.Changed();
            _objectives++;
        }

        return objective;
    }

    private void Action(Objective objective, NewAction given, PlanAction? known, List<Milestone> milestones, PlanAction? carried, int position, string at)
    {
        var id = Guid.CreateVersion7();
        var action = known ?? new PlanAction
        {
            Id = id,
            Origin = carried?.Origin ?? id,
            Organisation = plan.Organisation,
            Period = plan.Period,
            ObjectiveId = objective.Id,
            Title = "",
        };
        _taken.Add(action);
        var before = (Plan: Text(ActionBody.Of(action)), action.Reported);
        var planned = given.Planned.Over(ActionBody.Of(action));
        planned.WriteTo(action, definitions, _faults, at);
        action.ObjectiveId = objective.Id;
        action.Position = position + 1;
        action.Reported = given.Reported ?? action.Reported;

        var steps = Milestones(action, given.Milestones ?? [], milestones, at);

        if (known is null)
        {
            db.Add(action);
            db.Add(action, Begin(action, given, steps));
            (_added, _carried) = (_added + 1, _carried + (carried is null ? 0 : 1));
        }
        else if ((planned.Start, planned.Due) != (action.Start, action.Due))
        {
            db.Add(action, Recording.Dates(action, planned.Start, planned.Due, by, now, $"Imported from {source}"));
        }

        if (known is not null && steps.Count > 0)
        {
            db.Add(action, Recording.Milestones(action, steps, by, now, $"Imported from {source}"));
        }

        if (known is not null)
        {
            var same = steps.Count == 0 && before == (Text(ActionBody.Of(action)), action.Reported);
            (_changed, _unchanged) = same ? (_changed, _unchanged + 1) : (_changed + 1, _unchanged);

            if (!same)
            {
                action.Changed(now);
            }
        }
    }

    private ActionStep Begin(PlanAction action, NewAction given, List<MilestoneFact> milestones) => new()
    {
        ActionId = action.Id,
        At = now,
        Day = London.DayOf(now),
        By = by.Id,
        ByName = by.Name,
        Lifecycle = given.Lifecycle,
        Confidence = given.Confidence,
        SetsDates = true,
        Start = given.Planned.Start,
        Due = given.Planned.Due,
        Milestones = milestones.Count > 0 ? milestones : null,
        Note = given.Note,
        Reason = $"Imported from {source}",
    };

    /// <summary>Those that are new or have changed.</summary>
    private List<MilestoneFact> Milestones(PlanAction action, IReadOnlyList<MilestoneBody> given, List<Milestone> known, string at)
    {
        var before = known.Select(MilestoneFact.Of).ToHashSet();
        var recognised = KnownWork.Match([.. known], m => new(null, m.Title), [.. given.Select(body => new Work(null, body.Title ?? ""))]);

        foreach (var (index, body) in given.Index())
        {
            if (recognised[index] is not { } milestone)
            {
                milestone = new Milestone { Id = Guid.CreateVersion7(), ActionId = action.Id, Position = index + 1, Title = "" };
                db.Add(milestone);
                known.Add(milestone);
            }

            body.Over(milestone).WriteTo(milestone, London.DayOf(now), _faults, $"{at}/milestones/{index}");
        }

        return [.. known.Select(MilestoneFact.Of).Where(milestone => !before.Contains(milestone))];
    }

    /// <summary>What a new action waits for is the other actions of the same document, by the identities it gives them. Known actions keep theirs.</summary>
    private void WaitingFor(IReadOnlyList<(NewAction Given, bool IsNew)> given)
    {
        var byIdentity = given.Index().Where(each => each.Item.Given.Id is not null).ToLookup(each => each.Item.Given.Id!.Value, each => _taken[each.Index].Id);

        foreach (var (index, (action, isNew)) in given.Index())
        {
            if (isNew && action.Planned.DependsOn is { Count: > 0 } before)
            {
                _taken[index].DependsOn = [.. before.SelectMany(id => byIdentity[id].Take(1)).Where(id => id != _taken[index].Id)];
            }
        }

        var waits = _taken.ToDictionary(action => action.Id, action => action.DependsOn);

        if (_taken.FirstOrDefault(action => action.DependsOn.Count > 0 && Dependencies.CircleFrom(action.Id, id => waits.GetValueOrDefault(id) ?? []) is not null) is { } circle)
        {
            _faults.Add(new("/dependsOn", "dependency-circle", "These actions would wait for each other", "dependencies that lead to an end", circle.Name));
        }
    }

    private static Work NameOf(PlanAction action) => new(action.Ref, action.Title, Id: action.Id);

    private static Work NameOf(NewAction action) => new(action.Planned.Ref, action.Planned.Title ?? "", Id: action.Id);

    private static string Text<T>(T value) => JsonSerializer.Serialize(value, StoredJson.Options);
}
