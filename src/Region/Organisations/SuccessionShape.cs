using System.Text.Json.Serialization;

namespace EdiRegion.Region.Organisations;

/// <summary>How one organisation became another.</summary>
[JsonConverter(typeof(CamelCase<SuccessionShape>))]
public enum SuccessionShape
{
    /// <summary>The successor existed already and took the predecessor in.</summary>
    Absorbed,

    /// <summary>The successor was set up with a code of its own.</summary>
    NewCode,

    /// <summary>Services went to more than one successor.</summary>
    Split,

    /// <summary>The predecessor was dissolved and its staff and property transferred.</summary>
    Dissolved,

    /// <summary>Two merged under the successor's code while the predecessor's code went on for another business.</summary>
    MergedCodeReused,
}
