using EdiRegion.Region.Awards;

namespace EdiRegion.Awards.Results;

/// <summary>What a panel made of an entry, for those who wrote it: no score, no judge, no rank.</summary>
/// <param name="Text">In words, as a secretary checked and released it; null while none is released.</param>
internal sealed record FeedbackView(string Outcome, string? Text, IReadOnlyList<CriterionFeedback> Criteria)
{
    internal static FeedbackView Of(string outcome, string? text, AwardCategory category, RankingFacts? facts, int top) => new(outcome, text,
        [.. category.Criteria.Where(c => facts?.Criteria.ContainsKey(c.Letter) is true).Select(c =>
        {
            var level = (int)Math.Round(facts!.Criteria[c.Letter], MidpointRounding.AwayFromZero);

            return new CriterionFeedback(c.Letter, c.Title, c.Anchors[level], level < top ? c.Anchors[level + 1] : null);
        })]);
}

/// <param name="Shown">What the panel saw.</param>
/// <param name="NextStep">What would have taken it further; null at the top.</param>
internal sealed record CriterionFeedback(string Letter, string Title, string Shown, string? NextStep);
