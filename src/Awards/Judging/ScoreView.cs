using EdiRegion.Awards.Cycles;
using EdiRegion.Platform.Requests;

namespace EdiRegion.Awards.Judging;

/// <summary>An entry as its judge meets it: without names, and with nobody's scores but their own.</summary>
internal sealed record ScoreView(
    string Code, string Cycle, string Category, string CategoryTitle, string? Title, IReadOnlyDictionary<string, string> Texts, IReadOnlyList<ScoredCriterion> Criteria,
    IReadOnlyList<string> Levels, IReadOnlyList<ScoredAttachment> Attachments, string State, IReadOnlyDictionary<string, int> Scores, string? Comment, string? Feedback, string? Why,
    IReadOnlyList<Fault> Findings, IReadOnlyList<string> MayDo, string ETag)
{
    internal static ScoreView Of(OwnJudgement own, IReadOnlyList<ScoredAttachment> attachments, IReadOnlyList<Fault>? findings = null)
    {
        var texts = own.Nomination.Redaction!.Texts;
        var judgement = own.Judgement;

        return new(
            own.Nomination.Code, own.Cycle.Key, own.Category.Key, own.Category.Title, texts.GetValueOrDefault("title"),
            texts.Where(text => text.Key != "title").ToDictionary(text => text.Key, text => text.Value),
            [.. own.Category.Criteria.Select(c => new ScoredCriterion(c.Letter, c.Title, c.Prompt, c.Weight, [.. c.Anchors.OrderBy(a => a.Key).Select(a => a.Value)]))],
            own.Levels, attachments, Wording.Of(judgement.State), judgement.Criteria, judgement.Comment, judgement.Feedback, judgement.Why, findings ?? [],
            own.Cycle.Stage is CycleStage.Judging ? own.IsDone ? ["conflict"] : ["write", "submit", "abstain", "conflict"] : own.Cycle.IsAnnounced ? [] : ["conflict"],
            judgement.ETag);
    }
}

/// <param name="Anchors">What can be seen at each score, 0 first.</param>
internal sealed record ScoredCriterion(string Letter, string Title, string Prompt, int Weight, IReadOnlyList<string> Anchors);

/// <summary>An attachment by a name that tells nothing.</summary>
internal sealed record ScoredAttachment(int Number, string Name);
