namespace EdiRegion.Region.Assessments;

/// <summary>A step of a question's scale.</summary>
/// <param name="Label">A word or two, such as "Early progress".</param>
/// <param name="Descriptor">What can be seen where this level is reached.</param>
/// <param name="Evidence">What has to be given with the claim.</param>
public sealed record Level(int Number, string Label, string Descriptor, Evidence Evidence);
