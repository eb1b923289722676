namespace EdiRegion.Awards.Nominations;

/// <summary>Who or what is nominated, as far as it is known yet.</summary>
/// <param name="Kind"><c>individual</c>, <c>team</c>, <c>network</c>, <c>project</c> or <c>organisation</c>.</param>
/// <param name="Organisation">ODS code of a body in the register; null for others.</param>
/// <param name="OtherBody">The body when it is not in the register.</param>
/// <param name="Members">People of a team who are named.</param>
internal sealed record Nominee(
    string? Kind = null,
    string? Name = null,
    string? Role = null,
    string? Email = null,
    string? Organisation = null,
    OtherBody? OtherBody = null,
    bool? BoardMember = null,
    string? LineManagerEmail = null,
    IReadOnlyList<NamedPerson>? Members = null);

/// <summary>A body outside the register.</summary>
/// <param name="Kind">Such as <c>hospice</c>, <c>local authority</c>, <c>charity</c>.</param>
internal sealed record OtherBody(string? Name = null, string? Kind = null);

internal sealed record NamedPerson(string? Name = null, string? Email = null);

/// <summary>What else counts for eligibility.</summary>
/// <param name="WorkEnded">The day the work ended that is to be recognised; null while it goes on.</param>
internal sealed record GivenFacts(DateOnly? WorkEnded = null);

/// <summary>Somebody who nominates.</summary>
/// <param name="Person">Id of the account; null for someone without.</param>
/// <param name="Writes">False for those whose own nomination was merged into this one: they count as nominators and do not read it.</param>
internal sealed record Nominator(string Name, string? Email, string? Person, DateTimeOffset At, bool Writes = true);

/// <summary>What is blotted out for judges. The blinded texts are kept as they were confirmed.</summary>
/// <param name="Spans">Which parts of which field.</param>
/// <param name="Texts">What judges read, by field: <c>title</c> and the letters of the criteria.</param>
internal sealed record ConfirmedRedaction(IReadOnlyList<RedactedSpan> Spans, IReadOnlyDictionary<string, string> Texts, string By, DateTimeOffset At);

/// <summary>A part of a field, in UTF-16 characters.</summary>
/// <param name="Kind"><c>name</c>, <c>organisation</c>, <c>place</c> or <c>contact</c>.</param>
internal sealed record RedactedSpan(string Field, int Start, int Length, string Kind);
