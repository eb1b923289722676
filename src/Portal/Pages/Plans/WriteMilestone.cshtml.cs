using EdiRegion.Portal.Api;
using EdiRegion.Portal.Forms;
using EdiRegion.Region;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Plans;

/// <summary>Adds a milestone, changes one, or says that it is done.</summary>
internal sealed class WriteMilestonePage(RegionApi api, Definitions definitions) : ActionPage(api, definitions)
{
    [BindProperty(Name = "milestone", SupportsGet = true)]
    public Guid? MilestoneId { get; set; }

    [BindProperty(Name = "title")]
    public string? MilestoneTitle { get; set; }

    [BindProperty(Name = "lifecycle")]
    public string? Lifecycle { get; set; }

    public TypedDate Due { get; private set; } = AskDue(null);

    public TypedDate Done { get; private set; } = AskDone(null);

    public ActionMilestone? Milestone => Action.Milestones.FirstOrDefault(step => step.Id == MilestoneId);

    protected override IReadOnlyList<string> Fields => ["title", "due", "lifecycle", "done"];

    public async Task OnGetAsync()
    {
        await FindAsync();
        MustEdit();
        (MilestoneTitle, Lifecycle, Due, Done) = (Milestone?.Title, Milestone?.Lifecycle ?? "notStarted", AskDue(Milestone?.Due), AskDone(Milestone?.Done));
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await FindAsync();
        (Due, Done) = (Due.From(Request.Form), Done.From(Request.Form));

        if (string.IsNullOrWhiteSpace(MilestoneTitle))
        {
            Refuse("title", "Enter the milestone");
        }

        foreach (var date in (TypedDate[])[Due, Done])
        {
            if (date is { IsEmpty: false, Date: null })
            {
                Refuse(date.Name, $"{(date.Name is "due" ? "Due" : "Done")} must be a date, like 12 11 2026");
            }
        }

        if (Errors.Count > 0)
        {
            return Page();
        }

        // The words a date was imported from stay beside the date they were read as, and go when somebody gives another.
        var dueText = Milestone is { } known && known.Due == Due.Date ? known.DueText : null;
        var body = new { title = MilestoneTitle, due = Due.Date, dueText, lifecycle = Lifecycle, done = Lifecycle is "complete" ? Done.Date : null };

        return MilestoneId is { } id
            ? await SendAsync(Api.PutAsync<ActionMilestone>($"{ActionPath}/milestones/{id}", body, Once, Stop), "Milestone saved", _ => ActionHome)
            : await SendAsync(Api.PostAsync<ActionMilestone>($"{ActionPath}/milestones", body, Once, Stop), "Milestone added", _ => ActionHome);
    }

    private async Task FindAsync()
    {
        await LoadAsync();
        _ = MilestoneId is null || Milestone is not null ? true : throw NoSuch("This action has no such milestone");
    }

    private static TypedDate AskDue(DateOnly? day) => TypedDate.Of("due", "When is it due?", "", day);

    private static TypedDate AskDone(DateOnly? day) => TypedDate.Of("done", "If it is complete: when was it done?", "Left empty, it is today.", day);
}
