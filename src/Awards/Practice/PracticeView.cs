using EdiRegion.Awards.Nominations;
using EdiRegion.Region;
using EdiRegion.Region.Awards;

namespace EdiRegion.Awards.Practice;

/// <summary>A case. Who is behind it is named only where they agreed.</summary>
/// <param name="Outcome"><c>winner</c>, <c>highlyCommended</c> or <c>shortlisted</c>.</param>
/// <param name="Organisation">ODS code; null for a body outside the register.</param>
/// <param name="Helps">With an organisation asked for: labels of its measures that are away from equality and that the case may move.</param>
/// <param name="ETag">For those who write cases; null before the first draft.</param>
internal sealed record PracticeView(
    Guid Nomination, string Cycle, string Category, string CategoryTitle, string Outcome, string? Organisation, string? OrganisationName, string? Nominee, string Title, string Summary,
    string WhatWasDone, string WhatChanged, string ToBegin, string? Contact, bool NamesNominee, IReadOnlyList<Tag> Outcomes, IReadOnlyList<Tag> Measures, bool Published, IReadOnlyList<TriedView> Tried,
    IReadOnlyList<string> Helps, string? ETag)
{
    internal static PracticeView Of(
        PracticeCase practice, Nomination nomination, string outcome, AwardCategory category, IEnumerable<Tried> tried, Definitions definitions, IEnumerable<string> helps, bool forWriters) => new(
            nomination.Id, nomination.Cycle, nomination.Category, category.Title, outcome, nomination.Nominee.Organisation,
            definitions.Organisations.Find(nomination.Nominee.Organisation)?.Name ?? nomination.Nominee.OtherBody?.Name,
            practice.NamesNominee && nomination.ConsentToPublish ? nomination.Nominee.Name : null,
            practice.Title, practice.Summary, practice.WhatWasDone, practice.WhatChanged, practice.ToBegin, practice.Contact, practice.NamesNominee,
            [.. practice.Outcomes.Select(key => new Tag(key, definitions.FindRequirement(key)?.Title ?? key))],
            [.. practice.Measures.Select(key => new Tag(key, definitions.Measures.GetValueOrDefault(key)?.Label ?? key))],
            practice.PublishedAt is not null,
            [.. tried.OrderBy(one => one.At).Select(one => new TriedView(one.Organisation, definitions.Organisations.Find(one.Organisation)?.Name ?? one.Organisation, one.Note, one.At))],
            [.. helps], forWriters ? practice.ETag : null);
}

internal sealed record Tag(string Key, string Title);

internal sealed record TriedView(string Organisation, string Name, string? Note, DateTimeOffset At);
