using EdiRegion.ServiceDefaults.Edge;
using Yarp.ReverseProxy.Forwarder;

namespace EdiRegion.Gateway;

/// <summary>A service that is down, slow or gone is told to the caller as a problem, not as an empty page.</summary>
internal static class ServiceFaults
{
    internal static async Task Explain(HttpContext context, RequestDelegate next)
    {
        await next(context);

        if (context.GetForwarderErrorFeature() is not { Error: not ForwarderError.None } fault || context.Response.HasStarted)
        {
            return;
        }

        if (context.Response.StatusCode is StatusCodes.Status504GatewayTimeout)
        {
            await EdgeProblem.Write(context, 504, "service-too-slow", "The service did not answer in time",
                "Nothing is known about the outcome. Ask again with the same Idempotency-Key, or look whether the change is there.");
        }
        else if (context.Response.StatusCode is StatusCodes.Status502BadGateway or StatusCodes.Status503ServiceUnavailable)
        {
            context.Response.Headers.RetryAfter = "5";
            await EdgeProblem.Write(context, 503, "service-unavailable", "The service cannot be reached",
                $"This part of the platform is not reachable at the moment ({fault.Error}). Try again in a few seconds; send the same Idempotency-Key with a POST.");
        }
    }
}
