using EdiRegion.Contracts.Awards;
using EdiRegion.Contracts.Metrics;
using EdiRegion.Insights.Awards;
using EdiRegion.Insights.Completeness;
using EdiRegion.Insights.Figures;
using EdiRegion.Insights.Measures;
using EdiRegion.Platform.Messaging;
using EdiRegion.Platform.Requests;
using EdiRegion.ServiceDefaults;
using EdiRegion.ServiceDefaults.Messaging;

namespace EdiRegion.Insights;

/// <summary>The regional read side: measures, completeness.</summary>
public static class InsightsService
{
    /// <summary>Registers the service and what it listens to.</summary>
    public static void AddInsights(this IHostApplicationBuilder builder)
    {
        builder.AddDatabase<InsightsDb>(InsightsDb.Name);

        builder.Services.AddHandler<InsightsDb, ReturnApproved, CountApprovedReturn>("insights.count-approved-return");
        builder.Services.AddHandler<InsightsDb, ReturnMoved, NoteReturn>("insights.note-return");
        builder.Services.AddHandler<InsightsDb, PeriodScheduled, NotePeriod>("insights.note-period");
        builder.Services.AddHandler<InsightsDb, AwardsAnnounced, KeepAnnouncement>("insights.keep-announcement");

        builder.Services.AddScoped<MeasureReader>();
        builder.Services.AddSingleton<ReadyAnswers>();
        builder.Services.AddHostedService(services => services.GetRequiredService<ReadyAnswers>());
        builder.Services.AddHostedService<PoolAnew>();
    }

    /// <summary>Adds its routes.</summary>
    public static void MapInsights(this IEndpointRouteBuilder app)
    {
        var insights = app.MapGroup("/api/insights/v1").WithTags("Insights").WithIdempotency<InsightsDb>();

        ListMeasures.Map(insights);
        ReadMeasure.Map(insights);
        ReadCompleteness.Map(insights);
        ReconcileTotals.Map(insights);
        ReadAwards.Map(insights);

        insights.MapParkedMessages<InsightsDb>(InsightsDb.Name);
    }
}
