namespace EdiRegion.ActionPlans.Imports;

/// <summary>How sure the reading of a cell is, from 0 to 1.</summary>
internal static class Certainty
{
    /// <summary>Below it a person is asked to look.</summary>
    internal const double Sure = 0.7;
}
