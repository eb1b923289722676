using EdiRegion.Region.Assessments;

namespace EdiRegion.SelfAssessment.Assessments;

/// <summary>What could be filled in from elsewhere.</summary>
internal static class Offered
{
    internal static Task<OffersView> ReadAsync(SelfAssessmentDb db, ExistingAssessment found, IReadOnlyDictionary<string, Answer> own, CancellationToken ct) =>
        Task.FromResult(new OffersView(null, []));
}
