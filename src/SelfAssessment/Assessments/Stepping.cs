using EdiRegion.Platform.Authority;

namespace EdiRegion.SelfAssessment.Assessments;

/// <summary>How a step comes into the history of an assessment and into the audit trail.</summary>
internal static class Stepping
{
    internal static void Step(this SelfAssessmentDb db, Assessment assessment, string action, Caller by, DateTimeOffset now, string? comment = null)
    {
        db.Add(new AssessmentStep { AssessmentId = assessment.Id, At = now, By = by.Id, ByName = by.Name, Action = action, Comment = comment });
        db.Record(by, $"self-assessment {action}", assessment.Subject, assessment.Organisation, now, comment);
    }
}
