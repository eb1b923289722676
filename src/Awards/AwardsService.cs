using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Walls;
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
        builder.Services.AddScoped<WallOfRequest>();
    }

    /// <summary>Adds its routes.</summary>
    public static void MapAwards(this IEndpointRouteBuilder app)
    {
        var service = app.MapGroup("/api/awards/v1").WithTags("Awards").WithIdempotency<AwardsDb>();

        ListCycles.Map(service);
        OpenCycle.Map(service);
        ReadCycle.Map(service);

        ReadInterest.Map(service);
        DeclareInterest.Map(service);

        service.MapParkedMessages<AwardsDb>(AwardsDb.Name);
    }
}
