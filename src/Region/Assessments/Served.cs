namespace EdiRegion.Region.Assessments;

/// <summary>A way an answer can go from one question to another: as a mapping is written, or back.</summary>
/// <param name="From">Questionnaire and question, such as <c>wrei/wrei-4.1</c>.</param>
/// <param name="Levels">The level at <paramref name="To"/> for each level at <paramref name="From"/>.</param>
/// <param name="Written">True in the direction the mapping was written.</param>
/// <param name="File">Key of the questionnaire the mapping is written in, and where in it.</param>
internal sealed record Served(string From, string To, IReadOnlyList<int> Levels, bool Written, string File, string Field)
{
    /// <summary>
    /// Both ways of a mapping. On the way back a level becomes the lowest that leads to it or, where none does, the highest that leads below
    /// it: never more than was claimed. Nothing comes back to a question that is answered for several services, and level 0 stays away where
    /// everything leads above it.
    /// </summary>
    internal static IEnumerable<Served> Of(string questionnaire, Question question, Mapping mapping, Question target, string field = "")
    {
        var from = $"{questionnaire}/{question.Key}";
        yield return new(from, mapping.Name, mapping.Levels, true, questionnaire, field);
        if (question.Instances == 1 && mapping.Levels[0] == 0)
        {
            yield return new(mapping.Name, from, [.. target.Levels.Select(level => Back(mapping.Levels, level.Number))], false, questionnaire, field);
        }
    }

    private static int Back(IReadOnlyList<int> levels, int level)
    {
        var closest = levels.Where(there => there <= level).Max();
        return levels.Index().First(entry => entry.Item == closest).Index;
    }
}
