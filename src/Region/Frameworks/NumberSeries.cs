namespace EdiRegion.Region.Frameworks;

/// <summary>Requirements people name by a word and a number: "Metric 2", "HIA 3.1".</summary>
/// <param name="Words">In the singular.</param>
/// <param name="Key">The key with <c>{number}</c> in the place of the number.</param>
/// <param name="Bare">What the word and number mean without the framework's name beside them.</param>
/// <param name="AfterName">True when the number may follow the framework's name without a word: "WRES 2".</param>
internal sealed record NumberSeries(string Framework, IReadOnlyList<string> Words, string Key, BareNumber Bare, bool AfterName)
{
    internal string KeyOf(string number) => Key.Replace("{number}", number, StringComparison.Ordinal);
}

/// <summary>What a numbered name means when the framework is not named.</summary>
internal enum BareNumber
{
    /// <summary>Nobody else uses the word.</summary>
    Certain,

    /// <summary>Several use it; this framework is taken unless the text names another.</summary>
    Assumed,

    /// <summary>It says nothing without the name.</summary>
    Never,
}
