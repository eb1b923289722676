namespace EdiRegion.Region.Assessments;

/// <summary>A question of another questionnaire that an answer serves.</summary>
/// <param name="Levels">The level there for each level here, from 0.</param>
public sealed record Mapping(string Questionnaire, string Question, IReadOnlyList<int> Levels)
{
    /// <summary>Such as <c>eds-2022/2b</c>.</summary>
    public string Name => $"{Questionnaire}/{Question}";

    public override string ToString() => Name;
}
