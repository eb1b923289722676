namespace EdiRegion.Region.Frameworks;

/// <summary>What a word and number mean when the framework is not named.</summary>
internal enum BareNumber
{
    /// <summary>Nobody else uses the word.</summary>
    Certain,

    /// <summary>Several use it; this framework is taken unless the text names another.</summary>
    Assumed,

    /// <summary>Nothing.</summary>
    Never,
}
