namespace EdiRegion.Standalone.Demo.Figures;

/// <summary>How an invented return went: when it was entered, submitted and approved; null for a step it never took.</summary>
internal sealed record Course(DateTimeOffset Entered, DateTimeOffset? Submitted, DateTimeOffset? Approved)
{
    /// <summary>Days from the opening of the period; a return is due after 42.</summary>
    internal static Course From(DateOnly opens, Pace pace, Seeded chance)
    {
        var entered = At(opens, pace is Pace.Late ? chance.Between(36, 44) : chance.Between(6, 24), chance);
        var submitted = After(entered, chance.Between(1, 6), chance);
        var approved = After(submitted, pace is Pace.Late ? chance.Between(4, 9) : chance.Between(1, 8), chance);
        return pace switch
        {
            Pace.Drafted => new(entered, null, null),
            Pace.Waiting => new(entered, submitted, null),
            _ => new(entered, submitted, approved),
        };
    }

    /// <summary>What of it has happened by now; null when not even the first step has.</summary>
    internal Course? Until(DateTimeOffset now) => Entered > now
        ? null
        : new(Entered, Submitted <= now ? Submitted : null, Approved <= now ? Approved : null);

    private static DateTimeOffset After(DateTimeOffset step, int days, Seeded chance) =>
        At(DateOnly.FromDateTime(step.Date), days, chance);

    /// <summary>In working hours, so many days on.</summary>
    private static DateTimeOffset At(DateOnly day, int days, Seeded chance) =>
        new(day.AddDays(days), new TimeOnly(chance.Between(9, 16), chance.Between(0, 59)), TimeSpan.Zero);
}
