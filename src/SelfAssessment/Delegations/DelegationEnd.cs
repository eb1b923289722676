using EdiRegion.SelfAssessment.Assessments;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.SelfAssessment.Delegations;

internal static class DelegationEnd
{
    /// <summary>No link into an assessment works any more: it was submitted.</summary>
    internal static async Task EndAllAsync(SelfAssessmentDb db, Assessment assessment, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var open in await db.Delegations.Where(d => d.AssessmentId == assessment.Id && d.CompletedAt == null && d.WithdrawnAt == null).ToListAsync(ct))
        {
            open.WithdrawnAt = now;
        }
    }
}
