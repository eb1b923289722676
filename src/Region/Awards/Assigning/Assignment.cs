namespace EdiRegion.Region.Awards;

public sealed record Assignment
{
    /// <summary>In the order of the entries, then of the judges.</summary>
    public required IReadOnlyList<AssignedPair> Pairs { get; init; }

    /// <summary>In the order of the judges.</summary>
    public required IReadOnlyList<JudgeLoad> Loads { get; init; }

    /// <summary>The largest load less the smallest.</summary>
    public required int Spread { get; init; }

    /// <summary>The sum of the squared loads.</summary>
    public required long Cost { get; init; }

    /// <summary>
    /// What the sum of the squared loads cannot be below with the places filled, worked out from the conflicts alone: for groups of judges, the
    /// places that must fall to them whatever is exchanged.
    /// </summary>
    public required long LowerBound { get; init; }

    /// <summary>True when the bound is met, and so proven that no assignment is more even.</summary>
    public bool Optimal => Cost == LowerBound;

    /// <summary>Entries with fewer judges than wanted, or fewer of a group.</summary>
    public required IReadOnlyList<Shortfall> Shortfalls { get; init; }

    /// <summary>Solves the problem.</summary>
    /// <exception cref="ArgumentException">A code is unknown or given twice, or a pair is kept and forbidden.</exception>
    public static Assignment Solve(AssignmentProblem problem)
    {
        var board = AssignmentBoard.Of(problem);
        Placing.Fill(board);
        Evening.Even(board);
        if (board.IsShort)
        {
            CheapestCycle.CancelAll(board);
            board.CountMoves();
        }

        return Assigned.From(problem, board);
    }
}
