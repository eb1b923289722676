using System.Text.Json.Serialization;
using EdiRegion.Region;

namespace EdiRegion.ActionPlans.Imports.Values;

/// <summary>The colours that plans use for status.</summary>
[JsonConverter(typeof(CamelCase<KeyColour>))]
internal enum KeyColour
{
    Blue,
    Green,
    Amber,
    Red,

    /// <summary>Also white, where a key names it.</summary>
    Grey,

    Purple,
}
