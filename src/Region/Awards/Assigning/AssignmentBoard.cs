namespace EdiRegion.Region.Awards;

/// <summary>
/// Who judges what at a moment, by position, and for each two judges how many entries the first could hand to the second. That matrix is what makes looking
/// for an exchange cheap: it is as large as the judges squared, whatever the entries.
/// </summary>
internal sealed class AssignmentBoard
{
    private const byte Forbidden = 0;
    private const byte Free = 1;
    private const byte Taken = 2;
    private const byte Fixed = 3;

    private readonly byte[] _state;
    private readonly int[] _have;
    private readonly int[] _moves;
    private readonly List<int>[] _judges;

    private AssignmentBoard(int entries, int[] groups, int[] capacity, int[] mix)
    {
        (Entries, Judges, Groups) = (entries, groups.Length, mix.Length);
        (GroupOf, Capacity, Mix) = (groups, capacity, mix);
        _state = new byte[entries * Judges];
        Array.Fill(_state, Free);
        _have = new int[entries * Groups];
        _moves = new int[Judges * Judges];
        _judges = [.. Enumerable.Range(0, entries).Select(_ => new List<int>())];
        Wanted = new int[entries];
        KeptAt = new int[entries];
        Load = new int[Judges];
    }

    internal int Entries { get; }

    internal int Judges { get; }

    internal int Groups { get; }

    internal int[] GroupOf { get; }

    internal int[] Capacity { get; }

    /// <summary>The least number of judges of each group an entry is to have.</summary>
    internal int[] Mix { get; }

    internal int[] Wanted { get; }

    /// <summary>How many judges of an entry are fixed.</summary>
    internal int[] KeptAt { get; }

    internal int[] Load { get; }

    /// <summary>Pairs there were, for those who would rather have them again.</summary>
    internal List<(int Entry, int Judge)> Current { get; } = [];

    internal bool IsShort => Enumerable.Range(0, Entries).Any(entry =>
        Got(entry) < Wanted[entry] || Enumerable.Range(0, Groups).Any(group => Have(entry, group) < Mix[group]));

    internal static AssignmentBoard Of(AssignmentProblem problem)
    {
        var entries = Positions(problem.Entries, "entry");
        var judges = Positions([.. problem.Judges.Select(judge => judge.Code)], "judge");
        string[] names = [.. problem.Judges.Select(judge => judge.Group).Concat(problem.Mix.Select(share => share.Group)).Distinct(StringComparer.Ordinal)];
        var groups = Positions(names, "group");
        var mix = new int[names.Length];
        foreach (var share in problem.Mix)
        {
            mix[groups[share.Group]] += share.AtLeast;
        }

        if (problem.PerEntry < 1 || mix.Any(least => least < 0) || mix.Sum() > problem.PerEntry)
        {
            throw new ArgumentException($"The mix asks for {mix.Sum()} judges and an entry has {problem.PerEntry}. Ask for fewer, or for more judges per entry.", nameof(problem));
        }

        var board = new AssignmentBoard(
            entries.Count, [.. problem.Judges.Select(judge => groups[judge.Group])], [.. problem.Judges.Select(judge => judge.Capacity ?? int.MaxValue)], mix);
        foreach (var (entry, judge) in problem.Forbidden)
        {
            board._state[board.At(Known(entries, entry), Known(judges, judge))] = Forbidden;
        }

        foreach (var (entry, judge) in problem.Kept.Distinct())
        {
            board.Keep(Known(entries, entry), Known(judges, judge));
        }

        for (var entry = 0; entry < board.Entries; entry++)
        {
            board.Wanted[entry] = Math.Max(problem.PerEntry, board.KeptAt[entry]);
        }

        board.Current.AddRange(problem.Current.Where(pair => entries.ContainsKey(pair.Entry) && judges.ContainsKey(pair.Judge))
            .Select(pair => (entries[pair.Entry], judges[pair.Judge])));
        board.CountMoves();
        return board;
    }

    internal int Got(int entry) => _judges[entry].Count;

    internal int Have(int entry, int group) => _have[(entry * Groups) + group];

    internal IReadOnlyList<int> JudgesOf(int entry) => _judges[entry];

    /// <summary>True when the judge could be given the entry, capacity aside.</summary>
    internal bool IsFree(int entry, int judge) => _state[At(entry, judge)] == Free;

    /// <summary>True when the judge has the entry and need not keep it.</summary>
    internal bool IsTaken(int entry, int judge) => _state[At(entry, judge)] == Taken;

    internal bool IsKept(int entry, int judge) => _state[At(entry, judge)] == Fixed;

    internal bool IsForbidden(int entry, int judge) => _state[At(entry, judge)] == Forbidden;

    internal bool HasRoom(int judge) => Load[judge] < Capacity[judge];

    /// <summary>True when some entry could go from one judge to another with the mix no worse.</summary>
    internal bool CanMove(int from, int to) => _moves[(from * Judges) + to] > 0;

    internal void Place(int entry, int judge)
    {
        Count(entry, -1);
        Put(entry, judge);
        Count(entry, 1);
    }

    /// <summary>Hands one entry from each judge of a chain to the next.</summary>
    internal void Shift(List<int> chain)
    {
        // All entries are chosen before any is moved: on a shortest chain they do not touch each other.
        var moved = new int[chain.Count - 1];
        for (var at = 0; at < moved.Length; at++)
        {
            moved[at] = Movable(chain[at], chain[at + 1]);
        }

        for (var at = 0; at < moved.Length; at++)
        {
            Count(moved[at], -1);
            Take(moved[at], chain[at]);
            Put(moved[at], chain[at + 1]);
            Count(moved[at], 1);
        }
    }

    /// <summary>Without regard to the matrix; <see cref="CountMoves"/> afterwards.</summary>
    internal void Put(int entry, int judge)
    {
        _state[At(entry, judge)] = Taken;
        _judges[entry].Add(judge);
        _have[(entry * Groups) + GroupOf[judge]]++;
        Load[judge]++;
    }

    /// <summary>Without regard to the matrix; <see cref="CountMoves"/> afterwards.</summary>
    internal void Take(int entry, int judge)
    {
        _state[At(entry, judge)] = Free;
        _judges[entry].Remove(judge);
        _have[(entry * Groups) + GroupOf[judge]]--;
        Load[judge]--;
    }

    internal void CountMoves()
    {
        Array.Clear(_moves);
        for (var entry = 0; entry < Entries; entry++)
        {
            Count(entry, 1);
        }
    }

    private void Keep(int entry, int judge)
    {
        if (IsForbidden(entry, judge))
        {
            throw new ArgumentException("A pair is kept and forbidden. What a judge with a conflict has scored is set aside first.");
        }

        Put(entry, judge);
        _state[At(entry, judge)] = Fixed;
        KeptAt[entry]++;
        Capacity[judge] = Math.Max(Capacity[judge], Load[judge]);
    }

    private void Count(int entry, int by)
    {
        foreach (var from in _judges[entry])
        {
            if (!IsTaken(entry, from))
            {
                continue;
            }

            var (group, row) = (GroupOf[from], from * Judges);
            var any = Have(entry, group) > Mix[group];
            for (var to = 0; to < Judges; to++)
            {
                if (_state[At(entry, to)] == Free && (any || GroupOf[to] == group))
                {
                    _moves[row + to] += by;
                }
            }
        }
    }

    private int Movable(int from, int to)
    {
        var group = GroupOf[from];
        for (var entry = 0; entry < Entries; entry++)
        {
            if (IsTaken(entry, from) && IsFree(entry, to) && (GroupOf[to] == group || Have(entry, group) > Mix[group]))
            {
                return entry;
            }
        }

        throw new InvalidOperationException("The matrix of moves does not agree with the board.");
    }

    private int At(int entry, int judge) => (entry * Judges) + judge;

    private static Dictionary<string, int> Positions(IReadOnlyList<string> codes, string what)
    {
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var code in codes)
        {
            if (!positions.TryAdd(code, positions.Count))
            {
                throw new ArgumentException($"The {what} {code} is there twice.");
            }
        }

        return positions;
    }

    private static int Known(Dictionary<string, int> positions, string code) =>
        positions.TryGetValue(code, out var at) ? at : throw new ArgumentException($"A pair names {code}, which is neither an entry nor a judge here.");
}
