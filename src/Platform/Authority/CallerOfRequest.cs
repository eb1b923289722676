using EdiRegion.Region;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EdiRegion.Platform.Authority;

/// <summary>The caller of a request, read from its token once.</summary>
public static class CallerOfRequest
{
    private static readonly object Key = new();

    /// <summary>Who is asking.</summary>
    public static Caller Caller(this HttpContext context)
    {
        if (context.Items[Key] is not Caller caller)
        {
            caller = new(context.User, context.RequestServices.GetRequiredService<Definitions>().Organisations);
            context.Items[Key] = caller;
        }

        return caller;
    }
}
