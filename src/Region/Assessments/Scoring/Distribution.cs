using System.Text.Json;

namespace EdiRegion.Region.Assessments;

/// <summary>How many questions are at which level; no number stands for the whole.</summary>
public sealed record Distribution : ScoringRule
{
    public override string Kind => "distribution";

    internal override Score Of(Tally tally)
    {
        var plain = tally.Plain();
        return plain with
        {
            Steps =
            [
                .. plain.Distribution.Select(entry => $"Level {entry.Key}: {entry.Value}."),
                $"Not met: {plain.NotMet}. Not applicable: {plain.NotApplicable}. Not answered: {plain.Unanswered}.",
            ],
        };
    }

    internal override IEnumerable<(string Field, string Problem)> Misfits(Questionnaire questionnaire) => [];

    internal override void WriteParameters(Utf8JsonWriter json)
    {
    }
}
