using System.Text.Json.Serialization;
using EdiRegion.Region;

namespace EdiRegion.ActionPlans.Imports;

/// <summary>What a cell of a plan can be about.</summary>
[JsonConverter(typeof(CamelCase<Field>))]
internal enum Field
{
    Ref,
    Aim,
    Objective,
    Links,
    Strategy,
    Action,
    Outcome,
    Kpi,
    Baseline,
    Target,
    Evidence,
    OwnerRole,
    Lead,
    Deputy,
    Start,
    Due,
    Milestones,
    Status,
    Progress,
    ProtectedGroups,

    /// <summary>Kept with the action under the name of its column.</summary>
    Note,

    /// <summary>Left out on a person's word.</summary>
    Ignore,

    /// <summary>A name of a column, not a value.</summary>
    Header,

    /// <summary>A colour and its meaning.</summary>
    Key,

    /// <summary>Text around the plan: its title, a footnote.</summary>
    Text,
}
