using EdiRegion.Portal.Api;
using EdiRegion.Region;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Assessments;

/// <summary>Mails a colleague a link to one section, or takes the section back.</summary>
internal sealed class DelegatePage(RegionApi api, Definitions definitions) : AssessmentPage(api, definitions)
{
    private sealed record Sent(Guid Id);

    private string _section = "";

    [BindProperty(Name = "name")]
    public string? Name { get; set; }

    [BindProperty(Name = "email")]
    public string? Email { get; set; }

    public QuestionSection Asked => Questionnaire.Sections.FirstOrDefault(section => section.Key == _section) ?? throw NoSuchSection(_section);

    public SectionDelegate? Delegate => Assessment.Sections.FirstOrDefault(section => section.Key == _section)?.DelegatedTo;

    public Task OnGetAsync(string section) => FindAsync(section);

    public async Task<IActionResult> OnPostAsync(string section)
    {
        await FindAsync(section);
        var answer = await Api.PostAsync<Sent>($"{ApiPath}/delegations", new { section, name = Name, email = Email }, Once, Stop);

        if (answer.Problem is { } problem)
        {
            return Refused(problem);
        }

        Announce($"The link is on its way to {Email}");
        return LocalRedirect($"{Home}/sections/{section}");
    }

    public async Task<IActionResult> OnPostTakeBackAsync(string section, Guid id)
    {
        await FindAsync(section);
        var answer = await Api.DeleteAsync<Sent>($"{ApiPath}/delegations/{id}", Once, Stop);

        if (answer.Problem is { } problem)
        {
            return Refused(problem);
        }

        Announce("The section is yours again: the link does not work any more");
        return LocalRedirect($"{Home}/sections/{section}");
    }

    protected override string? FieldOf(ProblemFault fault) => fault.Pointer?.Trim('/') is "email" or "name" ? fault.Pointer.Trim('/') : null;

    private async Task FindAsync(string section)
    {
        _section = section;
        await LoadAsync();
        Must("delegate");
        _ = Asked;
    }
}
