namespace EdiRegion.Awards;

internal static class Wording
{
    /// <summary>How a state is written outside: <c>setUp</c>.</summary>
    internal static string Of<T>(T state)
        where T : struct, Enum
    {
        var name = state.ToString();

        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
