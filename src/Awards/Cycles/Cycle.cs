using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.Region.Awards;

namespace EdiRegion.Awards.Cycles;

/// <summary>Where a cycle stands; the order is the order of time.</summary>
internal enum CycleStage
{
    SetUp,
    Open,
    Screening,
    Judging,
    Moderation,
    Announced,
    Closed,
}

/// <summary>One year of an award scheme. Its version grows with every change of its dates or its stage.</summary>
internal sealed class Cycle
{
    /// <summary>Scheme and year: <c>midas-2026</c>.</summary>
    public required string Key { get; init; }

    public required string Scheme { get; init; }

    public required int Year { get; init; }

    /// <summary>From when nominations can be begun.</summary>
    public required DateTimeOffset Opens { get; set; }

    /// <summary>Until when nominations can be submitted; the late rule of the scheme begins here.</summary>
    public required DateTimeOffset Closes { get; set; }

    public DateOnly? JudgingUntil { get; set; }

    /// <summary>The day on which outcomes are told.</summary>
    public DateOnly? Announces { get; set; }

    /// <summary>What judges agree to when they declare their interests.</summary>
    public string? TermsOfJudges { get; set; }

    public CycleStage Stage { get; set; }

    /// <summary>Scheme and dates as they were when judging began, as JSON; the rules of this cycle from then on.</summary>
    public string? FrozenRules { get; set; }

    public int Version { get; private set; } = 1;

    public string ETag => ETags.Of(1, Version);

    /// <summary>True when outcomes may be told to whom they concern and to the public.</summary>
    public bool IsAnnounced => Stage >= CycleStage.Announced;

    /// <summary>True while nominations can be begun and submitted in time.</summary>
    public bool IsOpenAt(DateTimeOffset now) => Stage is CycleStage.Open && Opens <= now && now < Closes;

    public void Changed() => Version++;

    public AwardScheme SchemeIn(Definitions definitions) => definitions.Awards[Scheme];

    public Refusal? Refuse(Ability ability) => StageRules.Refuse(ability, this);
}
