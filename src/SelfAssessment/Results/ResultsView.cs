using EdiRegion.Region.Assessments;

namespace EdiRegion.SelfAssessment.Results;

internal sealed record CountView(int? Answered, int Expected);

internal sealed record QuartilesView(int? Lower, int? Upper);

internal sealed record ChangeView(int Up, int Down, int Same, decimal? MedianBefore, string Before);

/// <summary>How organisations are spread over the levels. Null in place of a count: hidden, because few organisations stand behind it.</summary>
internal sealed record SpreadView(
    CountView Organisations, IReadOnlyDictionary<string, int?> Distribution, int? NotMet, int? NotApplicable, int? Lowest, decimal? Median, QuartilesView Quartiles,
    ChangeView? Change, bool Hidden)
{
    internal static SpreadView Of(LevelSpread spread, string? before) => new(
        new(spread.Answered, spread.Expected), spread.Distribution.ToDictionary(level => $"{level.Key}", level => level.Value), spread.NotMet, spread.NotApplicable,
        spread.Lowest, spread.Median, new(spread.LowerQuartile, spread.UpperQuartile),
        spread.Change is { Organisations: > 0 } moved && before is not null ? new(moved.Up, moved.Down, moved.Same, moved.MedianBefore, before) : null, spread.Hidden);
}

internal sealed record QuestionResult(string Key, string Text, SpreadView Spread);

internal sealed record SectionResult(
    string Key, string Title, string? Domain, CountView Organisations, IReadOnlyDictionary<string, int?> Distribution, int? NotMet, int? NotApplicable, int? Lowest, decimal? Median,
    QuartilesView Quartiles, ChangeView? Change, IReadOnlyList<string> Changes, bool Hidden, IReadOnlyList<QuestionResult> Questions)
{
    internal static SectionResult Of(SectionRollUp section, Questionnaire questionnaire, string? before)
    {
        var (spread, asked) = (SpreadView.Of(section.Spread, before), questionnaire.Sections.First(s => s.Key == section.Key));

        return new(
            section.Key, section.Title, asked.Domain, spread.Organisations, spread.Distribution, spread.NotMet, spread.NotApplicable, spread.Lowest, spread.Median, spread.Quartiles,
            spread.Change, section.Changes, spread.Hidden,
            [.. section.Questions.Select(q => new QuestionResult(q.Key, questionnaire.Question(q.Key).Text, SpreadView.Of(q.Spread, before)))]);
    }
}

/// <summary>A system, cluster or type of trust beside the whole.</summary>
/// <param name="Answered">How many are signed off; null where that would tell a hidden count.</param>
internal sealed record ResultRow(string Key, string Name, int? Answered, int Expected, IReadOnlyDictionary<string, SpreadView> Sections);

/// <summary>One organisation by name. A section's level is the middle of its levels there; null where it is open or nothing is signed off.</summary>
/// <param name="Differs">True when a moderated level is another than its own.</param>
internal sealed record OrganisationResult(
    string Ods, string Name, string? System, string State, IReadOnlyDictionary<string, int?> Sections, IReadOnlyDictionary<string, int?> Own, bool Differs);

internal sealed record CoverageView(int? Answered, int Expected, decimal? Percent);

internal sealed record ResultsView(
    string Questionnaire, string Title, int? Version, string Period, string Scope, string By, string? Before, IReadOnlyList<SectionResult> Sections, IReadOnlyList<ResultRow> Rows,
    IReadOnlyList<OrganisationResult>? Organisations, CoverageView Coverage);
