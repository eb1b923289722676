namespace EdiRegion.Portal.Api;

/// <summary>The id a person can quote: the gateway's, else this process's own. It travels on with every question to the gateway.</summary>
internal static class RequestId
{
    public const string Header = "X-Request-ID";

    public static string Of(HttpContext context) =>
        context.Request.Headers[Header].ToString() is { Length: > 0 } given ? given : context.TraceIdentifier;
}
