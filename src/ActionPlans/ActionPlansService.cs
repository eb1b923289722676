using EdiRegion.ActionPlans.Coverage;
using EdiRegion.ActionPlans.Evidence;
using EdiRegion.ActionPlans.Exports;
using EdiRegion.ActionPlans.Governance;
using EdiRegion.ActionPlans.Imports;
using EdiRegion.ActionPlans.Plans;
using EdiRegion.ActionPlans.Progress;
using EdiRegion.ActionPlans.Proposals;
using EdiRegion.ActionPlans.Reminders;
using EdiRegion.ActionPlans.Verdicts;
using EdiRegion.Contracts.Metrics;
using EdiRegion.Contracts.SelfAssessment;
using EdiRegion.Platform.Messaging;
using EdiRegion.Platform.Requests;
using EdiRegion.ServiceDefaults;
using EdiRegion.ServiceDefaults.Messaging;

namespace EdiRegion.ActionPlans;

/// <summary>Action plans: what an organisation set out to do, and how far it has really come.</summary>
public static class ActionPlansService
{
    /// <summary>Registers the service and what it listens to.</summary>
    public static void AddActionPlans(this IHostApplicationBuilder builder)
    {
        builder.AddDatabase<ActionPlansDb>(ActionPlansDb.Name);
        builder.Services.AddHandler<ActionPlansDb, ReturnApproved, KeepFigures>("action-plans.keep-figures");
        builder.Services.AddHandler<ActionPlansDb, ActionProposed, TakeUpProposal>("action-plans.take-up-proposal");
        builder.Services.AddHostedService<WriteDigests>();
    }

    /// <summary>Adds its routes.</summary>
    public static void MapActionPlans(this IEndpointRouteBuilder app)
    {
        var service = app.MapGroup("/api/action-plans/v1").WithTags("Action plans").WithIdempotency<ActionPlansDb>();
        var plans = service.MapGroup("/plans");

        ListPlans.Map(plans);
        ReadPlan.Map(plans);
        WritePlan.Map(plans);
        ImportPlan.Map(plans);

        AddObjective.Map(plans);
        ChangeObjective.Map(plans);
        RemoveObjective.Map(plans);

        AddAction.Map(plans);
        ChangeAction.Map(plans);
        RemoveAction.Map(plans);
        AddMilestone.Map(plans);
        ChangeMilestone.Map(plans);

        RecordProgress.Map(plans);
        OverrideColour.Map(plans);
        ReadTimeline.Map(plans);

        ReadEvidence.Map(plans);
        AddEvidence.Map(plans);
        ReviseEvidence.Map(plans);
        AcknowledgePersonalData.Map(plans);
        UseEvidence.Map(plans);
        ConfirmEvidence.Map(plans);
        VerifyEvidence.Map(plans);

        ReadEdition.Map(plans);
        PublishPlan.Map(plans);
        SignOffPlan.Map(plans);
        CommentOnPlan.Map(plans);
        ReadNetworks.Map(service);
        RegisterNetworks.Map(service);

        ReadVerdicts.Map(plans);

        ReadCoverage.Map(service);
        ReadAnswer.Map(service);
        ShowEvidence.Map(service);
        ListExplanations.Map(service);
        ReadExplanation.Map(service);
        Explain.Map(service);
        AcceptExplanation.Map(service);

        ReadDue.Map(service);
        ReadDigest.Map(service);
        SubscribeToDigest.Map(service);

        ExportPlan.Map(plans);
        RepublishEvidence.Map(service);

        service.MapParkedMessages<ActionPlansDb>(ActionPlansDb.Name);
    }
}
