using EdiRegion.Portal.Api;
using EdiRegion.Portal.Forms;
using EdiRegion.Region;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Plans;

/// <summary>Somebody answers for another colour than the derived one, until a day; or takes that back.</summary>
internal sealed class SetColourPage(RegionApi api, Definitions definitions) : ActionPage(api, definitions)
{
    [BindProperty(Name = "colour")]
    public string? Colour { get; set; }

    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    public TypedDate Until { get; private set; } = TypedDate.Of("until", "Until when?", "After that day the colour is derived again. At most a year.");

    protected override IReadOnlyList<string> Fields => ["colour", "reason", "until"];

    public async Task OnGetAsync()
    {
        await LoadAsync();
        MustEdit();

        if (Action.Override is { } set)
        {
            (Colour, Reason, Until) = (set.Colour, set.Reason, TypedDate.Of(Until.Name, Until.Label, Until.Hint, set.Until));
        }
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        Until = Until.From(Request.Form);

        if (Colour is null)
        {
            Refuse("colour", "Select a colour");
        }

        if (string.IsNullOrWhiteSpace(Reason))
        {
            Refuse("reason", "Enter why the derived colour does not fit");
        }

        if (Until.Date is null)
        {
            Refuse("until", "Until when must be a date, like 12 11 2026");
        }

        return Errors.Count > 0
            ? Page()
            : await SendAsync(Api.PostAsync<PlanAction>($"{ActionPath}/override", new { colour = Colour, reason = Reason, until = Until.Date }, Once, Stop),
                $"Shown as {Colour} until {Wording.ShortDate(Until.Date!.Value)}", _ => ActionHome);
    }

    public async Task<IActionResult> OnPostWithdrawAsync()
    {
        await LoadAsync();
        return await SendAsync(Api.DeleteAsync<PlanAction>($"{ActionPath}/override", Once, Stop), "The colour is derived again", _ => ActionHome);
    }
}
