using System.Text.Json.Serialization;

namespace EdiRegion.Region.Frameworks;

/// <summary>What a part of a framework calls itself.</summary>
[JsonConverter(typeof(CamelCase<RequirementKind>))]
public enum RequirementKind
{
    Mission,
    Vision,
    Principle,
    Pillar,
    Outcome,
    Priority,
    NationalAction,
    Requirement,
    StrategicOutcome,
    Action,
    SubAction,
    Aim,
    Objective,
    Indicator,
    Characteristic,
    Goal,
}
