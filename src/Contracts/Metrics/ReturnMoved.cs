namespace EdiRegion.Contracts.Metrics;

/// <summary>A return changed its state without new approved figures: started, submitted, withdrawn, sent back or re-opened.</summary>
/// <param name="Organisation">ODS code of the trust.</param>
/// <param name="Collection">Key of the collection.</param>
/// <param name="Period"><c>2026-27Q2</c> or <c>2022-23</c>.</param>
/// <param name="Revision">The revision that is being worked on.</param>
/// <param name="Version">Grows with every change of the return.</param>
/// <param name="State"><c>draft</c> or <c>submitted</c>.</param>
/// <param name="At">When it happened.</param>
public sealed record ReturnMoved(
    string Organisation,
    string Collection,
    string Period,
    int Revision,
    long Version,
    string State,
    DateTimeOffset At) : IEvent;
