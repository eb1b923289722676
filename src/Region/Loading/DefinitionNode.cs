using System.Globalization;
using EdiRegion.Region.Periods;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace EdiRegion.Region.Loading;

/// <summary>A place in a definition file that knows where it stands, so that a fault can be pointed at.</summary>
internal readonly record struct DefinitionNode(string File, JToken Token)
{
    internal string Text(string field) => OptionalText(field) ?? throw Fault($"'{field}' is missing.");

    internal string? OptionalText(string field) => Token[field]?.Value<string>();

    internal bool Flag(string field) => Token[field]?.Value<bool>() ?? false;

    internal bool Has(string field) => Token[field] is not null;

    internal decimal Number(string field) => OptionalNumber(field) ?? throw Fault($"'{field}' is missing.");

    internal decimal? OptionalNumber(string field) => Token[field]?.Value<decimal>();

    internal DateOnly Date(string field) => OptionalDate(field) ?? throw Fault($"'{field}' is missing.");

    internal DateOnly? OptionalDate(string field) => OptionalText(field) is not { } text
        ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw At(field).Fault($"'{text}' is not a date. Write it as 2022-07-01.");

    internal Period? OptionalPeriod(string field) => OptionalText(field) is not { } text
        ? null
        : Periods.Period.TryParse(text, out var period)
            ? period
            : throw At(field).Fault($"'{text}' is not a period. Write 2022-23 or 2026-27Q2.");

    internal Period Period(string field) => OptionalPeriod(field) ?? throw Fault($"'{field}' is missing.");

    internal T Choice<T>(string field)
        where T : struct, Enum => Enum.TryParse<T>(Text(field), ignoreCase: true, out var value)
            ? value
            : throw At(field).Fault($"'{Text(field)}' is not one of {string.Join(", ", Enum.GetNames<T>())}.");

    internal DefinitionNode At(string field) => new(File, Token[field] ?? throw Fault($"'{field}' is missing."));

    /// <summary>The place a path such as <c>tiers[1].require['q1']</c> leads to; this one when it leads nowhere.</summary>
    internal DefinitionNode Within(string path) => new(File, Token.SelectToken(path) ?? Token);

    internal IEnumerable<DefinitionNode> List(string field)
    {
        var file = File;
        return (Token[field] as JArray)?.Select(item => new DefinitionNode(file, item)) ?? [];
    }

    internal IEnumerable<(string Name, DefinitionNode Value)> Fields()
    {
        var file = File;
        return (Token as JObject)?.Properties().Select(property => (property.Name, new DefinitionNode(file, property.Value))) ?? [];
    }

    internal string[] Texts(string field) => [.. List(field).Select(item => item.Value)];

    internal string Value => Token.Value<string>()!;

    internal DefinitionException Fault(string problem) =>
        new(File, Token is IJsonLineInfo info && info.HasLineInfo() ? info.LineNumber : null, Token.Path, problem);
}
