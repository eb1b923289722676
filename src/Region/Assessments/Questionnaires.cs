using EdiRegion.Region.Loading;

namespace EdiRegion.Region.Assessments;

/// <summary>Reads a questionnaire that is not one of the definition files, such as a draft somebody edits.</summary>
public static class Questionnaires
{
    /// <summary>
    /// The questionnaire of the text, checked as a file of the definitions would be: its shape, its scoring rule, and that the requirements,
    /// measures and questions it names exist.
    /// </summary>
    /// <param name="fileName">What faults call the text.</param>
    /// <param name="others">
    /// The questionnaires it may be mapped to; left out: those of the definitions. One with its own key gives way to it.
    /// </param>
    /// <exception cref="DefinitionException">It is not valid; the message names file, line and field.</exception>
    public static Questionnaire Parse(string json, string fileName, Definitions definitions, IEnumerable<Questionnaire>? others = null)
    {
        using var text = new StringReader(json);
        var node = DefinitionFile.Read(fileName, text, DefinitionFolder.Schema("questionnaires"));
        var questionnaire = ReadQuestionnaires.Questionnaire(
            node, definitions.Requirements.Keys.ToHashSet(StringComparer.Ordinal), definitions.Measures.Keys.ToHashSet(StringComparer.Ordinal));
        CheckMappings.Of(
            [questionnaire, .. (others ?? definitions.QuestionnaireList).Where(other => other.Key != questionnaire.Key)],
            new Dictionary<string, DefinitionNode>(StringComparer.Ordinal) { [questionnaire.Key] = node });
        return questionnaire;
    }
}
