namespace EdiRegion.Portal.Api;

/// <summary>Something a winner did, for others to take up. <c>Helps</c>: what is away from equality in the organisation that was asked for.</summary>
internal sealed record PracticeCase
{
    public Guid Nomination { get; init; }

    public string Cycle { get; init; } = "";

    public string Category { get; init; } = "";

    public string CategoryTitle { get; init; } = "";

    public string? Outcome { get; init; }

    public string? OrganisationName { get; init; }

    public string? Nominee { get; init; }

    public string Title { get; init; } = "";

    public string? Summary { get; init; }

    public string? WhatWasDone { get; init; }

    public string? WhatChanged { get; init; }

    public string? ToBegin { get; init; }

    public string? Contact { get; init; }

    public bool NamesNominee { get; init; }

    public IReadOnlyList<PracticeTag> Outcomes { get; init; } = [];

    public IReadOnlyList<PracticeTag> Measures { get; init; } = [];

    public bool Published { get; init; }

    public IReadOnlyList<PracticeUse> Tried { get; init; } = [];

    public IReadOnlyList<string> Helps { get; init; } = [];
}

internal sealed record PracticeTag(string Key, string Title);

internal sealed record PracticeUse(string Organisation, string Name, string? Note);
