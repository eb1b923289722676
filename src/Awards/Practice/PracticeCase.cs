using EdiRegion.Platform.Requests;

namespace EdiRegion.Awards.Practice;

/// <summary>What a commended entry did, written up for others to take up. It shows only while the nominee agrees to be published.</summary>
internal sealed class PracticeCase
{
    public required Guid NominationId { get; init; }

    public required string Cycle { get; init; }

    public string Title { get; set; } = "";

    /// <summary>In a few sentences.</summary>
    public string Summary { get; set; } = "";

    public string WhatWasDone { get; set; } = "";

    public string WhatChanged { get; set; } = "";

    /// <summary>What others need to begin: people, money, time.</summary>
    public string ToBegin { get; set; } = "";

    /// <summary>A shared mailbox to ask.</summary>
    public string? Contact { get; set; }

    /// <summary>True when the nominee is named.</summary>
    public bool NamesNominee { get; set; }

    /// <summary>Keys of requirements it is about.</summary>
    public IReadOnlyList<string> Outcomes { get; set; } = [];

    /// <summary>Keys of measures it may move.</summary>
    public IReadOnlyList<string> Measures { get; set; } = [];

    public DateTimeOffset? PublishedAt { get; set; }

    public int Version { get; private set; } = 1;

    public string ETag => ETags.Of(1, Version);

    public void Changed() => Version++;
}

/// <summary>An organisation that took a case up.</summary>
internal sealed class Tried
{
    public required Guid NominationId { get; init; }

    public required string Organisation { get; init; }

    public string? Note { get; set; }

    public required string By { get; set; }

    public required DateTimeOffset At { get; set; }
}
