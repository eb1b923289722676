using EdiRegion.ActionPlans.Imports.Values;

namespace EdiRegion.ActionPlans.Imports.Drafts;

/// <summary>The objectives of a draft as its rows go by: the same words under the same aim are the same objective.</summary>
internal sealed class Outline(LinkReader links)
{
    private readonly List<DraftObjective> _objectives = [];
    private readonly Dictionary<(string Aim, string Title), DraftObjective> _byTitle = [];

    internal IReadOnlyList<DraftObjective> Objectives => _objectives;

    /// <summary>The heading above the objectives, where a file has both.</summary>
    internal Sourced<string>? Aim { get; private set; }

    internal DraftObjective? Objective { get; private set; }

    internal void BeginAim(Sourced<string> aim, bool heading)
    {
        Aim = aim;
        Objective = heading ? null : Objective;
    }

    /// <summary>Finds or begins the objective that a text names; the requirements it mentions are linked to it.</summary>
    /// <param name="underAim">True when the aim is a heading of its own and not the objective itself.</param>
    internal void Begin(Sourced<string> text, bool underAim)
    {
        var read = links.Read(text.Value, text.At);
        var (reference, words) = RowRef.Split(read.Rest.Length > 0 ? read.Rest : text.Value);
        var title = TextList.Tidy(words.Length > 0 ? words : text.Value);
        var key = (Aim?.Value ?? "", Spelling.Of(title));

        if (!_byTitle.TryGetValue(key, out var objective))
        {
            objective = new(text with { Value = title }) { Ref = reference is null ? null : new(reference, text.At), Aim = underAim ? Aim : null };
            _byTitle[key] = objective;
            _objectives.Add(objective);
        }

        objective.Requirements.Link(read.Requirements);
        Objective = objective;
    }
}

/// <summary>Lists that hold each value once.</summary>
internal static class SourcedLists
{
    internal static void Link(this List<Sourced<string>> links, IEnumerable<Sourced<string>> more) =>
        links.AddRange(more.Where(link => !links.Any(known => known.Value == link.Value)).ToList());
}
