using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.Region.Organisations;
using EdiRegion.Region.Periods;

namespace EdiRegion.SelfAssessment.Results;

/// <summary>Whom results are asked for: the region, a system, a cluster of systems, a type of trust, or one organisation; trusts and systems alike.</summary>
/// <param name="Ods">The organisation whose results these are in terms of permission.</param>
internal sealed record AskedResults(string Text, string Ods, IReadOnlyList<Organisation> Organisations)
{
    private const string Expected = "region:Y60, ics:QHL, trust:RRK, cluster:A or type:acute";

    internal static Result<AskedResults> Read(Definitions definitions, string? scope, DateOnly day)
    {
        var register = definitions.Organisations;
        IReadOnlyList<Organisation> all = [.. register.All.Where(o => o.Kind is OrganisationKind.Trust or OrganisationKind.System)];

        if (scope?.Split(':') is ["cluster", var name])
        {
            return register.Clusters.FirstOrDefault(c => c.Key == name) is { } cluster
                ? new AskedResults(scope, register.Region.Ods, [.. all.Where(o => cluster.Systems.Contains(register.SystemOf(o.Ods)?.Ods ?? ""))])
                : Unknown(scope, string.Join(", ", register.Clusters.Select(c => $"cluster:{c.Key}")));
        }

        if (scope?.Split(':') is ["type", var type])
        {
            return Enum.TryParse<TrustType>(type, ignoreCase: true, out var known) && Enum.IsDefined(known) && !char.IsAsciiDigit(type[0])
                ? new AskedResults(scope, register.Region.Ods, [.. all.Where(o => o.TrustType == known)])
                : Unknown(scope, string.Join(", ", Enum.GetNames<TrustType>().Select(n => $"type:{char.ToLowerInvariant(n[0])}{n[1..]}")));
        }

        return Scope.TryParse(scope, out var whom) && register.Knows(whom)
            ? new AskedResults(scope, whom.Ods, [.. all.Where(o => o.Ods == whom.Ods || register.Ancestors(o.Ods).Any(above => above.Ods == whom.Ods))])
            : Unknown(scope, Expected);
    }

    /// <summary>The parts it is laid out in.</summary>
    internal static IReadOnlyList<(string Key, string Name, IReadOnlyList<string> Organisations)>? Parts(
        string by, IReadOnlyList<Organisation> organisations, Definitions definitions, DateOnly day)
    {
        var register = definitions.Organisations;

        return by switch
        {
            "system" => Group(o => register.SystemOf(o.Ods) is { } system ? (system.Ods, system.Name) : null),
            "cluster" => Group(o => register.SystemOf(o.Ods) is { } system && register.ClusterOf(system.Ods, day) is { } cluster ? (cluster.Key, cluster.Name) : null),
            "type" => Group(o => o.TrustType is { } type ? ($"{char.ToLowerInvariant($"{type}"[0])}{$"{type}"[1..]}", Words($"{type}")) : ("system", "Integrated care board")),
            _ => null,
        };

        IReadOnlyList<(string, string, IReadOnlyList<string>)> Group(Func<Organisation, (string Key, string Name)?> of) =>
        [
            .. from organisation in organisations
               let part = of(organisation)
               where part is not null
               group organisation.Ods by part.Value into members
               orderby members.Key.Name
               select (members.Key.Key, members.Key.Name, (IReadOnlyList<string>)[.. members]),
        ];
    }

    internal static Refusal? RefusePeriod(string? period) => Period.TryParse(period, out _)
        ? null
        : Refusal.Unprocessable("period-unknown", $"{period ?? "Nothing"} is not a period", "Write period=2026-27, or a quarter like 2026-27Q3.",
            [new("/period", "period-unknown", "The period is missing or not known", "2026-27", period)]);

    private static Refusal Unknown(string? scope, string expected) => Refusal.Unprocessable("scope-unknown", $"{scope ?? "Nothing"} is not a scope", $"Write {expected}.",
        [new("/scope", "scope-unknown", "The scope is missing or not known", expected, scope)]);

    private static string Words(string name) => string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{c}"));
}
