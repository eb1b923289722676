namespace EdiRegion.ActionPlans.Imports.Files;

/// <summary>How much a file may hold. A plan of the largest trust is a hundredth of it.</summary>
internal static class FileLimits
{
    internal const int Bytes = 20_000_000;

    internal const long UnpackedBytes = 200_000_000;

    /// <summary>No office file packs better than this, except small ones.</summary>
    internal const int PackingRatio = 150;

    internal const long RatioMattersFrom = 20_000_000;

    internal const int Entries = 2_000;

    internal const int Rows = 50_000;

    internal const int Columns = 100;

    internal const int CellCharacters = 32_767;

    internal const int NestedTables = 5;
}
