namespace EdiRegion.Platform.Authority;

/// <summary>A role held in an organisation; in a token it reads <c>trust-lead:RRK</c>.</summary>
public sealed record Grant(string Role, string Organisation)
{
    /// <summary>The name of the claim that carries grants.</summary>
    public const string ClaimType = "roles";

    /// <summary>Reads <c>role:organisation</c>; null when it is not of that form.</summary>
    public static Grant? Parse(string claim) =>
        claim.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && colon < claim.Length - 1
            ? new(claim[..colon], claim[(colon + 1)..])
            : null;

    /// <inheritdoc/>
    public override string ToString() => $"{Role}:{Organisation}";
}
