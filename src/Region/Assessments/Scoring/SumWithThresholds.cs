using System.Text.Json;

namespace EdiRegion.Region.Assessments;

/// <summary>
/// The levels are added up and the sum is named by thresholds. Where questions that do not apply are left out, the thresholds shrink with what
/// is left.
/// </summary>
public sealed record SumWithThresholds(IReadOnlyList<Band> Thresholds) : ScoringRule
{
    public override string Kind => "sumWithThresholds";

    internal override Score Of(Tally tally)
    {
        var plain = tally.Plain();
        List<string> steps = [];
        List<SectionScore> sections = [];
        var (sum, most, whole) = (0m, 0m, 0m);
        foreach (var (at, section) in plain.Sections.Index())
        {
            var marks = tally.Sections[at];
            var (points, services) = tally.Points(at);
            var possible = marks.Where(mark => !LeavesOut(mark)).Sum(mark => mark.Question.Top);
            sections.Add(section with { Value = points, Of = possible });
            steps.Add($"{tally.Questionnaire.Sections[at].Title}: {points} of {possible}{Middle(services)}.");
            (sum, most, whole) = (sum + points, most + possible, whole + marks.Sum(mark => mark.Question.Top));
        }

        steps.Add($"Together {Bands.Show(sum)} of {Bands.Show(most)}.");
        var share = most / whole;
        var band = tally.Complete && most > 0 ? Bands.Find(Thresholds, sum, share) : null;
        steps.Add(band is null ? "Not named before every mandatory question is answered." : Bands.Sentence(Thresholds, band, Bands.Show(sum), share));
        return plain with { Value = sum, Of = most, Band = band?.Label, Sections = sections, Steps = steps };
    }

    internal override IEnumerable<(string Field, string Problem)> Misfits(Questionnaire questionnaire) =>
        Bands.Misfits(Thresholds, "thresholds", questionnaire.Questions.Sum(question => question.Top));

    internal override void WriteParameters(Utf8JsonWriter json) => Bands.Write(json, "thresholds", Thresholds);

    private static string Middle(int[] services) => services.Length == 0 ? "" : $", the middle of {string.Join(", ", services)}";
}
