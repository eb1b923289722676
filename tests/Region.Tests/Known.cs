namespace EdiRegion.Region.Tests;

/// <summary>The shipped definitions, read once for all tests.</summary>
internal static class Known
{
    internal static Definitions Definitions { get; } = Definitions.Load();
}
