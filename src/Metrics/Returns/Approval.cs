using EdiRegion.Contracts.Metrics;
using EdiRegion.Platform.Authority;
using EdiRegion.Region.Collections;

namespace EdiRegion.Metrics.Returns;

/// <summary>What every way of approving leaves behind: the revision exactly as approved, its digest, and the event that carries its figures.</summary>
internal static class Approval
{
    internal static string Keep(
        MetricsDb db, ReturnTarget target, Return @return, string submittedBy, Caller approver, DateTimeOffset now)
    {
        var cells = @return.Cells();
        var digest = ReturnDigest.Of(target.Organisation.Ods, target.Collection.Key, target.Collection.Version, target.Period, @return.Revision, cells).Sha256;

        var approved = new ApprovedRevision
        {
            Organisation = @return.Organisation,
            Collection = @return.Collection,
            Period = @return.Period,
            Revision = @return.Revision,
            Version = @return.Version,
            DefinitionVersion = target.Collection.Version,
            CellsJson = @return.CellsJson,
            ExplanationsJson = @return.ExplanationsJson,
            Digest = digest,
            SubmittedByName = submittedBy,
            ApprovedByName = approver.Name,
            ApprovedAt = now,
            Source = @return.Source,
        };

        db.Add(approved);
        db.Tell(Told(approved, cells));

        return digest;
    }

    internal static ReturnApproved ToldAgain(ApprovedRevision approved, DateTimeOffset firstApprovedAt) =>
        Told(approved, CellsText.Read(approved.CellsJson)) with { FirstApprovedAt = firstApprovedAt };

    private static ReturnApproved Told(ApprovedRevision approved, IReadOnlyDictionary<string, Cell> cells) => new(
        approved.Organisation, approved.Collection, approved.Period, approved.Revision, approved.Version, approved.ApprovedAt, approved.Source, approved.Digest,
        cells.ToDictionary(cell => cell.Key, cell => Report(cell.Value)));

    private static ReportedCell Report(Cell cell) => cell.State switch
    {
        CellState.Value => new("value", cell.Number),
        CellState.Nil => new("nil"),
        CellState.NotApplicable => new("notApplicable", null, cell.Reason),
        CellState.Suppressed => new("suppressed"),
        _ => new("missing"),
    };
}
