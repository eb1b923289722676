namespace EdiRegion.Region.Loading;

/// <summary>
/// The named lists (ethnicity, band, …) that keep a collection's file short: <c>ind2.app.{ethnicity}</c> stands for one key per value.
/// </summary>
internal sealed class Dimensions
{
    private readonly Dictionary<string, List<KeyValuePair<string, string>>> _values = new(StringComparer.Ordinal);

    internal Dimensions(DefinitionNode collection)
    {
        if (collection.Has("dimensions"))
        {
            foreach (var (name, values) in collection.At("dimensions").Fields())
            {
                _values.Add(name, [.. values.Fields().Select(value => KeyValuePair.Create(value.Name, value.Value.Value))]);
            }
        }
    }

    /// <summary>Every combination of values of the dimensions named, in order.</summary>
    internal IReadOnlyList<Choice> Combine(DefinitionNode at, IEnumerable<string> names)
    {
        List<Choice> choices = [Choice.None];
        foreach (var name in names)
        {
            choices = [.. choices.SelectMany(choice => Values(at, name).Select(value => choice.With(name, value.Key, value.Value)))];
        }

        return choices;
    }

    /// <summary>Every combination for the dimensions a pattern names.</summary>
    internal IReadOnlyList<Choice> Combine(DefinitionNode at, string pattern) => Combine(at, Names(pattern));

    /// <summary>The keys a pattern stands for once a choice is made: dimensions left open are spread.</summary>
    internal IEnumerable<string> Spread(DefinitionNode at, string pattern, Choice choice)
    {
        var filled = choice.Keys(pattern);
        return Combine(at, filled).Select(rest => rest.Keys(filled));
    }

    internal IReadOnlyList<KeyValuePair<string, string>> Values(DefinitionNode at, string name) => _values.TryGetValue(name, out var values)
        ? values
        : throw at.Fault($"'{name}' is not a dimension of this collection. Known: {string.Join(", ", _values.Keys)}.");

    private static IEnumerable<string> Names(string pattern)
    {
        for (var open = pattern.IndexOf('{', StringComparison.Ordinal); open >= 0; open = pattern.IndexOf('{', open + 1))
        {
            var close = pattern.IndexOf('}', open);
            if (close > 0)
            {
                yield return pattern[(open + 1)..close];
            }
        }
    }
}
