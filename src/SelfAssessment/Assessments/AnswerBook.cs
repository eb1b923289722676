using EdiRegion.Region.Assessments;
using EdiRegion.SelfAssessment.Facts;
using Microsoft.EntityFrameworkCore;
using Strength = EdiRegion.Region.Assessments.Evidence;

namespace EdiRegion.SelfAssessment.Assessments;

/// <summary>All answers of one assessment, in every view, with the evidence they point at.</summary>
internal sealed class AnswerBook(ExistingAssessment found, IReadOnlyList<GivenAnswer> given, IReadOnlyDictionary<Guid, KnownEvidence> evidence)
{
    private readonly ILookup<View, GivenAnswer> _views = given.ToLookup(answer => answer.View);

    internal static async Task<AnswerBook> ReadAsync(SelfAssessmentDb db, ExistingAssessment found, CancellationToken ct)
    {
        var given = await db.Answers.AsNoTracking().Where(a => a.AssessmentId == found.Assessment.Id).ToListAsync(ct);
        var ids = given.SelectMany(a => a.Evidence).Distinct().ToList();

        return new(found, given, ids.Count == 0 ? [] : await db.Evidence.AsNoTracking().Where(e => ids.Contains(e.Id)).ToDictionaryAsync(e => e.Id, ct));
    }

    internal IReadOnlyDictionary<string, GivenAnswer> In(View view) => _views[view].ToDictionary(answer => answer.Question);

    internal GivenAnswer? In(View view, string question) => _views[view].FirstOrDefault(answer => answer.Question == question);

    internal IEnumerable<KnownEvidence> EvidenceOf(GivenAnswer? answer) => (answer?.Evidence ?? []).Select(id => evidence.GetValueOrDefault(id)).OfType<KnownEvidence>();

    /// <summary>What the organisation says of itself. A moderated assessment has had its questions that do not apply looked at by somebody else.</summary>
    internal IReadOnlyDictionary<string, Answer> Own => _views[View.Self].ToDictionary(
        answer => answer.Question, answer => answer.ToAnswer(notApplicableReviewed: found.Assessment.State is AssessmentState.Moderated));

    /// <summary>What counts: the moderated level where there is one, the organisation's own answer elsewhere.</summary>
    internal IReadOnlyDictionary<string, Answer> Counting => found.Assessment.State is AssessmentState.Moderated
        ? Effective.Of(_views[View.Self], _views[View.Moderated])
        : Own;

    /// <summary>How strongly each answer is backed: by evidence that still counts on the day, or in words.</summary>
    internal IReadOnlyDictionary<string, Strength> Backing(DateOnly today) => _views[View.Self].ToDictionary(
        answer => answer.Question,
        answer => EvidenceOf(answer).Any(item => item.Expires is null || item.Expires >= today) ? Strength.File
            : answer.Comment is not null ? Strength.Explanation
            : Strength.None);

    /// <summary>What stands against it or is worth a look; what the moderator sees only for those who may see it already.</summary>
    internal IReadOnlyList<AssessmentFinding> Findings(DateOnly today, bool withModerated) =>
    [
        .. found.Questionnaire.Findings(Own, Backing(today)),
        .. Differences.Of(found.Questionnaire, this, withModerated),
        .. _views[View.Self].Where(answer => !answer.Confirmed).OrderBy(answer => found.Questionnaire.PositionOf(answer.Question)).Select(answer => new AssessmentFinding(
            answer.Question, "not-confirmed", Region.Collections.Severity.Error,
            $"{answer.Question} was {(answer.CarriedFrom is { } period ? $"carried forward from {period}" : $"taken from {answer.ReusedFrom}")}. Say that it is still right, or answer anew.",
            "a confirmation", "none")),
    ];
}
