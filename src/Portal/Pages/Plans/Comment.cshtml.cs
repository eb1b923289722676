using EdiRegion.Portal.Api;
using EdiRegion.Portal.Forms;
using EdiRegion.Region;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Plans;

/// <summary>A staff network says what it thinks of the plan. Nobody edits it afterwards.</summary>
internal sealed class CommentPage(RegionApi api, Definitions definitions) : PlanPage(api, definitions)
{
    [BindProperty(Name = "network")]
    public string? Network { get; set; }

    [BindProperty(Name = "text")]
    public string? Text { get; set; }

    [BindProperty(Name = "action")]
    public Guid? ActionId { get; set; }

    public IReadOnlyList<Choice> Actions => [.. Plan.Actions.Select(action => new Choice(action.Id.ToString(), PlanWording.Short(action.Name, 120)))];

    protected override IReadOnlyList<string> Fields => ["network", "text", "action"];

    public async Task OnGetAsync() => await LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();

        if (string.IsNullOrWhiteSpace(Network))
        {
            Refuse("network", "Enter the name of your network");
        }

        if (string.IsNullOrWhiteSpace(Text))
        {
            Refuse("text", "Enter what your network says");
        }

        return Errors.Count > 0
            ? Page()
            : await SendAsync(Api.PostAsync<NetworkComment>($"{ApiPath}/comments", new { network = Network, text = Text, action = ActionId }, new(IdempotencyKey), Stop), "Your comment goes with the plan", _ => Home);
    }
}
