using EdiRegion.Platform;
using EdiRegion.Portal.Api;
using EdiRegion.Portal.Forms;
using EdiRegion.Region;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Awards;

/// <summary>What judges, chairs and secretaries say about themselves before they see any nomination.</summary>
internal sealed class DeclareInterestsPage(RegionApi api, Definitions definitions, TimeProvider clock) : CyclePage(api)
{
    private const int Lines = 3;

    public InterestsView? Declared { get; private set; }

    public string? Terms => Declared?.Terms ?? Cycle.TermsOfJudges;

    public IReadOnlyList<EmploymentView> Employers { get; private set; } = [];

    [BindProperty(Name = "organisations")]
    public string? OrganisationLines { get; set; }

    [BindProperty(Name = "people")]
    public string? PeopleLines { get; set; }

    [BindProperty(Name = "emails")]
    public string? EmailLines { get; set; }

    [BindProperty(Name = "nothing")]
    public bool Nothing { get; set; }

    [BindProperty(Name = "returnUrl", SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public IReadOnlyList<Choice> Organisations =>
    [
        .. definitions.Organisations.Trusts(London.Today(clock)).OrderBy(trust => trust.Name, StringComparer.Ordinal).Select(trust => new Choice(trust.Ods, trust.Name, Group: "Trusts")),
        .. definitions.Organisations.Systems.Select(system => new Choice(system.Ods, system.Name, Group: "Integrated care systems")),
        new(definitions.Organisations.Region.Ods, definitions.Organisations.Region.Name, Group: "Region"),
    ];

    protected override string DeclareFirst => $"/awards/{Key}/interests";

    public async Task OnGetAsync()
    {
        await LoadAsync();
        Employers = Padded(Declared!.Employers);
        (OrganisationLines, PeopleLines, EmailLines, Nothing) = (Joined(Declared.Organisations), Joined(Declared.People), Joined(Declared.Emails), Declared.Nothing);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        List<EmploymentView> employers = [];

        for (var index = 0; Request.Form.ContainsKey($"employer-{index}"); index++)
        {
            var (ods, name) = (Said(Request.Form[$"employer-{index}"]), Said(Request.Form[$"employerName-{index}"]));

            if (ods is not null || name is not null)
            {
                var known = Declared!.Employers.FirstOrDefault(employer => employer.Ods == ods && employer.Name == name);
                employers.Add(known ?? new(ods, ods is null ? name : null, null, null));
            }
        }

        Employers = Padded(employers);

        if (!Nothing && employers.Count == 0 && Said(OrganisationLines) is null && Said(PeopleLines) is null && Said(EmailLines) is null)
        {
            Refuse("nothing", "Say whom you are close to, or that you have nothing to declare");
            return Page();
        }

        var answer = await Api.PutAsync<object>(
            $"{Service}/interests/{Key}",
            new { employers, organisations = Split(OrganisationLines), people = Split(PeopleLines), emails = Split(EmailLines), nothing = Nothing },
            Once, Stop);

        return answer.Problem is { } problem ? Refused(problem) : Onward("Declared. Thank you", Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/awards");
    }

    protected override string? FieldOf(ProblemFault fault) => fault.Pointer?.Trim('/').Split('/') switch
    {
        ["employers", var index, "name"] => $"employerName-{index}",
        ["employers", var index, ..] => $"employer-{index}",
        [var list, ..] when list is "organisations" or "people" or "emails" or "nothing" => list,
        _ => null,
    };

    private async Task LoadAsync()
    {
        await FindCycleAsync();
        Declared = await FindAsync<InterestsView>($"interests/{Key}");
    }

    private static IReadOnlyList<EmploymentView> Padded(IReadOnlyList<EmploymentView> employers) =>
        [.. employers, .. Enumerable.Repeat(new EmploymentView(null, null, null, null), Math.Max(1, Lines - employers.Count))];

    private static string Joined(IReadOnlyList<string> lines) => string.Join('\n', lines);

    private static string[] Split(string? lines) => (lines ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
