using System.Collections.Frozen;

namespace EdiRegion.Region.Awards;

/// <summary>A yearly award in one edition: its categories, and the rules entries are judged by. Immutable.</summary>
public sealed class AwardScheme
{
    private readonly FrozenDictionary<string, AwardCategory> _categories;

    internal AwardScheme(IReadOnlyList<AwardCategory> categories)
    {
        Categories = categories;
        _categories = categories.ToFrozenDictionary(category => category.Key, StringComparer.Ordinal);
        foreach (var category in categories)
        {
            category.OfScheme = categories;
        }
    }

    /// <summary>Such as <c>midas</c>; what cycles keep.</summary>
    public required string Key { get; init; }

    public required string Title { get; init; }

    /// <summary>Such as <c>2026.1</c>; another one whenever what a score means is another.</summary>
    public required string Edition { get; init; }

    /// <summary>What it is for.</summary>
    public required string About { get; init; }

    /// <summary>Whose words these are.</summary>
    public required string Notice { get; init; }

    /// <summary>True when judges step back from entries of their own system, not only of their own organisation.</summary>
    public required bool SameSystemConflicts { get; init; }

    /// <summary>How many judges score an entry, unless a panel says otherwise.</summary>
    public required int JudgesPerEntry { get; init; }

    /// <summary>How many entries a judge has to share with others before the judge's scores are calibrated.</summary>
    public required int MinimumShared { get; init; }

    /// <summary>What scores are called; the score is the position, 0 the lowest.</summary>
    public required IReadOnlyList<string> ScoreLevels { get; init; }

    /// <summary>
    /// What decides between entries whose scores are the same, first to last: <c>criterion:a</c> (the higher mean of that criterion),
    /// <c>fewer-abstentions</c>, <c>chair</c>, which is always the last.
    /// </summary>
    public required IReadOnlyList<string> TieBreak { get; init; }

    /// <summary>How long after closing a nomination that was begun before is still taken, marked as late.</summary>
    public required int GraceMinutes { get; init; }

    /// <summary>How many entries of a category are shortlisted.</summary>
    public required int ShortlistSize { get; init; }

    /// <summary>How many entries of a category are highly commended beside the winner.</summary>
    public required int HighlyCommended { get; init; }

    public required AwardRetention Retention { get; init; }

    /// <summary>The stages between setting up and closing, in order, with how long each usually takes.</summary>
    public required IReadOnlyList<AwardStage> Stages { get; init; }

    public IReadOnlyList<AwardCategory> Categories { get; }

    /// <summary>The highest score of a criterion.</summary>
    public int TopScore => ScoreLevels.Count - 1;

    /// <summary>The category with this key, which is known to exist.</summary>
    public AwardCategory Category(string key) => _categories[key];

    public AwardCategory? FindCategory(string? key) => key is null ? null : _categories.GetValueOrDefault(key);

    /// <summary>Dates of the stages for a scheme that opens on a day, each beginning where the one before ends.</summary>
    public IReadOnlyList<(AwardStage Stage, DateOnly From)> Calendar(DateOnly opens)
    {
        var from = opens;
        List<(AwardStage, DateOnly)> dates = [];
        foreach (var stage in Stages)
        {
            dates.Add((stage, from));
            from = from.AddDays(7 * stage.Weeks);
        }

        return dates;
    }
}
