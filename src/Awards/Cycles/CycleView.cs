namespace EdiRegion.Awards.Cycles;

/// <summary>A cycle as anyone may read it.</summary>
internal sealed record CycleView(
    string Key, string Scheme, int Year, DateTimeOffset Opens, DateTimeOffset Closes, DateOnly? JudgingUntil, DateOnly? Announces, string? TermsOfJudges, string Stage, bool Open, string ETag)
{
    internal static CycleView Of(Cycle cycle, DateTimeOffset now) => new(
        cycle.Key, cycle.Scheme, cycle.Year, cycle.Opens, cycle.Closes, cycle.JudgingUntil, cycle.Announces, cycle.TermsOfJudges, Wording.Of(cycle.Stage),
        cycle.IsOpenAt(now), cycle.ETag);
}
