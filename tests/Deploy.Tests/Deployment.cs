namespace EdiRegion.Deploy.Tests;

/// <summary>A deployment as far as two descriptions of it must agree.</summary>
internal sealed record Deployment(
    IReadOnlyDictionary<string, DeployedService> Services,
    IReadOnlySet<string> Servers,
    IReadOnlySet<string> Databases);

/// <summary>A process: its project, its arguments, its settings in one notation, the path that tells whether it is ready, and whom it waits for.</summary>
internal sealed record DeployedService(
    string Name,
    string Project,
    string Arguments,
    SortedDictionary<string, string> Settings,
    string? ReadyAt,
    bool IsPublic,
    SortedSet<string> WaitsToEnd);
