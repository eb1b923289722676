using EdiRegion.Region.Frameworks;
using EdiRegion.Region.Organisations;

namespace EdiRegion.ActionPlans.Coverage;

/// <summary>How many requirements are owed, and how they are answered: the four add up to <c>Owed</c>.</summary>
internal sealed record Tally(int Owed, int Covered, int Met, int Explained, int Gap)
{
    internal static Tally Of(IReadOnlyCollection<Cell> cells) => new(
        cells.Count,
        cells.Count(cell => cell.State is CoverageState.Covered),
        cells.Count(cell => cell.State is CoverageState.Met),
        cells.Count(cell => cell.State is CoverageState.Explained),
        cells.Count(cell => cell.State is CoverageState.Gap));
}

internal sealed record RequirementColumn(
    string Key, string Framework, string? Number, string Title, RequirementOwner? Owner, DateOnly? Due, bool DueProvisional, Tally Counts);

internal sealed record OrganisationRow(string Ods, string Name, OrganisationKind Kind, string? System, Tally Counts, IReadOnlyList<Cell> Cells);

/// <summary>Organisations by requirements. <c>Nobody</c> lists the requirements that somebody of the scope owes and no one there works on, meets or explains.</summary>
internal sealed record CoverageView(
    Scope Scope, string? Framework, DateOnly AsAt, Tally Counts, IReadOnlyList<RequirementColumn> Requirements, IReadOnlyList<OrganisationRow> Organisations,
    IReadOnlyList<string> Nobody)
{
    internal static CoverageView Of(
        Scope scope, string? framework, DateOnly day, OrganisationRegister register, IReadOnlyList<Organisation> organisations, IReadOnlyList<Requirement> requirements,
        IReadOnlyDictionary<string, IReadOnlyList<Cell>> cells)
    {
        var byRequirement = cells.Values.SelectMany(row => row).ToLookup(cell => cell.Requirement, StringComparer.Ordinal);
        List<RequirementColumn> columns = [.. requirements.Where(r => byRequirement.Contains(r.Key)).Select(r => new RequirementColumn(
            r.Key, r.Framework, r.Number, r.Title, r.Owner, r.Due, r.DueProvisional, Tally.Of([.. byRequirement[r.Key]])))];

        return new(
            scope, framework, day, Tally.Of([.. cells.Values.SelectMany(row => row)]), columns,
            [.. organisations.Select(o => new OrganisationRow(
                o.Ods, o.Name, o.Kind, o.Kind is OrganisationKind.Trust ? register.SystemOf(o.Ods)?.Ods : null, Tally.Of([.. cells[o.Ods]]), cells[o.Ods]))],
            [.. columns.Where(column => column.Counts.Gap == column.Counts.Owed).Select(column => column.Key)]);
    }
}
