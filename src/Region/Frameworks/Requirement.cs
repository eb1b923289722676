namespace EdiRegion.Region.Frameworks;

/// <summary>A part of a framework that plans can be linked to: an outcome, an action, an indicator. Immutable.</summary>
public sealed record Requirement
{
    /// <summary>Unique among all frameworks, such as <c>hia-3.1</c>; what plans keep.</summary>
    public required string Key { get; init; }

    /// <summary>Key of the framework it belongs to.</summary>
    public required string Framework { get; init; }

    /// <summary>As the framework numbers it, such as <c>3.1</c>; null when it does not.</summary>
    public string? Number { get; init; }

    public required RequirementKind Kind { get; init; }

    /// <summary>In short words of our own.</summary>
    public required string Title { get; init; }

    /// <summary>What is asked for, when the title does not say it all.</summary>
    public string? Text { get; init; }

    /// <summary>What a reader should know about the record, such as a gap in the source.</summary>
    public string? Note { get; init; }

    /// <summary>Key of the requirement it is part of; null at the top.</summary>
    public string? Parent { get; init; }

    /// <summary>Keys of its parts, in order.</summary>
    public required IReadOnlyList<string> Children { get; init; }

    /// <summary>The tier that has to act; null when all have to.</summary>
    public RequirementOwner? Owner { get; init; }

    public Horizon? Horizon { get; init; }

    /// <summary>Days by which parts of it or the whole are to be met, earliest first.</summary>
    public required IReadOnlyList<Deadline> Deadlines { get; init; }

    /// <summary>The day by which all of it is to be met: the last of its deadlines.</summary>
    public DateOnly? Due => Deadlines.Count == 0 ? null : Deadlines[^1].By;

    /// <summary>True when <see cref="Due"/> still needs confirming.</summary>
    public bool DueProvisional => Deadlines.Count > 0 && Deadlines[^1].Provisional;

    public required IReadOnlyList<SuccessMeasure> SuccessMeasures { get; init; }

    /// <summary>Keys of the measures it is read from, those of its success measures included.</summary>
    public required IReadOnlyList<string> Measures { get; init; }

    /// <summary>Keys of requirements, mostly of other frameworks, that ask for the same or feed into it; known on both sides.</summary>
    public required IReadOnlyList<string> Links { get; init; }

    /// <summary>Ways people write it, such as "High Impact Action 3" and "HIA 3".</summary>
    public required IReadOnlyList<string> Mentions { get; init; }

    /// <summary>
    /// True when an organisation has to answer for it: an action, evidence that it is met, or an explanation. Nothing above or beneath it
    /// is answered for as well, so that nothing counts twice.
    /// </summary>
    public bool Accountable { get; init; }
}
