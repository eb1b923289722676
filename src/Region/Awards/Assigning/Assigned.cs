namespace EdiRegion.Region.Awards;

/// <summary>Tells what the board shows, with the reasons.</summary>
internal static class Assigned
{
    internal static Assignment From(AssignmentProblem problem, AssignmentBoard board)
    {
        var (least, most) = (board.Load.DefaultIfEmpty().Min(), board.Load.DefaultIfEmpty().Max());
        return new()
        {
            Pairs = [.. Enumerable.Range(0, board.Entries).SelectMany(entry => board.JudgesOf(entry).Order()
                .Select(judge => new AssignedPair(problem.Entries[entry], problem.Judges[judge].Code, Reason(board, entry, judge, least, most))))],
            Loads = [.. problem.Judges.Select((judge, at) => new JudgeLoad(judge.Code, board.Load[at]))],
            Spread = most - least,
            Cost = board.Load.Sum(load => (long)load * load),
            LowerBound = Evening.LowerBound(board),
            Shortfalls = [.. Enumerable.Range(0, board.Entries).SelectMany(entry => Shortfalls(problem, board, entry))],
        };
    }

    private static string Reason(AssignmentBoard board, int entry, int judge, int least, int most)
    {
        if (board.IsKept(entry, judge))
        {
            return "Stays, since scoring has begun.";
        }

        var group = board.GroupOf[judge];
        var mix = board.Mix[group] > 0 && board.Have(entry, group) <= board.Mix[group];
        var could = Enumerable.Range(0, board.Judges).Count(other => !board.IsForbidden(entry, other) && (!mix || board.GroupOf[other] == group));
        var choice = could == 1 ? "The only judge without a conflict" : $"One of {could} judges without a conflict";
        return $"{choice}{(mix ? " for the mix of the panel" : "")}; has {Entries(board.Load[judge])}, and judges have {(least == most ? "as many each" : $"{least} to {most}")}.";
    }

    private static IEnumerable<Shortfall> Shortfalls(AssignmentProblem problem, AssignmentBoard board, int entry)
    {
        if (board.Got(entry) < board.Wanted[entry])
        {
            yield return new(problem.Entries[entry], null, board.Wanted[entry], board.Got(entry), Why(board, entry, [.. Enumerable.Range(0, board.Judges)]));
        }

        foreach (var share in problem.Mix.GroupBy(share => share.Group))
        {
            int[] ofGroup = [.. Enumerable.Range(0, board.Judges).Where(judge => problem.Judges[judge].Group == share.Key)];
            var (wanted, got) = (share.Sum(part => part.AtLeast), board.JudgesOf(entry).Count(judge => ofGroup.Contains(judge)));
            if (got < wanted)
            {
                yield return new(problem.Entries[entry], share.Key, wanted, got, Why(board, entry, ofGroup));
            }
        }
    }

    private static string Why(AssignmentBoard board, int entry, int[] judges)
    {
        var conflicts = judges.Count(judge => board.IsForbidden(entry, judge));
        var full = judges.Count(judge => board.IsFree(entry, judge) && !board.HasRoom(judge));
        var has = judges.Count(judge => board.JudgesOf(entry).Contains(judge));
        string[] parts =
        [
            .. conflicts > 0 ? [$"{conflicts} have a conflict"] : Array.Empty<string>(),
            .. full > 0 ? [$"{full} can take no more"] : Array.Empty<string>(),
            .. has > 0 ? [$"{has} {(has == 1 ? "has" : "have")} it"] : Array.Empty<string>(),
            .. judges.Length - conflicts - full - has > 0 ? ["the rest are not free for it while others stay"] : Array.Empty<string>(),
        ];
        return judges.Length == 0 ? "There is no such judge. Add one to the panel." : $"Of {judges.Length} judges {string.Join(", ", parts)}. Add a judge or let some take more.";
    }

    private static string Entries(int count) => count == 1 ? "1 entry" : $"{count} entries";
}
