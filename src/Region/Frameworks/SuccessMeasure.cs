namespace EdiRegion.Region.Frameworks;

/// <summary>What a framework wants to see move.</summary>
/// <param name="Number">As the framework numbers it, such as <c>2a</c>.</param>
/// <param name="Measures">Keys of the measures of the platform that tell it; empty when none does.</param>
public sealed record SuccessMeasure(string? Number, string Text, IReadOnlyList<string> Measures)
{
    public override string ToString() => Number is null ? Text : $"{Number} {Text}";
}
