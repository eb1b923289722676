namespace EdiRegion.Region.Awards;

/// <summary>
/// Evens out the loads by chains from a judge with many entries to one with at least two fewer. When no such chain is left there is none more even: the
/// sum of squares is convex, and every better assignment would differ from this one by such chains.
/// </summary>
internal static class Evening
{
    internal static void Even(AssignmentBoard board)
    {
        for (var moved = true; moved;)
        {
            moved = false;
            for (var many = board.Load.DefaultIfEmpty().Max(); many >= 2; many--)
            {
                while (Chains.Shortest(board, judge => board.Load[judge] >= many, judge => board.Load[judge] <= many - 2 && board.HasRoom(judge)) is { } chain)
                {
                    board.Shift(chain);
                    moved = true;
                }
            }
        }
    }

    /// <summary>
    /// What the sum of squares cannot be below. For each load t, S is the judges with t and more and all whom chains lead to from them. From the
    /// conflicts, the mix and what is kept follows how many places fall to S in any assignment; multipliers of 2 for each t and -1 for all places together make of
    /// these counts a bound of the sum of squares (Lagrange).
    /// </summary>
    internal static long LowerBound(AssignmentBoard board)
    {
        var multiplier = new long[board.Judges];
        Array.Fill(multiplier, -1);
        var bound = -board.Load.Sum(load => (long)load);
        var (before, places) = (Array.Empty<bool>(), 0L);
        for (var many = 1; many <= board.Load.DefaultIfEmpty().Max(); many++)
        {
            var inside = Chains.Reached(board, judge => board.Load[judge] >= many);
            if (!inside.AsSpan().SequenceEqual(before))
            {
                (before, places) = (inside, Enumerable.Range(0, board.Entries).Sum(entry => (long)MustFallTo(board, inside, entry)));
            }

            for (var judge = 0; judge < board.Judges; judge++)
            {
                multiplier[judge] += inside[judge] ? 2 : 0;
            }

            bound += 2 * places;
        }

        return bound + Enumerable.Range(0, board.Judges).Sum(judge => Least(multiplier[judge], board.Capacity[judge]));
    }

    /// <summary>How many of the judges an entry has are of some judges at least.</summary>
    private static int MustFallTo(AssignmentBoard board, bool[] inside, int entry)
    {
        Span<int> others = stackalloc int[board.Groups];
        Span<int> kept = stackalloc int[board.Groups];
        var keptInside = 0;
        for (var judge = 0; judge < board.Judges; judge++)
        {
            if (board.IsKept(entry, judge))
            {
                kept[board.GroupOf[judge]]++;
                keptInside += inside[judge] ? 1 : 0;
            }
            else if (!inside[judge] && !board.IsForbidden(entry, judge))
            {
                others[board.GroupOf[judge]]++;
            }
        }

        var (byMix, outside) = (0, 0);
        for (var group = 0; group < board.Groups; group++)
        {
            var needed = Math.Min(board.Mix[group], board.Have(entry, group)) - kept[group];
            byMix += Math.Max(0, Math.Max(0, needed) - others[group]);
            outside += others[group];
        }

        return keptInside + Math.Max(byMix, board.Got(entry) - board.KeptAt[entry] - outside);
    }

    /// <summary>The least of x² − m·x for whole x from 0 to a capacity.</summary>
    private static long Least(long multiplier, int capacity)
    {
        var x = Math.Clamp((multiplier + 1) / 2, 0, capacity);
        return (x * x) - (multiplier * x);
    }
}
