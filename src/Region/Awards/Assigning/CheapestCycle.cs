namespace EdiRegion.Region.Awards;

/// <summary>
/// Improves an assignment that is short of judges or of the mix by cycles of negative cost in the residual network (Klein 1967), found by Bellman and Ford's
/// relaxation, until there are none. Its cost is, before all else, the squares of the open places of the entries, then the open wishes of the mix, then the squares of the loads.
/// </summary>
internal sealed class CheapestCycle
{
    private const int Source = 0;
    private const int Sink = 1;

    private readonly AssignmentBoard _board;
    private readonly long _place;
    private readonly long _wish;
    private readonly long[] _cost;
    private readonly int[] _from;

    private CheapestCycle(AssignmentBoard board)
    {
        _board = board;
        var places = board.Wanted.Sum(wanted => (long)wanted);
        _wish = (places * board.Entries) + 1;
        _place = (_wish * (places + 1)) + 1;
        _cost = new long[2 + board.Judges + (board.Entries * (1 + board.Groups))];
        _from = new int[_cost.Length];
    }

    internal static void CancelAll(AssignmentBoard board)
    {
        var cycles = new CheapestCycle(board);
        while (cycles.Find() is { } cycle)
        {
            cycles.Apply(cycle);
        }
    }

    private static int Judge(int judge) => 2 + judge;

    private int Entry(int entry) => 2 + _board.Judges + entry;

    private int Part(int entry, int group) => 2 + _board.Judges + _board.Entries + (entry * _board.Groups) + group;

    private List<int>? Find()
    {
        Array.Clear(_cost);
        Array.Fill(_from, -1);
        while (RelaxAll())
        {
            if (Circle() is { } cycle)
            {
                return cycle;
            }
        }

        return null;
    }

    private bool RelaxAll()
    {
        var changed = Relax(Source, Sink, 0) | Relax(Sink, Source, 0);
        for (var judge = 0; judge < _board.Judges; judge++)
        {
            var load = _board.Load[judge];
            changed |= _board.HasRoom(judge) && Relax(Judge(judge), Sink, (2L * load) + 1);
            changed |= load > 0 && Relax(Sink, Judge(judge), 1 - (2L * load));
        }

        for (var entry = 0; entry < _board.Entries; entry++)
        {
            changed |= RelaxEntry(entry);
        }

        return changed;
    }

    private bool RelaxEntry(int entry)
    {
        var open = _board.Wanted[entry] - _board.Got(entry);
        var changed = open > 0 && Relax(Source, Entry(entry), _place * (1 - (2 * open)));
        changed |= _board.Got(entry) > _board.KeptAt[entry] && Relax(Entry(entry), Source, _place * (1 + (2 * open)));
        for (var group = 0; group < _board.Groups; group++)
        {
            var have = _board.Have(entry, group);
            changed |= Relax(Entry(entry), Part(entry, group), have < _board.Mix[group] ? -_wish : 0);
            changed |= have > 0 && Relax(Part(entry, group), Entry(entry), have <= _board.Mix[group] ? _wish : 0);
        }

        for (var judge = 0; judge < _board.Judges; judge++)
        {
            changed |= _board.IsFree(entry, judge) && Relax(Part(entry, _board.GroupOf[judge]), Judge(judge), 0);
            changed |= _board.IsTaken(entry, judge) && Relax(Judge(judge), Part(entry, _board.GroupOf[judge]), 0);
        }

        return changed;
    }

    private bool Relax(int from, int to, long cost)
    {
        if (_cost[from] + cost >= _cost[to])
        {
            return false;
        }

        (_cost[to], _from[to]) = (_cost[from] + cost, from);
        return true;
    }

    /// <summary>A circle among the steps taken, in their order; it costs less than nothing.</summary>
    private List<int>? Circle()
    {
        var seen = new int[_from.Length];
        for (var start = 0; start < _from.Length; start++)
        {
            var at = start;
            while (at >= 0 && seen[at] == 0)
            {
                seen[at] = start + 1;
                at = _from[at];
            }

            if (at >= 0 && seen[at] == start + 1)
            {
                List<int> cycle = [at];
                for (var before = _from[at]; before != at; before = _from[before])
                {
                    cycle.Add(before);
                }

                cycle.Reverse();
                return cycle;
            }
        }

        return null;
    }

    private void Apply(List<int> cycle)
    {
        var parts = 2 + _board.Judges + _board.Entries;
        for (var at = 0; at < cycle.Count; at++)
        {
            var (from, to) = (cycle[at], cycle[(at + 1) % cycle.Count]);
            if (from >= parts && to >= 2 && to < 2 + _board.Judges)
            {
                _board.Put((from - parts) / _board.Groups, to - 2);
            }
            else if (to >= parts && from >= 2 && from < 2 + _board.Judges)
            {
                _board.Take((to - parts) / _board.Groups, from - 2);
            }
        }
    }
}
