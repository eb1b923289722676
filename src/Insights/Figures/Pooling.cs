using System.Security.Cryptography;
using System.Text;
using EdiRegion.Region;
using EdiRegion.Region.Measures;
using EdiRegion.Region.Organisations;

namespace EdiRegion.Insights.Figures;

/// <summary>Names one pooled total.</summary>
internal readonly record struct TotalKey(string Measure, string Scope, string Period, string Basis, string Cell);

/// <summary>What is added to a total.</summary>
internal readonly record struct Addition(decimal Sum, int Organisations)
{
    public static Addition operator +(Addition one, Addition other) => new(one.Sum + other.Sum, one.Organisations + other.Organisations);
}

/// <summary>How an organisation's figures enter the totals of its system and its region: the same rule adds one return and recomputes all.</summary>
internal static class Pooling
{
    /// <summary>Adds (or, with <paramref name="sign"/> -1, takes out) an organisation's known figures.</summary>
    internal static void Pool(
        this Dictionary<TotalKey, Addition> totals, IEnumerable<Measure> measures, IReadOnlyList<string> scopes, string period,
        IReadOnlyDictionary<string, decimal> known, int sign = 1)
    {
        foreach (var measure in measures)
        {
            foreach (var basis in measure.Bases)
            {
                if (!basis.Cells.All(known.ContainsKey))
                {
                    continue;
                }

                foreach (var scope in scopes)
                {
                    foreach (var cell in basis.Cells)
                    {
                        var key = new TotalKey(measure.Key, scope, period, basis.Key, cell);
                        totals[key] = totals.GetValueOrDefault(key) + new Addition(sign * known[cell], sign);
                    }
                }
            }
        }
    }

    /// <summary>What every measure of a collection comes to for one organisation.</summary>
    internal static List<OwnValue> OwnValues(
        this Definitions definitions, string collection, string period, string organisation, IReadOnlyDictionary<string, decimal> known) =>
    [
        .. definitions.MeasuresOf(collection)
            .Select(measure => (measure.Key, Result: measure.Calculate(known)))
            .Select(own => new OwnValue { Measure = own.Key, Period = period, Organisation = organisation, Value = own.Result.Value, Reason = own.Result.Reason }),
    ];

    /// <summary>The measures whose counts can be added up, of one collection.</summary>
    internal static IReadOnlyList<Measure> PooledMeasures(this Definitions definitions, string collection) =>
        [.. definitions.Measures.Values.Where(m => m.Poolable && m.Collection == collection)];

    /// <summary>The scopes above an organisation in today's tree.</summary>
    internal static IReadOnlyList<string> ScopesAbove(this Definitions definitions, string organisation) =>
    [
        .. definitions.Organisations.Ancestors(organisation).Select(above => (above.Kind is OrganisationKind.System
            ? Scope.System(above.Ods)
            : Scope.Region(above.Ods)).ToString()),
    ];

    /// <summary>Changes when the tree or a measure changes.</summary>
    internal static string Fingerprint(Definitions definitions)
    {
        var text = new StringBuilder();

        foreach (var organisation in definitions.Organisations.All.OrderBy(o => o.Ods, StringComparer.Ordinal))
        {
            text.Append(organisation.Ods).Append('<').AppendJoin(',', definitions.ScopesAbove(organisation.Ods)).Append('\n');
        }

        foreach (var measure in definitions.Measures.Values.OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            text.Append(measure.Fingerprint).Append('\n');

            foreach (var basis in measure.Bases)
            {
                text.Append(measure.Key).Append('/').Append(basis.Key).Append('=').AppendJoin(',', basis.Cells).Append('\n');
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
