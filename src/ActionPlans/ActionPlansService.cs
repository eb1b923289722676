using EdiRegion.Platform.Requests;
using EdiRegion.ServiceDefaults;
using EdiRegion.ServiceDefaults.Messaging;

namespace EdiRegion.ActionPlans;

/// <summary>Action plans: what an organisation set out to do, and how far it has really come.</summary>
public static class ActionPlansService
{
    /// <summary>Registers the service.</summary>
    public static void AddActionPlans(this IHostApplicationBuilder builder) => builder.AddDatabase<ActionPlansDb>(ActionPlansDb.Name);

    /// <summary>Adds its routes.</summary>
    public static void MapActionPlans(this IEndpointRouteBuilder app)
    {
        var plans = app.MapGroup("/api/action-plans/v1").WithTags("Action plans").WithIdempotency<ActionPlansDb>();

        plans.MapParkedMessages<ActionPlansDb>(ActionPlansDb.Name);
    }
}
