namespace EdiRegion.Access;

internal static class NoStore
{
    /// <summary>Answers that carry secrets are not kept by anything on their way.</summary>
    internal static TBuilder NeverStored<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder =>
        route.AddEndpointFilter<TBuilder, Filter>();

    private sealed class Filter : IEndpointFilter
    {
        public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
        {
            context.HttpContext.Response.Headers.CacheControl = "no-store";
            context.HttpContext.Response.Headers.Pragma = "no-cache";

            return next(context);
        }
    }
}
