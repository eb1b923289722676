namespace EdiRegion.Standalone;

/// <summary>A folder of real returns never gets invented ones.</summary>
internal static class FolderPurpose
{
    internal static void Keep(string dataFolder, bool demo)
    {
        var file = Path.Combine(dataFolder, "no-demo");
        if (demo && File.Exists(file))
        {
            throw new CannotStartException(
                $"The data folder {dataFolder} was begun without demonstration data. Start it with --no-demo, or give the demonstration another folder with --data.");
        }

        if (!demo && !Directory.Exists(Path.Combine(dataFolder, "postgres")))
        {
            File.WriteAllText(file, "Real data: no demonstration data is ever added to this folder.\n");
        }
    }
}
