using EdiRegion.Metrics.Collections;
using EdiRegion.Metrics.Imports;
using EdiRegion.Metrics.Periods;
using EdiRegion.Metrics.Returns;
using EdiRegion.Platform.Requests;
using EdiRegion.ServiceDefaults;
using EdiRegion.ServiceDefaults.Messaging;

namespace EdiRegion.Metrics;

/// <summary>Returns: what trusts enter, submit and sign off.</summary>
public static class MetricsService
{
    /// <summary>Registers the service.</summary>
    public static void AddMetrics(this IHostApplicationBuilder builder) => builder.AddDatabase<MetricsDb>(MetricsDb.Name);

    /// <summary>Adds its routes.</summary>
    public static void MapMetrics(this IEndpointRouteBuilder app)
    {
        var metrics = app.MapGroup("/api/metrics/v1").WithTags("Metrics").WithIdempotency<MetricsDb>();

        ListCollections.Map(metrics);
        ReadCollection.Map(metrics);
        DownloadTemplate.Map(metrics);

        ListPeriods.Map(metrics);
        SchedulePeriod.Map(metrics);

        var returns = metrics.MapGroup("/returns");

        ListReturns.Map(returns);
        ReadReturn.Map(returns);
        ReplaceDraft.Map(returns);
        SubmitReturn.Map(returns);
        WithdrawReturn.Map(returns);
        ApproveReturn.Map(returns);
        SendBackReturn.Map(returns);
        ReopenReturn.Map(returns);
        ReadReceipt.Map(returns);

        ImportPayGap.Map(metrics);
        RepublishReturns.Map(metrics);

        metrics.MapParkedMessages<MetricsDb>(MetricsDb.Name);
    }
}
