namespace EdiRegion.Region.Loading;

/// <summary>One value picked from each of some dimensions.</summary>
internal sealed record Choice(IReadOnlyList<(string Dimension, string Key, string Label)> Picked)
{
    internal static readonly Choice None = new([]);

    internal Choice With(string dimension, string key, string label) => new([.. Picked, (dimension, key, label)]);

    /// <summary>The text with <c>{dimension}</c> replaced by the key picked.</summary>
    internal string Keys(string text) =>
        Picked.Aggregate(text, (filled, pick) => filled.Replace($"{{{pick.Dimension}}}", pick.Key, StringComparison.Ordinal));

    /// <summary>The text with <c>{dimension}</c> replaced by the label picked.</summary>
    internal string Labels(string text) =>
        Picked.Aggregate(text, (filled, pick) => filled.Replace($"{{{pick.Dimension}}}", pick.Label, StringComparison.Ordinal));
}
