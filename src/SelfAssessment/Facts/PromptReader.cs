using EdiRegion.Region;
using EdiRegion.Region.Assessments;
using EdiRegion.SelfAssessment.Assessments;

namespace EdiRegion.SelfAssessment.Facts;

/// <summary>Where an answer and the figures the platform holds seem to disagree. A prompt asks; it never blocks.</summary>
internal static class PromptReader
{
    internal static Task<IReadOnlyList<PromptView>> ReadAsync(
        SelfAssessmentDb db, ExistingAssessment found, IReadOnlyDictionary<string, Answer> own, Definitions definitions, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<PromptView>>([]);
}
