namespace EdiRegion.Region.Frameworks;

/// <summary>A strategy, improvement plan or standard that plans are measured against, in one edition. Immutable.</summary>
public sealed record Framework
{
    /// <summary>Such as <c>edi-improvement-plan</c>; never the key of a requirement.</summary>
    public required string Key { get; init; }

    public required string Title { get; init; }

    public required string Publisher { get; init; }

    /// <summary>Which edition these requirements are of, such as <c>June 2023</c>.</summary>
    public required string Edition { get; init; }

    public required FrameworkStanding Standing { get; init; }

    /// <summary>Key of the framework that took its place.</summary>
    public string? ReplacedBy { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>True when <see cref="From"/> still needs confirming.</summary>
    public bool FromProvisional { get; init; }

    /// <summary>The last day it applied; null while it does.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>True for the aims of one organisation: they can be recognised and linked to, and bind no one else.</summary>
    public bool Local { get; init; }

    /// <summary>Anything a reader should know about the record.</summary>
    public string? Note { get; init; }

    /// <summary>Ways people write its name.</summary>
    public required IReadOnlyList<string> Mentions { get; init; }

    /// <summary>All of them, in the order of the framework.</summary>
    public required IReadOnlyList<Requirement> Requirements { get; init; }

    /// <summary>The requirements that are part of no other.</summary>
    public IReadOnlyList<Requirement> Roots => [.. Requirements.Where(requirement => requirement.Parent is null)];

    /// <summary>The requirements an organisation has to answer for.</summary>
    public IReadOnlyList<Requirement> Accountable => [.. Requirements.Where(requirement => requirement.Accountable)];

    public IReadOnlyList<Requirement> ChildrenOf(Requirement requirement) =>
        [.. Requirements.Where(child => child.Parent == requirement.Key)];
}
