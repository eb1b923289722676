using EdiRegion.Region;
using EdiRegion.Region.Frameworks;
using EdiRegion.Region.Organisations;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.ActionPlans.Coverage;

/// <summary>Reads what organisations answer to requirements. Looks up each pair of organisation and requirement in an index and reads no plan.</summary>
internal static class CoverageReader
{
    internal static async Task<IReadOnlyDictionary<string, IReadOnlyList<Cell>>> ReadAsync(
        ActionPlansDb db, Definitions definitions, IReadOnlyList<Organisation> organisations, IReadOnlyList<Requirement> requirements, DateOnly day, CancellationToken ct)
    {
        var through = Owing.Of(definitions).Through;
        var answers = await AnswersAsync(
            db, [.. organisations.Select(o => o.Ods)], [.. requirements.SelectMany(r => through[r.Key].Prepend(r.Key)).Distinct(StringComparer.Ordinal)], ct);

        return organisations.ToDictionary(
            organisation => organisation.Ods,
            organisation => (IReadOnlyList<Cell>)[.. requirements
                .Where(requirement => Owing.Owes(organisation, requirement))
                .Select(requirement => Cell.Of(requirement.Key, through[requirement.Key], answers[organisation.Ods], day))]);
    }

    private static async Task<Dictionary<string, OrganisationAnswers>> AnswersAsync(ActionPlansDb db, List<string> organisations, List<string> requirements, CancellationToken ct)
    {
        var answers = organisations.ToDictionary(ods => ods, _ => new OrganisationAnswers());

        foreach (var work in await WorkAsync(db, organisations, requirements, ct))
        {
            answers[work.Organisation].Works(work.Requirement, work.Open);
        }

        var shown = from met in db.MetBy
                    join item in db.EvidenceItems on met.ItemId equals item.Id
                    where organisations.Contains(met.Organisation) && requirements.Contains(met.Requirement)
                    select new { met.Organisation, met.Requirement, item.Expires };

        foreach (var met in await shown.ToListAsync(ct))
        {
            answers[met.Organisation].Shows(met.Requirement, met.Expires);
        }

        foreach (var explanation in await db.Explanations.AsNoTracking()
            .Where(e => organisations.Contains(e.Organisation) && requirements.Contains(e.Requirement)).ToListAsync(ct))
        {
            answers[explanation.Organisation].Explains(explanation);
        }

        return answers;
    }

    /// <summary>The best there is for each pair: the first row of its place in the index, so that the number of actions does not matter.</summary>
    private static Task<List<Work>> WorkAsync(ActionPlansDb db, List<string> organisations, List<string> requirements, CancellationToken ct) =>
        db.Database.SqlQuery<Work>($"""
            SELECT o.ods AS "Organisation", r.key AS "Requirement", best.open AS "Open"
            FROM unnest({organisations}) o(ods) CROSS JOIN unnest({requirements}) r(key)
            CROSS JOIN LATERAL (
                SELECT l.open FROM actionplans.action_links l WHERE l.organisation = o.ods AND l.requirement = r.key ORDER BY l.open DESC LIMIT 1) best
            """).ToListAsync(ct);

    private sealed record Work(string Organisation, string Requirement, bool Open);
}
