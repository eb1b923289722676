using EdiRegion.Region.Assessments;

namespace EdiRegion.Region.Loading;

/// <summary>
/// Mappings lead to questions there are, level by level and never downwards, and no answer comes back to its own question higher than it set
/// out, whichever way round and over however many questionnaires.
/// </summary>
internal static class CheckMappings
{
    /// <summary>Faults are shown in the files given; one that lies in another questionnaire is shown where a file took away what it needs.</summary>
    internal static void Of(IReadOnlyList<Questionnaire> questionnaires, IReadOnlyDictionary<string, DefinitionNode> files)
    {
        var known = questionnaires.ToDictionary(questionnaire => questionnaire.Key, StringComparer.Ordinal);
        List<Served> served = [];
        foreach (var questionnaire in questionnaires)
        {
            foreach (var (question, mapping, field) in Mappings(questionnaire))
            {
                if (Problem(questionnaire, question, mapping, known) is var (part, problem))
                {
                    throw files.TryGetValue(questionnaire.Key, out var file)
                        ? file.Within(field + part).Fault(problem)
                        : files.Values.First().At("sections").Fault($"{questionnaire.Key}/{question.Key} is mapped to it: {problem}");
                }

                var target = known[mapping.Questionnaire].Question(mapping.Question);
                served.AddRange(Served.Of(questionnaire.Key, question, mapping, target, field));
            }
        }

        CheckCircles(served.ToLookup(step => step.From, StringComparer.Ordinal), files);
    }

    private static IEnumerable<(Question Question, Mapping Mapping, string Field)> Mappings(Questionnaire questionnaire) =>
        from section in questionnaire.Sections.Index()
        from question in section.Item.Questions.Index()
        from mapping in question.Item.Same.Index()
        select (question.Item, mapping.Item, $"sections[{section.Index}].questions[{question.Index}].same[{mapping.Index}]");

    private static (string Part, string Problem)? Problem(
        Questionnaire questionnaire, Question question, Mapping mapping, Dictionary<string, Questionnaire> known)
    {
        if (mapping.Questionnaire == questionnaire.Key)
        {
            return (".question", $"'{mapping.Name}' is in the same questionnaire. Mappings lead to another one.");
        }

        if (!known.TryGetValue(mapping.Questionnaire, out var other))
        {
            return (".question", $"'{mapping.Questionnaire}' is not a questionnaire. Known: {string.Join(", ", known.Keys)}.");
        }

        if (other.FindQuestion(mapping.Question) is not { } target)
        {
            return (".question", $"'{mapping.Question}' is not a question of {other.Key}.");
        }

        if (target.Instances > 1)
        {
            return (".question", $"{mapping.Name} is answered for {target.Instances} services; one answer cannot serve it.");
        }

        if (mapping.Levels.Count != question.Levels.Count)
        {
            return (".levels", $"names {mapping.Levels.Count} levels. {question.Key} has {question.Levels.Count}: name the level there for each, from 0.");
        }

        for (var level = 0; level < mapping.Levels.Count; level++)
        {
            if (!target.Has(mapping.Levels[level]))
            {
                return ($".levels[{level}]", $"{mapping.Levels[level]} is not a level of {mapping.Name}, which has 0 to {target.Top}.");
            }

            if (level > 0 && mapping.Levels[level] < mapping.Levels[level - 1])
            {
                return ($".levels[{level}]", $"{mapping.Levels[level]} is below {mapping.Levels[level - 1]}: a higher level here cannot be a lower one there.");
            }
        }

        return null;
    }

    /// <summary>Circles with a mapping of the files on the way; of several files the last one read is to blame.</summary>
    private static void CheckCircles(ILookup<string, Served> served, IReadOnlyDictionary<string, DefinitionNode> files)
    {
        string[] blamed = [.. files.Keys.Reverse()];
        foreach (var start in served.SelectMany(steps => steps))
        {
            for (var level = 0; level < start.Levels.Count; level++)
            {
                if (Rises(start, level, served) is { } path && path.Where(step => blamed.Contains(step.File)).MinBy(Place) is { } step)
                {
                    throw files[step.File].Within(step.Field).Fault(
                        $"the mappings go round in a circle that lifts an answer: {Told(start.From, level, path)}. "
                        + "Lower a level on the way, so that no answer comes back higher than it was given.");
                }
            }
        }

        int Place(Served step) => Array.IndexOf(blamed, step.File);
    }

    /// <summary>The way on which a level comes back higher to where it began; null when there is none.</summary>
    private static List<Served>? Rises(Served start, int level, ILookup<string, Served> served)
    {
        var reached = new Dictionary<string, int>(StringComparer.Ordinal);
        var waiting = new Queue<(int Level, List<Served> Path)>();
        waiting.Enqueue((start.Levels[level], [start]));
        while (waiting.TryDequeue(out var here))
        {
            var at = here.Path[^1].To;
            if (at == start.From && here.Level > level)
            {
                return here.Path;
            }

            if (reached.TryGetValue(at, out var before) && before >= here.Level)
            {
                continue;
            }

            reached[at] = here.Level;
            foreach (var step in served[at])
            {
                waiting.Enqueue((step.Levels[here.Level], [.. here.Path, step]));
            }
        }

        return null;
    }

    private static string Told(string from, int level, List<Served> path)
    {
        List<string> stops = [$"{from} at {level}"];
        foreach (var step in path)
        {
            level = step.Levels[level];
            stops.Add($"{step.To} at {level}");
        }

        return string.Join(" → ", stops);
    }
}
