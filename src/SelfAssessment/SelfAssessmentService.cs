using EdiRegion.Contracts.ActionPlans;
using EdiRegion.Contracts.Metrics;
using EdiRegion.Platform.Messaging;
using EdiRegion.Platform.Requests;
using EdiRegion.SelfAssessment.Actions;
using EdiRegion.SelfAssessment.Assessments;
using EdiRegion.SelfAssessment.Delegations;
using EdiRegion.SelfAssessment.Exports;
using EdiRegion.SelfAssessment.Facts;
using EdiRegion.SelfAssessment.Moderation;
using EdiRegion.SelfAssessment.Questionnaires;
using EdiRegion.SelfAssessment.Results;
using EdiRegion.SelfAssessment.Rounds;
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
        builder.Services.AddSingleton<Shelf>();
        builder.Services.AddScoped<AssessmentReader>();
        builder.Services.AddScoped<ViewTaker>();
        builder.Services.AddScoped<Offered>();
        builder.Services.AddHandler<SelfAssessmentDb, ReturnApproved, KeepFigures>("self-assessment.keep-figures");
        builder.Services.AddHandler<SelfAssessmentDb, EvidenceKept, KeepEvidence>("self-assessment.keep-evidence");
        builder.Services.AddHandler<SelfAssessmentDb, ActionProgressed, FollowAction>("self-assessment.follow-action");
    }

    /// <summary>Adds its routes.</summary>
    public static void MapSelfAssessment(this IEndpointRouteBuilder app)
    {
        var service = app.MapGroup("/api/self-assessment/v1").WithTags("Self-assessment").WithIdempotency<SelfAssessmentDb>();
        var assessments = service.MapGroup("/assessments");

        ListQuestionnaires.Map(service);
        ReadQuestionnaire.Map(service);
        WriteDraft.Map(service);
        ReadImpact.Map(service);
        PublishQuestionnaire.Map(service);

        ListRounds.Map(service);
        OpenRound.Map(service);
        ReadRound.Map(service);
        ChangeRound.Map(service);

        ListAssessments.Map(assessments);
        ReadAssessment.Map(assessments);
        ExportAssessment.Map(assessments);
        WriteAnswers.Map(assessments);
        CarryForward.Map(assessments);
        AnswerPrompt.Map(assessments);
        ProposeAction.Map(assessments);
        Submit.Map(assessments);
        Withdraw.Map(assessments);
        SignOff.Map(assessments);
        SendBack.Map(assessments);

        Moderate.Map(assessments);
        CompleteModeration.Map(assessments);
        ReturnFromModeration.Map(assessments);
        GiveNetworkView.Map(assessments);
        NamePeer.Map(assessments);
        ReadForPeer.Map(assessments);
        GivePeerView.Map(assessments);

        Delegations.Delegate.Map(assessments);
        WithdrawDelegation.Map(assessments);
        ReadSlice.Map(service);
        WriteSlice.Map(service);
        CompleteSlice.Map(service);

        ReadResults.Map(service);
        ReadPublicResults.Map(service);

        service.MapParkedMessages<SelfAssessmentDb>(SelfAssessmentDb.Name);
    }
}
