using System.Text.Json;

namespace EdiRegion.Region.Assessments;

/// <summary>Where several services are assessed their middle counts, for each question or each section; another rule makes the score of it.</summary>
public sealed record MedianOfInstances(MiddleOf Each, ScoringRule Then) : ScoringRule
{
    public override string Kind => "medianOfInstances";

    internal override Score Of(Tally tally) => Then.Of(Each == MiddleOf.Section ? tally.WithMiddleOfSections() : tally);

    internal override IEnumerable<(string Field, string Problem)> Misfits(Questionnaire questionnaire)
    {
        if (questionnaire.Questions.All(question => question.Instances == 1))
        {
            yield return ("kind", "no question asks for several services. Give \"instances\": 3 with those that do.");
        }

        if (Each == MiddleOf.Section && Then is not (SumWithThresholds or MeanWithBands))
        {
            yield return ("then.kind", $"the middle of a whole section is a number of points, and {Then.Kind} goes by levels. Give \"each\": \"question\".");
        }

        foreach (var section in questionnaire.Sections.Where(_ => Each == MiddleOf.Section))
        {
            if (section.Questions.Select(question => question.Instances).Distinct().Count() > 1)
            {
                yield return ("each", $"the questions of {section.Key} ask for different numbers of services, so that their sums cannot be compared.");
            }
        }

        foreach (var (field, problem) in Then.Misfits(questionnaire))
        {
            yield return ($"then.{field}", problem);
        }
    }

    internal override void WriteParameters(Utf8JsonWriter json)
    {
        json.WriteString("each", Each == MiddleOf.Section ? "section" : "question");
        json.WritePropertyName("then");
        QuestionnaireJson.Write(json, Then);
    }
}
