using System.Text.Json.Serialization;

namespace EdiRegion.Region.Awards;

/// <summary>What ties a judge to an entry.</summary>
[JsonConverter(typeof(CamelCase<ConflictKind>))]
public enum ConflictKind
{
    SameEmployer,
    PastEmployer,

    /// <summary>One of the two organisations became the other, at once or in steps.</summary>
    Successor,

    /// <summary>Both sit in one system today.</summary>
    SameSystem,
    Nominator,
    NamedPerson,

    /// <summary>The judge said so.</summary>
    Declared,
}
