using System.Text.Json;

namespace EdiRegion.Region.Assessments;

/// <summary>
/// Every mandatory question has to reach a level; where each that does not has an improvement plan (what is missing and by when) the result is
/// the one between.
/// </summary>
/// <param name="MetFrom">The least level that meets a question.</param>
public sealed record MandatoryItems(int MetFrom, string Met, string Improving, string NotMet) : ScoringRule
{
    public override string Kind => "mandatoryItems";

    internal override Score Of(Tally tally)
    {
        var plain = tally.Plain();
        Mark[] items = [.. tally.Marks.Where(Counts)];
        Mark[] missing = [.. items.Where(mark => !IsMet(mark))];
        Mark[] planless = [.. missing.Where(mark => !HasPlan(mark))];
        List<string> steps = [$"{items.Length - missing.Length} of {items.Length} mandatory questions are met, from level {MetFrom} on."];
        if (missing.Length > 0)
        {
            steps.Add($"{missing.Length - planless.Length} of the other {missing.Length} have an improvement plan with a day.");
        }

        var band = !tally.Complete || items.Length == 0 ? null : missing.Length == 0 ? Met : planless.Length == 0 ? Improving : NotMet;
        steps.Add(band is null ? "Not named before every mandatory question is answered." : $"{band}.");
        return plain with
        {
            Value = items.Length - missing.Length,
            Of = items.Length,
            Band = band,
            Sections =
            [
                .. plain.Sections.Select((section, at) => section with
                {
                    Value = tally.Sections[at].Count(mark => Counts(mark) && IsMet(mark)),
                    Of = tally.Sections[at].Count(Counts),
                }),
            ],
            Steps = steps,
        };
    }

    internal override IEnumerable<(string Field, string Problem)> Misfits(Questionnaire questionnaire)
    {
        if (!questionnaire.Questions.Any(question => question.Mandatory))
        {
            yield return ("kind", "no question is mandatory. Give \"mandatory\": true with those that must be met.");
        }

        foreach (var question in questionnaire.Questions.Where(question => question.Mandatory && MetFrom > question.Top))
        {
            yield return ("metFrom", $"level {MetFrom} is above {question.Top}, the highest level of {question.Key}.");
        }
    }

    internal override void WriteParameters(Utf8JsonWriter json)
    {
        json.WriteNumber("metFrom", MetFrom);
        json.WriteString("met", Met);
        json.WriteString("improving", Improving);
        json.WriteString("notMet", NotMet);
    }

    private bool Counts(Mark mark) => mark.Question.Mandatory && !LeavesOut(mark);

    private bool IsMet(Mark mark) => mark.State == AnswerState.Level && mark.Level >= MetFrom;

    private static bool HasPlan(Mark mark) =>
        mark is { State: AnswerState.Level or AnswerState.NotMet, Answer: { By: not null, Reason: { } reason } } && !string.IsNullOrWhiteSpace(reason);
}
