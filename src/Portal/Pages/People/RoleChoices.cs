using EdiRegion.Platform.Authority;
using EdiRegion.Portal.SignIn;
using EdiRegion.Region;
using EdiRegion.Region.Organisations;

namespace EdiRegion.Portal.Pages.People;

/// <summary>A role ticked in an organisation; on a form it reads <c>trust-lead:RRK</c>.</summary>
internal static class RoleChoices
{
    /// <summary>The roles in the order they are offered.</summary>
    public static IReadOnlyList<string> All => Roles.All;

    /// <summary>The organisations a role can be held in.</summary>
    public static IReadOnlyList<Organisation> Organisations(Definitions definitions) =>
        [.. definitions.Organisations.All.OrderBy(o => o.Kind).ThenBy(o => o.Name, StringComparer.Ordinal)];

    /// <summary>Reads one line per role: <c>trust-lead RRK</c>. Null and a sentence when a line is not one.</summary>
    public static (IReadOnlyList<HeldRole> Roles, string? Fault) Read(IReadOnlyList<string> roles, IReadOnlyList<string> organisations, Definitions definitions)
    {
        var held = new List<HeldRole>();

        for (var i = 0; i < Math.Max(roles.Count, organisations.Count); i++)
        {
            var (role, ods) = (roles.ElementAtOrDefault(i) ?? "", organisations.ElementAtOrDefault(i) ?? "");

            if (role is "" && ods is "")
            {
                continue;
            }

            if (!All.Contains(role) || definitions.Organisations.Find(ods) is null)
            {
                return ([], $"Select both a role and an organisation in line {i + 1}, or neither");
            }

            held.Add(new(role, ods));
        }

        return held.Count == 0 ? ([], "Select at least one role and its organisation") : ([.. held.Distinct()], null);
    }
}
