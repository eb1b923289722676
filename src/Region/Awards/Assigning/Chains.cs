namespace EdiRegion.Region.Awards;

/// <summary>Chains of judges each of whom can hand an entry to the next.</summary>
internal static class Chains
{
    /// <summary>A shortest chain from one of the first to one of the last; null when there is none.</summary>
    internal static List<int>? Shortest(AssignmentBoard board, Predicate<int> first, Predicate<int> last)
    {
        var (from, end) = Walk(board, first, last);
        if (end < 0)
        {
            return null;
        }

        List<int> chain = [end];
        while (from[chain[^1]] != chain[^1])
        {
            chain.Add(from[chain[^1]]);
        }

        chain.Reverse();
        return chain;
    }

    /// <summary>True for the first judges and all whom a chain leads to from them.</summary>
    internal static bool[] Reached(AssignmentBoard board, Predicate<int> first) => [.. Walk(board, first, _ => false).From.Select(from => from >= 0)];

    private static (int[] From, int End) Walk(AssignmentBoard board, Predicate<int> first, Predicate<int> last)
    {
        var from = new int[board.Judges];
        Array.Fill(from, -1);
        var waiting = new Queue<int>();
        for (var judge = 0; judge < board.Judges; judge++)
        {
            if (first(judge))
            {
                from[judge] = judge;
                waiting.Enqueue(judge);
            }
        }

        while (waiting.TryDequeue(out var judge))
        {
            if (last(judge))
            {
                return (from, judge);
            }

            for (var next = 0; next < board.Judges; next++)
            {
                if (from[next] < 0 && board.CanMove(judge, next))
                {
                    from[next] = judge;
                    waiting.Enqueue(next);
                }
            }
        }

        return (from, -1);
    }
}
