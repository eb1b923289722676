using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.Region.Organisations;
using EdiRegion.Region.Periods;

namespace EdiRegion.SelfAssessment.Rounds;

/// <summary>A round as it is sent. Whom it is for: a list of organisations, or a scope, whose trusts and systems are all asked.</summary>
internal sealed record RoundBody(
    string? Questionnaire = null,
    string? Period = null,
    string? Title = null,
    DateOnly? Opens = null,
    DateOnly? Due = null,
    DateOnly? Closes = null,
    IReadOnlyList<string>? Organisations = null,
    string? Scope = null)
{
    internal (string Title, DateOnly Opens, DateOnly Due, DateOnly Closes) ReadDates(List<Fault> faults)
    {
        var title = new Texts(faults).Required(Title, "/title", 200);
        var (opens, due, closes) = (Day(Opens, "/opens", faults), Day(Due, "/due", faults), Day(Closes, "/closes", faults));

        if (Due < Opens)
        {
            faults.Add(new("/due", "due-before-opening", "It would be due before it opens", $"a day from {Opens:yyyy-MM-dd} on", $"{Due:yyyy-MM-dd}"));
        }

        if (Closes < Due)
        {
            faults.Add(new("/closes", "closes-before-due", "It would close before it is due", $"a day from {Due:yyyy-MM-dd} on", $"{Closes:yyyy-MM-dd}"));
        }

        return (title, opens, due, closes);
    }

    /// <summary>The organisations meant: open at some time of the period, each once.</summary>
    internal IReadOnlyList<Organisation> ReadOrganisations(Period period, Definitions definitions, List<Fault> faults)
    {
        var register = definitions.Organisations;
        List<Organisation> meant = [];

        if (Scope is not null)
        {
            if (!Region.Organisations.Scope.TryParse(Scope, out var scope) || !register.Knows(scope))
            {
                faults.Add(new("/scope", "scope-unknown", "The scope is not known", "region:Y60, ics:QHL or trust:RRK", Scope));
            }
            else
            {
                meant.AddRange(register.All.Where(o => o.Kind is not OrganisationKind.Region && IsOpenIn(o, period)
                    && (o.Ods == scope.Ods || register.Ancestors(o.Ods).Any(above => above.Ods == scope.Ods))));
            }
        }

        foreach (var (index, ods) in (Organisations ?? []).Index())
        {
            if (register.Find(ods) is not { Kind: not OrganisationKind.Region } organisation)
            {
                faults.Add(new($"/organisations/{index}", "organisation-unknown", "There is no such organisation in the region", "the ODS code of a trust or system, for example RRK", ods));
            }
            else if (!IsOpenIn(organisation, period))
            {
                faults.Add(new($"/organisations/{index}", "organisation-closed", $"{organisation.Name} is not open in {period}", $"one open in {period}", ods));
            }
            else
            {
                meant.Add(organisation);
            }
        }

        if (meant.Count == 0 && faults.Count == 0)
        {
            faults.Add(new("/organisations", "organisations-missing", "Nobody is asked", "organisations, or a scope", "nothing"));
        }

        return [.. meant.DistinctBy(o => o.Ods)];
    }

    private static bool IsOpenIn(Organisation organisation, Period period) =>
        organisation.Opened <= period.End && (organisation.Closed is null || organisation.Closed >= period.Start);

    private static DateOnly Day(DateOnly? day, string pointer, List<Fault> faults)
    {
        if (day is null)
        {
            faults.Add(new(pointer, "day-missing", "This day has to be given", "a day such as 2026-12-01", "nothing"));
        }

        return day ?? default;
    }
}
