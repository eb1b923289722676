using EdiRegion.Awards.Attachments;
using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Forms;
using EdiRegion.Awards.Invitations;
using EdiRegion.Awards.Nominations;
using EdiRegion.Awards.Screenings;
using EdiRegion.Awards.Walls;
using EdiRegion.Contracts.ActionPlans;
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
    }

    /// <summary>Adds its routes.</summary>
    public static void MapAwards(this IEndpointRouteBuilder app)
    {
        var service = app.MapGroup("/api/awards/v1").WithTags("Awards").WithIdempotency<AwardsDb>();

        ListCycles.Map(service);
        OpenCycle.Map(service);
        ReadCycle.Map(service);
        ChangeCycle.Map(service);
        ReadRehearsal.Map(service);
        MoveStage.Map(service);
        ListCategories.Map(service);

        // The answers to these hold secrets, which no table of replies may keep.
        var links = app.MapGroup("/api/awards/v1").WithTags("Awards");
        AskForStart.Map(links);
        UseStart.Map(links);
        GiveConsent.Map(links);
        GiveAuthorisation.Map(links);

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

        service.MapParkedMessages<AwardsDb>(AwardsDb.Name);
    }
}
