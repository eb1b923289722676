namespace EdiRegion.Metrics.Returns;

internal static class StateName
{
    internal static string Of(ReturnState state) => state switch
    {
        ReturnState.Draft => "draft",
        ReturnState.Submitted => "submitted",
        _ => "approved",
    };
}
