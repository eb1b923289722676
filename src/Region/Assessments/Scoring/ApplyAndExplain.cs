using System.Text.Json;

namespace EdiRegion.Region.Assessments;

/// <summary>Each question is applied from a level on; what is not is explained by a reason and a planned day.</summary>
/// <param name="AppliedFrom">The least level that applies what is asked for.</param>
public sealed record ApplyAndExplain(int AppliedFrom, string Applied, string Explained, string Open) : ScoringRule
{
    public override string Kind => "applyAndExplain";

    internal override Score Of(Tally tally)
    {
        var plain = tally.Plain();
        Mark[] counted = [.. tally.Marks.Where(mark => !LeavesOut(mark))];
        var applied = counted.Count(IsApplied);
        Mark[] open = [.. counted.Where(mark => !IsApplied(mark) && !IsExplained(mark))];
        var band = !tally.Complete || counted.Length == 0 ? null : applied == counted.Length ? Applied : open.Length == 0 ? Explained : Open;
        List<string> steps =
        [
            $"{applied} of {counted.Length} are applied, from level {AppliedFrom} on.",
            $"{counted.Length - applied - open.Length} are explained with a reason and a day.",
        ];
        if (open.Length > 0)
        {
            steps.Add($"Open: {string.Join(", ", open.Select(mark => mark.Question.Key))}.");
        }

        steps.Add(band is null ? "Not named before every mandatory question is answered." : $"{band}.");
        return plain with
        {
            Value = applied,
            Of = counted.Length,
            Band = band,
            Sections =
            [
                .. plain.Sections.Select((section, at) => section with
                {
                    Value = tally.Sections[at].Count(IsApplied),
                    Of = tally.Sections[at].Count(mark => !LeavesOut(mark)),
                }),
            ],
            Steps = steps,
        };
    }

    internal override IEnumerable<(string Field, string Problem)> Misfits(Questionnaire questionnaire) =>
        questionnaire.Questions.Where(question => AppliedFrom > question.Top)
            .Select(question => ("appliedFrom", $"level {AppliedFrom} is above {question.Top}, the highest level of {question.Key}."));

    internal override void WriteParameters(Utf8JsonWriter json)
    {
        json.WriteNumber("appliedFrom", AppliedFrom);
        json.WriteString("applied", Applied);
        json.WriteString("explained", Explained);
        json.WriteString("open", Open);
    }

    internal bool IsApplied(Mark mark) => mark.State == AnswerState.Level && mark.Level >= AppliedFrom;

    private static bool IsExplained(Mark mark) =>
        mark is { State: AnswerState.Level or AnswerState.NotMet, Answer: { By: not null, Reason: { } reason } } && !string.IsNullOrWhiteSpace(reason);
}
