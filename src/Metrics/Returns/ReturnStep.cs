using EdiRegion.Platform.Authority;

namespace EdiRegion.Metrics.Returns;

/// <summary>One step in the life of a return, with the comment or reason that was given.</summary>
internal sealed class ReturnStep
{
    public long Id { get; init; }

    public required string Organisation { get; init; }

    public required string Collection { get; init; }

    public required string Period { get; init; }

    public required int Revision { get; init; }

    public required string Action { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    public string? Comment { get; init; }

    internal static ReturnStep Of(Return @return, string action, Caller by, DateTimeOffset at, string? comment = null) => new()
    {
        Organisation = @return.Organisation,
        Collection = @return.Collection,
        Period = @return.Period,
        Revision = @return.Revision,
        Action = action,
        By = by.Name,
        At = at,
        Comment = comment,
    };
}
