using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;

namespace EdiRegion.Access.Clients;

/// <summary>A trust's own system, or one of the region's, that speaks for itself with keys it keeps.</summary>
internal sealed class MachineClient
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string[] Roles { get; init; }

    public List<ClientKey> Keys { get; init; } = [];

    public bool Disabled { get; set; }

    public required DateTimeOffset RegisteredAt { get; init; }

    public long Version { get; set; } = 1;

    public string ETag => ETags.Of(1, Version);

    public string Subject => $"client/{Id}";

    internal IReadOnlyList<Grant> Grants() => [.. Roles.Select(Grant.Parse).OfType<Grant>()];
}
