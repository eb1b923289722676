using EdiRegion.Region;
using EdiRegion.Region.Assessments;
using EdiRegion.SelfAssessment.Assessments;
using EdiRegion.SelfAssessment.Questionnaires;

namespace EdiRegion.SelfAssessment.Results;

/// <summary>Rolls assessments up. Everything is counted from the answers as they stand, so that a sign-off shows at once.</summary>
internal static class ResultsReader
{
    internal static async Task<ResultsView> ReadAsync(
        SelfAssessmentDb db, Shelf shelf, Definitions definitions, AskedResults asked, string questionnaire, string period, string by, DateOnly day, CancellationToken ct)
    {
        var meant = asked.Organisations.Select(o => o.Ods).ToHashSet(StringComparer.Ordinal);
        var now = await CountedAssessments.ReadAsync(db, shelf, questionnaire, period, meant, null, ct);
        var before = await CountedAssessments.BeforeAsync(db, questionnaire, period, ct);
        var earlier = before is null ? null : await CountedAssessments.ReadAsync(db, shelf, questionnaire, before, meant, now.Questionnaire, ct);
        var whole = RollUp(now, earlier, meant);
        var parts = AskedResults.Parts(by, asked.Organisations, definitions, day)!;

        return new(
            questionnaire, now.Questionnaire.Title, now.Version == 0 ? null : now.Version, period, asked.Text, by, before,
            [.. whole.Sections.Select(section => SectionResult.Of(section, now.Questionnaire, before))],
            [
                .. from part in parts
                   let rolled = RollUp(now, earlier, part.Organisations.ToHashSet(StringComparer.Ordinal))
                   where rolled.Expected > 0
                   select Row(part.Key, part.Name, rolled, before),
            ],
            [.. now.Asked.Select(a => Organisation(a, now.Questionnaire, definitions)).OrderBy(o => o.System, StringComparer.Ordinal).ThenBy(o => o.Name, StringComparer.Ordinal)],
            Coverage(whole));
    }

    internal static RollUp RollUp(CountedAssessments now, CountedAssessments? earlier, HashSet<string> organisations) => Region.Assessments.RollUp.Of(
        now.Questionnaire, now.Asked.Where(a => organisations.Contains(a.Organisation)).Select(a => a.Sheet).OfType<AnswerSheet>(),
        now.Asked.Count(a => organisations.Contains(a.Organisation)),
        earlier is null ? null : [.. earlier.Asked.Where(a => organisations.Contains(a.Organisation)).Select(a => a.Sheet).OfType<AnswerSheet>()],
        earlier?.Period ?? "the last round");

    internal static ResultRow Row(string key, string name, RollUp rolled, string? before) => new(
        key, name, rolled.Organisations, rolled.Expected, rolled.Sections.ToDictionary(s => s.Key, s => SpreadView.Of(s.Spread, before)));

    internal static CoverageView Coverage(RollUp whole) => new(whole.Organisations, whole.Expected, whole.Coverage is { } percent ? Math.Round(percent, 1) : null);

    private static OrganisationResult Organisation(CountedAssessment one, Questionnaire questionnaire, Definitions definitions)
    {
        var register = definitions.Organisations;

        return new(
            one.Organisation, register.Find(one.Organisation)?.Name ?? one.Organisation, register.SystemOf(one.Organisation)?.Ods, AssessmentWords.Of(one.State),
            Levels(one.Sheet, questionnaire), Levels(one.Own, questionnaire), one.Sheet is not null && one.Own is not null && !one.Sheet.Questions.SequenceEqual(one.Own.Questions));
    }

    private static Dictionary<string, int?> Levels(AnswerSheet? sheet, Questionnaire questionnaire)
    {
        Dictionary<string, int?> levels = [];

        foreach (var (index, section) in questionnaire.Sections.Index())
        {
            levels[section.Key] = sheet is null || sheet.Sections[index] < 0 ? null : sheet.Sections[index];
        }

        return levels;
    }
}
