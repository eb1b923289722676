using EdiRegion.Region.Assessments;
using EdiRegion.Region.Periods;

namespace EdiRegion.Region.Loading;

/// <summary>Builds questionnaires, each a file; a file of the overlay replaces the questionnaire with its key.</summary>
internal static class ReadQuestionnaires
{
    internal static IReadOnlyList<Questionnaire> From(
        IReadOnlyList<DefinitionNode> nodes, IEnumerable<string> measures, IEnumerable<string> requirements)
    {
        var files = DefinitionFiles.ByKey(nodes);
        var (knownMeasures, knownRequirements) = (measures.ToHashSet(StringComparer.Ordinal), requirements.ToHashSet(StringComparer.Ordinal));
        Questionnaire[] questionnaires =
        [
            .. files.Values.Select(node => Questionnaire(node, knownRequirements, knownMeasures))
                .OrderBy(questionnaire => questionnaire.Order ?? int.MaxValue).ThenBy(questionnaire => questionnaire.Key, StringComparer.Ordinal),
        ];
        CheckMappings.Of(questionnaires, files);
        return questionnaires;
    }

    internal static Questionnaire Questionnaire(DefinitionNode node, HashSet<string> requirements, HashSet<string> measures)
    {
        QuestionnaireSection[] sections = [.. node.List("sections").Select(section => Section(section, requirements, measures))];
        DefinitionFiles.Unrepeated(node.List("sections"), "this questionnaire");
        DefinitionFiles.Unrepeated(node.List("sections").SelectMany(section => section.List("questions")), "this questionnaire");
        var scoring = node.At("scoring");
        var questionnaire = new Questionnaire(sections)
        {
            Key = node.Text("key"),
            Title = node.Text("title"),
            Edition = node.Text("edition"),
            Order = (int?)node.OptionalNumber("order"),
            About = node.Text("about"),
            Notice = node.Text("notice"),
            Period = node.Choice<PeriodKind>("period"),
            Scoring = ReadScoring.From(scoring),
        };
        foreach (var question in questionnaire.Questions.Where(question => question.Instances > 1 && questionnaire.Scoring is not MedianOfInstances))
        {
            throw scoring.At("kind").Fault(
                $"{question.Key} asks for {question.Instances} services and {questionnaire.Scoring.Kind} does not say which counts. Use medianOfInstances.");
        }

        foreach (var (field, problem) in questionnaire.Scoring.Misfits(questionnaire))
        {
            throw scoring.Within(field).Fault(problem);
        }

        return questionnaire;
    }

    private static QuestionnaireSection Section(DefinitionNode node, HashSet<string> requirements, HashSet<string> measures) => new()
    {
        Key = node.Text("key"),
        Title = node.Text("title"),
        Hint = node.OptionalText("hint"),
        Requirement = node.Has("requirement") ? Known(node.At("requirement"), requirements, "a requirement of any framework") : null,
        Domain = node.OptionalText("domain"),
        Questions = [.. node.List("questions").Select(question => Question(question, requirements, measures))],
    };

    private static Question Question(DefinitionNode node, HashSet<string> requirements, HashSet<string> measures)
    {
        var instances = (int)(node.OptionalNumber("instances") ?? 1);
        return instances % 2 == 0
            ? throw node.At("instances").Fault($"of {instances} services none is in the middle. Give an odd number.")
            : new()
            {
                Key = node.Text("key"),
                Text = node.Text("text"),
                Guidance = node.OptionalText("guidance"),
                Levels = Levels(node),
                Mandatory = node.Flag("mandatory"),
                Targeted = node.Flag("targeted"),
                MayBeNotApplicable = node.Flag("mayBeNotApplicable"),
                Instances = instances,
                AnsweredBy = node.OptionalText("answeredBy"),
                Requirements = [.. node.List("requirements").Select(key => Known(key, requirements, "a requirement of any framework"))],
                Measures = [.. node.List("measures").Select(key => Known(key, measures, "a measure"))],
                Same = [.. node.List("same").Select(Mapping)],
            };
    }

    private static Level[] Levels(DefinitionNode node)
    {
        List<Level> levels = [];
        foreach (var entry in node.List("levels"))
        {
            if (entry.Number("number") != levels.Count)
            {
                throw entry.At("number").Fault(
                    $"level {levels.Count} is missing: found {entry.Number("number")}. Levels of {node.Text("key")} go up from 0 without a gap.");
            }

            var evidence = entry.Has("evidence") ? entry.Choice<Evidence>("evidence") : Evidence.None;
            if (levels.Count > 0 && evidence < levels[^1].Evidence)
            {
                throw (entry.Has("evidence") ? entry.At("evidence") : entry).Fault(
                    $"level {levels.Count} needs less evidence than level {levels.Count - 1}. A higher claim needs at least as much.");
            }

            levels.Add(new(levels.Count, entry.Text("label"), entry.Text("descriptor"), evidence));
        }

        return [.. levels];
    }

    private static Mapping Mapping(DefinitionNode node)
    {
        var parts = node.Text("question").Split('/');
        return new(parts[0], parts[1], [.. node.List("levels").Select(level => level.Token.ToObject<int>())]);
    }

    private static string Known(DefinitionNode node, HashSet<string> known, string what) =>
        known.Contains(node.Value) ? node.Value : throw node.Fault($"'{node.Value}' is not {what}.");
}
