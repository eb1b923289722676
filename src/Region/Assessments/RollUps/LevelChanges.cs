using EdiRegion.Region.Measures;

namespace EdiRegion.Region.Assessments;

/// <summary>How organisations moved between two rounds, question by question and section by section.</summary>
internal sealed record LevelChanges(IReadOnlyList<LevelChange> Questions, IReadOnlyList<LevelChange> Sections)
{
    internal static LevelChanges Of(Questionnaire questionnaire, IReadOnlyList<AnswerSheet> now, IReadOnlyCollection<AnswerSheet> before)
    {
        var earlier = before.ToDictionary(sheet => sheet.Organisation, StringComparer.Ordinal);
        (AnswerSheet Now, AnswerSheet Before)[] pairs =
            [.. now.Where(sheet => earlier.ContainsKey(sheet.Organisation)).Select(sheet => (sheet, earlier[sheet.Organisation]))];

        return new(
            [.. questionnaire.Questions.Select((_, at) => Change(pairs.Select(pair => (pair.Now.Questions[at], pair.Before.Questions[at])), before.Select(sheet => sheet.Questions[at])))],
            [.. questionnaire.Sections.Select((_, at) => Change(pairs.Select(pair => (pair.Now.Sections[at], pair.Before.Sections[at])), before.Select(sheet => sheet.Sections[at])))]);
    }

    private static LevelChange Change(IEnumerable<(sbyte Now, sbyte Before)> pairs, IEnumerable<sbyte> before)
    {
        var moves = pairs.Where(pair => pair is { Now: >= AnswerSheet.NotMet, Before: >= AnswerSheet.NotMet })
            .Select(pair => pair.Now.CompareTo(pair.Before)).ToLookup(Math.Sign);
        return new(
            moves[1].Count(), moves[-1].Count(), moves[0].Count(),
            Figures.Median(before.Where(code => code >= AnswerSheet.NotMet).Select(code => (decimal?)Math.Max(code, (sbyte)0))));
    }
}
