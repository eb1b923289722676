namespace EdiRegion.Cli;

/// <summary>What a script may rely on.</summary>
internal static class ExitCodes
{
    internal const int AllIn = 0;
    internal const int SomeRefused = 1;
    internal const int NothingDone = 2;

    internal static int Of(int taken, int refused) => (taken, refused) switch
    {
        (_, 0) when taken > 0 => AllIn,
        (0, _) => NothingDone,
        _ => SomeRefused,
    };
}
