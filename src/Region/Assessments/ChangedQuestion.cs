namespace EdiRegion.Region.Assessments;

/// <summary>A question in two editions.</summary>
public sealed record ChangedQuestion(Question Earlier, Question Later)
{
    internal bool Rescaled => Earlier.Levels.Count != Later.Levels.Count || Earlier.Instances != Later.Instances;

    internal bool Reworded => Earlier.Text != Later.Text || Earlier.Guidance != Later.Guidance
        || !Words(Earlier).SequenceEqual(Words(Later));

    internal bool Tightened => Asked(Earlier) != Asked(Later) || !Earlier.Levels.Select(level => level.Evidence).SequenceEqual(Later.Levels.Select(level => level.Evidence));

    private static IEnumerable<(string, string)> Words(Question question) => question.Levels.Select(level => (level.Label, level.Descriptor));

    private static (bool, bool, bool) Asked(Question question) => (question.Mandatory, question.Targeted, question.MayBeNotApplicable);
}
