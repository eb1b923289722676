namespace EdiRegion.Metrics.Returns;

internal enum ReturnState
{
    Draft,
    Submitted,
    Approved,
}
