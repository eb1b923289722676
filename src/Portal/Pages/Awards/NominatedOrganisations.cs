using EdiRegion.Portal.Forms;
using EdiRegion.Region.Organisations;

namespace EdiRegion.Portal.Pages.Awards;

/// <summary>The organisations of the register a nominee can belong to. All of them, also where they are filtered by: a list of those nominated would tell which are.</summary>
internal static class NominatedOrganisations
{
    internal static IReadOnlyList<Choice> Of(OrganisationRegister register, DateOnly today) =>
    [
        .. register.Trusts(today).OrderBy(trust => trust.Name, StringComparer.Ordinal).Select(trust => new Choice(trust.Ods, trust.Name, Group: "Trusts")),
        .. register.Systems.Select(system => new Choice(system.Ods, system.Name, Group: "Integrated care systems")),
        new(register.Region.Ods, register.Region.Name, Group: "Region"),
    ];
}
