namespace EdiRegion.Contracts.Metrics;

/// <summary>A second person signed a return off (or it was imported as already public). Its figures count from now on.</summary>
/// <param name="Organisation">ODS code of the trust.</param>
/// <param name="Collection">Key of the collection, for example <c>wres</c>.</param>
/// <param name="Period"><c>2026-27Q2</c> or <c>2022-23</c>.</param>
/// <param name="Revision">1 for the first approval, one more after each re-opening.</param>
/// <param name="Version">Grows with every change of the return: of two facts about one return the higher version is the newer.</param>
/// <param name="ApprovedAt">When it was approved.</param>
/// <param name="Source">Where the figures came from, for example <c>return</c> or <c>gender pay gap service</c>.</param>
/// <param name="Digest">SHA-256 (hex) of the canonical text of exactly what was approved.</param>
/// <param name="Cells">Every cell of the return, by cell key.</param>
/// <param name="FirstApprovedAt">When its first revision was approved, where that is told again later; null means now or already known.</param>
public sealed record ReturnApproved(
    string Organisation,
    string Collection,
    string Period,
    int Revision,
    long Version,
    DateTimeOffset ApprovedAt,
    string Source,
    string Digest,
    IReadOnlyDictionary<string, ReportedCell> Cells,
    DateTimeOffset? FirstApprovedAt = null) : IEvent;
