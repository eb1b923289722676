using System.Text.Json.Serialization;

namespace EdiRegion.Region.Disclosure;

/// <summary>A count as an audience may see it. JSON: the number, <c>{"state":"suppressed"}</c>, or null when there is none.</summary>
[JsonConverter(typeof(DisclosedCountJson))]
public readonly record struct DisclosedCount
{
    private DisclosedCount(decimal? number, bool suppressed) => (Number, IsSuppressed) = (number, suppressed);

    /// <summary>The number to show; null when hidden or when there is none.</summary>
    public decimal? Number { get; }

    public bool IsSuppressed { get; }

    public static DisclosedCount None => default;

    public static DisclosedCount Suppressed { get; } = new(null, true);

    internal static DisclosedCount Of(decimal number) => new(number, false);
}
