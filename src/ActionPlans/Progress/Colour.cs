namespace EdiRegion.ActionPlans.Progress;

/// <summary>The common colours of the region. They are derived; nobody sets one.</summary>
internal enum Colour
{
    /// <summary>Complete with evidence.</summary>
    Blue,

    /// <summary>On track.</summary>
    Green,

    /// <summary>At risk.</summary>
    Amber,

    /// <summary>Past its date, or off track.</summary>
    Red,

    /// <summary>Not due to start yet, or closed without being done.</summary>
    Grey,
}
