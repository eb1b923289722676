using EdiRegion.Awards.Judging;
using EdiRegion.Awards.Nominations;
using EdiRegion.Awards.Panels;
using EdiRegion.Platform.Authority;
using EdiRegion.Region.Awards;
using EdiRegion.Region.Organisations;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Walls;

/// <summary>What is known of somebody who judges or runs the awards, in the words in which conflicts are worked out.</summary>
internal static class TiesOfJudge
{
    internal static JudgeTies Of(Interest? interest, IReadOnlyList<PanelJudge> records, Caller? caller, OrganisationRegister register) => new()
    {
        Emails = [.. (interest?.Emails ?? []).Concat(records.Select(judge => judge.Email))],
        Names = [.. new[] { caller?.Name, interest?.Name }.Concat(records.Select(judge => judge.Name)).OfType<string>().Distinct()],
        Employers =
        [
            .. (caller?.Grants ?? []).Select(grant => grant.Organisation).Where(ods => ods != register.Region.Ods).Distinct().Select(ods => new Employment(ods, null, null)),
            .. records.Select(judge => judge.Employer).OfType<string>().Where(ods => ods != register.Region.Ods).Distinct().Select(employer => new Employment(employer, null, null)),
            .. (interest?.Employers ?? []).Where(employer => (employer.Ods ?? employer.Name) is not null).Select(employer => new Employment((employer.Ods ?? employer.Name)!, employer.From, employer.To)),
        ],
        DeclaredOrganisations = interest?.Organisations ?? [],
        DeclaredPeople = interest?.People ?? [],
    };

    /// <summary>The nominees of entries that judges of a cycle gave back because they are close to them, by the judge's account.</summary>
    internal static async Task<ILookup<string, Nominee>> GivenBackAsync(AwardsDb db, string cycle, CancellationToken ct) =>
        (await (
            from judgement in db.Judgements.AsNoTracking()
            join judge in db.Judges on judgement.JudgeId equals judge.Id
            join nomination in db.Nominations on judgement.NominationId equals nomination.Id
            where nomination.Cycle == cycle && judgement.State == JudgementState.SetAside
            select new { judge.Person, nomination.Nominee }).ToListAsync(ct)).ToLookup(row => row.Person, row => row.Nominee);

    /// <summary>Also close to these, under whichever entry they come again.</summary>
    internal static JudgeTies With(this JudgeTies ties, IEnumerable<Nominee> nominees) => ties with { DeclaredPeople = [.. ties.DeclaredPeople, .. nominees.SelectMany(Ties.NamesOf)] };

    /// <summary>True when somebody said, or is known, to be close to anyone or anything.</summary>
    internal static bool Any(JudgeTies ties) => ties.Employers.Count + ties.DeclaredOrganisations.Count + ties.DeclaredPeople.Count > 0;
}
