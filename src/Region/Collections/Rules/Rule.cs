namespace EdiRegion.Region.Collections.Rules;

/// <summary>A numbered check of a collection.</summary>
public abstract class Rule
{
    /// <summary>Such as <c>V02</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it asks, in one sentence.</summary>
    public required string Text { get; init; }

    /// <summary>The cells it reads.</summary>
    public abstract IEnumerable<string> Reads { get; }

    internal abstract void Check(GivenReturn given, ref List<Finding>? findings);

    private protected static void Add(ref List<Finding>? findings, Finding finding) => (findings ??= []).Add(finding);
}
