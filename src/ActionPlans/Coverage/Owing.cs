using System.Runtime.CompilerServices;
using EdiRegion.Region;
using EdiRegion.Region.Frameworks;
using EdiRegion.Region.Organisations;

namespace EdiRegion.ActionPlans.Coverage;

/// <summary>Who has to answer for which requirement, and which other requirements may answer for it.</summary>
internal sealed class Owing
{
    private static readonly ConditionalWeakTable<Definitions, Owing> Known = [];

    private Owing(Definitions definitions)
    {
        Standing = [.. definitions.FrameworkList.Where(f => f is { Local: false, Standing: not FrameworkStanding.Replaced }).SelectMany(f => f.Accountable)];
        Through = definitions.Requirements.Values.Where(r => r.Accountable).ToDictionary(r => r.Key, r => ThroughOf(r, definitions), StringComparer.Ordinal);
    }

    /// <summary>What is to be answered for when nobody asks for one framework: all that were not replaced; a frozen one still stands.</summary>
    internal IReadOnlyList<Requirement> Standing { get; }

    /// <summary>What else covers a requirement, marked as such: a requirement it is cross-linked to, the whole it is part of, a part of it.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyList<string>> Through { get; }

    internal static Owing Of(Definitions definitions) => Known.GetValue(definitions, known => new(known));

    /// <summary>A tier's requirement concerns that tier; an employer's concerns trusts and the boards of systems; one of all tiers concerns everyone.</summary>
    internal static bool Owes(Organisation organisation, Requirement requirement) => requirement.Accountable && requirement.Owner switch
    {
        null => true,
        RequirementOwner.Region => organisation.Kind is OrganisationKind.Region,
        RequirementOwner.System => organisation.Kind is OrganisationKind.System,
        _ => organisation.Kind is not OrganisationKind.Region,
    };

    /// <summary>Those of a scope that answer: the organisation itself and, beneath it, systems and trusts that are open.</summary>
    internal static IReadOnlyList<Organisation> Answering(Definitions definitions, Scope scope, DateOnly day)
    {
        var register = definitions.Organisations;
        var trusts = register.Within(scope, day).Where(trust => trust.IsOpen(day));

        return scope.Kind switch
        {
            ScopeKind.Trust => [.. trusts],
            ScopeKind.System => [register.Find(scope.Ods)!, .. trusts],
            _ => [register.Region, .. register.Systems.Where(system => system.IsOpen(day)), .. trusts],
        };
    }

    private static IReadOnlyList<string> ThroughOf(Requirement requirement, Definitions definitions) =>
        [.. requirement.Links.Concat(Above(requirement, definitions)).Concat(Beneath(requirement, definitions)).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> Above(Requirement requirement, Definitions definitions)
    {
        for (var above = requirement.Parent; above is not null; above = definitions.Requirement(above).Parent)
        {
            yield return above;
        }
    }

    private static IEnumerable<string> Beneath(Requirement requirement, Definitions definitions) =>
        requirement.Children.SelectMany(child => Beneath(definitions.Requirement(child), definitions).Prepend(child));
}
