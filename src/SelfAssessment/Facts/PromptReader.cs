using EdiRegion.Region;
using EdiRegion.Region.Assessments;
using EdiRegion.Region.Periods;
using EdiRegion.SelfAssessment.Assessments;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.SelfAssessment.Facts;

/// <summary>Where an answer and the figures the platform holds seem to disagree. A prompt asks; it never blocks.</summary>
internal static class PromptReader
{
    internal static async Task<IReadOnlyList<PromptView>> ReadAsync(
        SelfAssessmentDb db, ExistingAssessment found, IReadOnlyDictionary<string, Answer> own, Definitions definitions, CancellationToken ct)
    {
        var prompts = await PromptsAsync(db, found, own, definitions, ct);
        var answers = await db.PromptAnswers.AsNoTracking().Where(a => a.AssessmentId == found.Assessment.Id).ToDictionaryAsync(a => a.Prompt, ct);

        return
        [
            .. prompts.Select(prompt => new PromptView(
                prompt.Key, prompt.Question, prompt.Text, prompt.Measure, FigureView.Of(prompt.Earlier), FigureView.Of(prompt.Later),
                answers.GetValueOrDefault(prompt.Key) is { } given ? new(given.Answer, given.ByName, given.At) : null)),
            // What was answered stays, though the figure or the answer it was about is another by now.
            .. answers.Values.Where(given => prompts.All(prompt => prompt.Key != given.Prompt)).OrderBy(given => given.Prompt, StringComparer.Ordinal)
                .Select(given => new PromptView(given.Prompt, given.Prompt.Split(':')[0], given.Asked, given.Prompt.Split(':')[1], null, null, new(given.Answer, given.ByName, given.At))),
        ];
    }

    internal static async Task<IReadOnlyList<PlausibilityPrompt>> PromptsAsync(
        SelfAssessmentDb db, ExistingAssessment found, IReadOnlyDictionary<string, Answer> own, Definitions definitions, CancellationToken ct)
    {
        var measures = found.Questionnaire.Questions.SelectMany(q => q.Measures).Distinct().ToList();
        var figures = measures.Count == 0 ? [] : await db.Figures.AsNoTracking()
            .Where(f => f.Organisation == found.Assessment.Organisation && f.Value != null && measures.Contains(f.Measure)).ToListAsync(ct);

        return Plausibility.Prompts(found.Questionnaire, own, definitions.Measures, figures.Select(f => new MeasureFigure(f.Measure, Period.Parse(f.Period), f.Value!.Value)));
    }
}
