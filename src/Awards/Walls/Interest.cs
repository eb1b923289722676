using EdiRegion.Platform.Requests;

namespace EdiRegion.Awards.Walls;

/// <summary>What a judge, chair or secretary declared before they saw any list of nominations of a cycle.</summary>
internal sealed class Interest
{
    public required string Cycle { get; init; }

    /// <summary>Id of the account.</summary>
    public required string Person { get; init; }

    public required string Name { get; set; }

    /// <summary>Addresses under which others may have named them, in lower case.</summary>
    public IReadOnlyList<string> Emails { get; set; } = [];

    public IReadOnlyList<DeclaredEmployer> Employers { get; set; } = [];

    /// <summary>Organisations they are close to otherwise: ODS codes, or names.</summary>
    public IReadOnlyList<string> Organisations { get; set; } = [];

    /// <summary>Names of people they are close to.</summary>
    public IReadOnlyList<string> People { get; set; } = [];

    /// <summary>True when they said that there is nothing to declare.</summary>
    public bool Nothing { get; set; }

    public required DateTimeOffset DeclaredAt { get; set; }

    public int Version { get; private set; } = 1;

    public string ETag => ETags.Of(1, Version);

    public void Changed() => Version++;
}

/// <summary>An employer now or before: one of the register, or by name.</summary>
/// <param name="To">The last day; null while it lasts.</param>
internal sealed record DeclaredEmployer(string? Ods = null, string? Name = null, DateOnly? From = null, DateOnly? To = null);
