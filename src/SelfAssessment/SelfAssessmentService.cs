using EdiRegion.Platform.Requests;
using EdiRegion.ServiceDefaults;
using EdiRegion.ServiceDefaults.Messaging;

namespace EdiRegion.SelfAssessment;

/// <summary>Self-assessment: what organisations say of themselves, question by question, and what others make of it.</summary>
public static class SelfAssessmentService
{
    /// <summary>Registers the service and what it listens to.</summary>
    public static void AddSelfAssessment(this IHostApplicationBuilder builder)
    {
        builder.AddDatabase<SelfAssessmentDb>(SelfAssessmentDb.Name);
    }

    /// <summary>Adds its routes.</summary>
    public static void MapSelfAssessment(this IEndpointRouteBuilder app)
    {
        var service = app.MapGroup("/api/self-assessment/v1").WithTags("Self-assessment").WithIdempotency<SelfAssessmentDb>();

        service.MapParkedMessages<SelfAssessmentDb>(SelfAssessmentDb.Name);
    }
}
