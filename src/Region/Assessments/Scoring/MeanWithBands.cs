using System.Text.Json;

namespace EdiRegion.Region.Assessments;

/// <summary>The mean of the levels, or the percentage of what could be reached, named by bands.</summary>
public sealed record MeanWithBands(IReadOnlyList<Band> Named, bool AsPercentage) : ScoringRule
{
    public override string Kind => "meanWithBands";

    internal override Score Of(Tally tally)
    {
        var plain = tally.Plain();
        List<string> steps = [];
        List<SectionScore> sections = [];
        var (sum, against) = (0m, 0m);
        foreach (var (at, section) in plain.Sections.Index())
        {
            var points = tally.Points(at).Points;
            var counted = Against(tally.Sections[at]);
            sections.Add(section with
            {
                Value = Value(points, counted),
                Of = Top(tally.Questionnaire),
                Band = tally.Sections[at].All(mark => mark.Answered) && Value(points, counted) is { } part ? Bands.Find(Named, part)?.Label : null,
            });
            steps.Add($"{tally.Questionnaire.Sections[at].Title}: {points} {(AsPercentage ? "of" : "over")} {counted}.");
            (sum, against) = (sum + points, against + counted);
        }

        var value = Value(sum, against);
        steps.Add(value is null
            ? "Nothing applies, so there is no result."
            : $"Together {Bands.Show(sum)} {(AsPercentage ? "of" : "over")} {Bands.Show(against)}, which is {Told(value.Value)}.");
        var band = tally.Complete && value is not null ? Bands.Find(Named, value.Value) : null;
        steps.Add(band is null ? "Not named before every mandatory question is answered." : Bands.Sentence(Named, band, Told(value!.Value)));
        return plain with { Value = value, Of = Top(tally.Questionnaire), Band = band?.Label, Sections = sections, Steps = steps };
    }

    internal override IEnumerable<(string Field, string Problem)> Misfits(Questionnaire questionnaire)
    {
        var tops = questionnaire.Questions.Select(question => question.Top).Distinct().Order().ToArray();
        return !AsPercentage && tops.Length > 1
            ? [("kind", $"the highest levels differ ({string.Join(", ", tops)}), so their mean says nothing. Add \"asPercentage\": true.")]
            : Bands.Misfits(Named, "bands", Top(questionnaire));
    }

    internal override void WriteParameters(Utf8JsonWriter json)
    {
        Bands.Write(json, "bands", Named);
        if (AsPercentage)
        {
            json.WriteBoolean("asPercentage", true);
        }
    }

    private decimal? Value(decimal points, decimal against) => against == 0 ? null : points / against * (AsPercentage ? 100 : 1);

    private decimal Against(IEnumerable<Mark> marks) => marks.Where(mark => !LeavesOut(mark)).Sum(mark => AsPercentage ? mark.Question.Top : 1);

    private decimal Top(Questionnaire questionnaire) => AsPercentage ? 100 : questionnaire.Questions.Max(question => question.Top);

    private string Told(decimal value) => AsPercentage ? $"{Bands.Show(value)}%" : Bands.Show(value);
}
