namespace EdiRegion.Region.Assessments;

/// <summary>How organisations moved since the last round, counted over those with a level in both; not met stands below level 0.</summary>
/// <param name="MedianBefore">The median of all organisations of the last round.</param>
public sealed record LevelChange(int Up, int Down, int Same, decimal? MedianBefore)
{
    public int Organisations => Up + Down + Same;
}
