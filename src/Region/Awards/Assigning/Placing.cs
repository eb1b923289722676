namespace EdiRegion.Region.Awards;

/// <summary>
/// Fills the places: what was there before, then the mix, then the rest, one place of every entry after the other, so that open places are spread. Each goes to
/// the judge with the least to do; of several, to the one who has met the others on the entry the least, so that scores of all judges can be compared.
/// </summary>
internal static class Placing
{
    internal static void Fill(AssignmentBoard board)
    {
        var met = new int[board.Judges * board.Judges];
        KeepCurrent(board);
        for (var entry = 0; entry < board.Entries; entry++)
        {
            foreach (var judge in board.JudgesOf(entry))
            {
                Meet(board, met, entry, judge);
            }
        }

        for (var group = 0; group < board.Groups; group++)
        {
            for (var place = 1; place <= board.Mix[group]; place++)
            {
                for (var entry = 0; entry < board.Entries; entry++)
                {
                    if (board.Have(entry, group) < place && board.Got(entry) < board.Wanted[entry])
                    {
                        Place(board, met, entry, group);
                    }
                }
            }
        }

        for (var place = 1; place <= board.Wanted.DefaultIfEmpty().Max(); place++)
        {
            for (var entry = 0; entry < board.Entries; entry++)
            {
                if (board.Got(entry) < Math.Min(place, board.Wanted[entry]))
                {
                    Place(board, met, entry, null);
                }
            }
        }
    }

    private static void KeepCurrent(AssignmentBoard board)
    {
        foreach (var (entry, judge) in board.Current)
        {
            // A place wanted for another group is not given away.
            var wanted = Enumerable.Range(0, board.Groups).Sum(group => Math.Max(0, board.Mix[group] - board.Have(entry, group)));
            var helps = board.Have(entry, board.GroupOf[judge]) < board.Mix[board.GroupOf[judge]];
            if (board.IsFree(entry, judge) && board.HasRoom(judge) && board.Got(entry) + wanted < board.Wanted[entry] + (helps ? 1 : 0))
            {
                board.Place(entry, judge);
            }
        }
    }

    private static void Place(AssignmentBoard board, int[] met, int entry, int? group)
    {
        var best = -1;
        (int Load, int Met) least = default;
        for (var step = 0; step < board.Judges; step++)
        {
            var judge = (entry + step) % board.Judges;
            if (!board.IsFree(entry, judge) || !board.HasRoom(judge) || (group ?? board.GroupOf[judge]) != board.GroupOf[judge])
            {
                continue;
            }

            var cost = (board.Load[judge], board.JudgesOf(entry).Sum(other => met[(judge * board.Judges) + other]));
            if (best < 0 || cost.CompareTo(least) < 0)
            {
                (best, least) = (judge, cost);
            }
        }

        if (best >= 0)
        {
            Meet(board, met, entry, best);
            board.Place(entry, best);
        }
        else if (ChainToRoom(board, entry, group) is { } chain)
        {
            board.Shift(chain);
            board.Place(entry, chain[0]);
        }
    }

    /// <summary>From a full judge who could take the entry, over others who can hand on, to one with room; null when there is none.</summary>
    private static List<int>? ChainToRoom(AssignmentBoard board, int entry, int? group) => Chains.Shortest(
        board, judge => board.IsFree(entry, judge) && (group ?? board.GroupOf[judge]) == board.GroupOf[judge], board.HasRoom);

    private static void Meet(AssignmentBoard board, int[] met, int entry, int judge)
    {
        foreach (var other in board.JudgesOf(entry).Where(other => other != judge))
        {
            met[(judge * board.Judges) + other]++;
            met[(other * board.Judges) + judge]++;
        }
    }
}
