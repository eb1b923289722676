using EdiRegion.Region.Collections;

namespace EdiRegion.Portal.Tests.Stub;

/// <summary>A return in the stub's memory.</summary>
public sealed class StubReturn
{
    public required string Organisation { get; init; }

    public required string Collection { get; init; }

    public required string Period { get; init; }

    public string State { get; set; } = "draft";

    public int Revision { get; set; } = 1;

    public int Version { get; set; } = 1;

    public Dictionary<string, Cell> Cells { get; set; } = [];

    public Dictionary<string, string> Explanations { get; set; } = [];

    public string? SubmittedBy { get; set; }

    public string? SubmittedById { get; set; }

    public int? ApprovedRevision { get; set; }

    public List<object> History { get; } = [];

    public string ETag => $"\"{Revision}.{Version}\"";

    public void Step(string action, string by, DateTimeOffset at, string? comment = null) => History.Add(new { revision = Revision, action, by, at, comment });
}
