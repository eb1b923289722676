using EdiRegion.Awards.Attachments;
using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Fairness;
using EdiRegion.Awards.Forms;
using EdiRegion.Awards.Invitations;
using EdiRegion.Awards.Judging;
using EdiRegion.Awards.Ledgers;
using EdiRegion.Awards.Meetings;
using EdiRegion.Awards.Nominations;
using EdiRegion.Awards.Panels;
using EdiRegion.Awards.Practice;
using EdiRegion.Awards.Privacy;
using EdiRegion.Awards.Results;
using EdiRegion.Awards.Screenings;
using EdiRegion.Awards.Walls;
using EdiRegion.Contracts.ActionPlans;
using EdiRegion.Contracts.Metrics;
using EdiRegion.Platform.Messaging;
using EdiRegion.Platform.Requests;
using EdiRegion.ServiceDefaults;
using EdiRegion.ServiceDefaults.Messaging;

namespace EdiRegion.Awards;

/// <summary>The region's awards: who is nominated, who judges whom, what comes of it, and what others learn from it.</summary>
public static class AwardsService
{
    /// <summary>Registers the service and what it listens to.</summary>
    public static void AddAwards(this IHostApplicationBuilder builder)
    {
        builder.AddDatabase<AwardsDb>(AwardsDb.Name);
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddSingleton<AwardsMail>();
        builder.Services.AddScoped<WallOfRequest>();
        builder.Services.AddScoped<NominationFinder>();
        builder.Services.AddScoped<NominationReader>();
        builder.Services.AddHandler<AwardsDb, EvidenceKept, KeepEvidence>("awards.keep-evidence");
        builder.Services.AddScoped<PanelFinder>();
        builder.Services.AddScoped<Assigner>();
        builder.Services.AddScoped<JudgementFinder>();
        builder.Services.AddScoped<ResultsReader>();
        builder.Services.AddScoped<MeetingReader>();
        builder.Services.AddSingleton<MonitoringStore>();
        builder.Services.AddScoped<Eraser>();
        builder.Services.AddScoped<Forgetting>();
        builder.Services.AddHostedService<ForgettingTimer>();
        builder.Services.AddScoped<PracticeWriter>();
        builder.Services.AddScoped<FairnessReader>();
        builder.Services.AddHandler<AwardsDb, ReturnApproved, KeepFigures>("awards.keep-figures");
    }

    /// <summary>Adds its routes.</summary>
    public static void MapAwards(this IEndpointRouteBuilder app)
    {
        var service = app.MapGroup("/api/awards/v1").WithTags("Awards").AddEndpointFilter(KeepNowhere).WithIdempotency<AwardsDb>(NominationKey.Header);

        ListCycles.Map(service);
        OpenCycle.Map(service);
        ReadCycle.Map(service);
        ChangeCycle.Map(service);
        ReadRehearsal.Map(service);
        MoveStage.Map(service);
        ListCategories.Map(service);

        // The answers to these hold secrets, which no table of replies may keep.
        var links = app.MapGroup("/api/awards/v1").WithTags("Awards").AddEndpointFilter(KeepNowhere);
        AskForStart.Map(links);
        UseStart.Map(links);
        ReadQuestion.Map(links);
        GiveConsent.Map(links);
        GiveAuthorisation.Map(links);
        AnswerMonitoring.Map(links);
        ExportPerson.Map(links);

        ListNominations.Map(service);
        BeginNomination.Map(service);
        ReadNomination.Map(service);
        SaveNomination.Map(service);
        AddCoAuthor.Map(service);
        Attach.Map(service);
        SubmitNomination.Map(service);
        WithdrawNomination.Map(service);
        ReadReceipt.Map(service);
        SendConsent.Map(service);
        TakeForm.Map(service);

        ScreenNomination.Map(service);
        ListDuplicates.Map(service);
        MergeNominations.Map(service);
        LetInLate.Map(service);
        RedactNomination.Map(service);

        ReadInterest.Map(service);
        DeclareInterest.Map(service);

        ListPanels.Map(service);
        OpenPanel.Map(service);
        ReadPanel.Map(service);
        ChangePanel.Map(service);
        AddJudge.Map(service);
        RemoveJudge.Map(service);
        ReadAssignments.Map(service);
        SolveAssignments.Map(service);

        ReadQueue.Map(service);
        ReadScore.Map(service);
        ReadScoredFile.Map(service);
        SaveScore.Map(service);
        SubmitScore.Map(service);
        Abstain.Map(service);
        DeclareConflict.Map(service);

        ReadResults.Map(service);
        DecideOutcome.Map(service);
        ListFeedbackChecks.Map(service);
        CheckFeedback.Map(service);
        ReadFeedback.Map(service);
        ReadOutcomes.Map(service);
        ReadLedger.Map(service);
        ReplayLedger.Map(service);

        ListMeetings.Map(service);
        OpenMeeting.Map(service);
        ReadMeeting.Map(service);
        TakeUpItem.Map(service);
        Move.Map(service);
        Vote.Map(service);
        CastVote.Map(service);
        WriteMinute.Map(service);
        EndMeeting.Map(service);

        ListPractice.Map(service);
        ReadPractice.Map(service);
        WritePractice.Map(service);
        PublishPractice.Map(service);
        TryPractice.Map(service);
        ReadFairness.Map(service);
        EraseNomination.Map(service);

        service.MapParkedMessages<AwardsDb>(AwardsDb.Name);
    }

    /// <summary>What one may see is for no store on the way: to a cache, a request with a Nomination-Key looks like anybody's.</summary>
    private static ValueTask<object?> KeepNowhere(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        invocation.HttpContext.Response.Headers.CacheControl = "no-store";

        return next(invocation);
    }
}
