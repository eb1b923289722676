using EdiRegion.Portal.Api;
using EdiRegion.Portal.Forms;
using EdiRegion.Region;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Plans;

/// <summary>How an action goes: two facts, a note, and another date if it has to move.</summary>
internal sealed class RecordProgressPage(RegionApi api, Definitions definitions) : ActionPage(api, definitions)
{
    [BindProperty(Name = "lifecycle")]
    public string? Lifecycle { get; set; }

    [BindProperty(Name = "confidence")]
    public string? Confidence { get; set; }

    [BindProperty(Name = "note")]
    public string? Note { get; set; }

    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    public TypedDate Due { get; private set; } = Ask(null);

    protected override IReadOnlyList<string> Fields => ["lifecycle", "confidence", "note", "due", "reason"];

    public async Task OnGetAsync()
    {
        await LoadAsync();
        MustEdit();
        (Lifecycle, Confidence, Due) = (Action.Lifecycle, Action.Confidence, Ask(Action.Due));
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        Due = Due.From(Request.Form);

        if (Due is { IsEmpty: false, Date: null })
        {
            Refuse("due", "Due must be a date, like 12 11 2026");
            return Page();
        }

        if (Due.IsEmpty && Action.Due is { } promised)
        {
            Refuse("due", $"Enter a due date. It is {Wording.ShortDate(promised)} now; to give up the action, choose “Closed, not done”");
            return Page();
        }

        // Only what changed is recorded: the history holds no entry that says nothing.
        var body = new
        {
            lifecycle = Lifecycle == Action.Lifecycle ? null : Lifecycle,
            confidence = Confidence == Action.Confidence ? null : Confidence,
            note = Note,
            due = Due.Date == Action.Due ? null : Due.Date,
            reason = Reason,
        };

        return await SendAsync(Api.PostAsync<PlanAction>($"{ActionPath}/progress", body, Once, Stop), "Progress recorded", _ => ActionHome);
    }

    protected override string? FieldOf(ProblemFault fault) => fault.Code is "nothing-to-record" ? "note" : base.FieldOf(fault);

    private static TypedDate Ask(DateOnly? due) => TypedDate.Of("due", "When is it due?", "Change it only if the work has to take until another day.", due);
}
