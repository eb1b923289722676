using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EdiRegion.Portal.Tests.Stub;

/// <summary>Self-assessment before anybody is asked; its pages with content are walked through on the whole platform.</summary>
internal static class StubAssessments
{
    public static void Map(IEndpointRouteBuilder app)
    {
        foreach (var list in (string[])["assessments", "rounds", "questionnaires"])
        {
            app.MapGet($"/api/self-assessment/v1/{list}", () => Results.Json(new { items = Array.Empty<object>() }));
        }
    }
}
