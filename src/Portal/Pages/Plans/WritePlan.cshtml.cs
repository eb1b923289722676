using EdiRegion.Portal.Api;
using EdiRegion.Portal.Forms;
using EdiRegion.Region;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Plans;

/// <summary>Begins a plan, or changes its title, the strategy it serves and the key the organisation shows it with.</summary>
internal sealed class WritePlanPage(RegionApi api, Definitions definitions) : PlanPage(api, definitions)
{
    [BindProperty(Name = "title")]
    public string? PlanTitle { get; set; }

    [BindProperty(Name = "strategy")]
    public string? Strategy { get; set; }

    /// <summary>The organisation's own words for the colours.</summary>
    public IReadOnlyList<KeyLine> Key { get; private set; } = [];

    public static IReadOnlyList<Choice> ShownAs { get; } =
        [.. ((string[])["blue", "green", "amber", "red", "grey", "purple", "yellow", "white"]).Select(colour => new Choice(colour, Wording.Capital(colour)))];

    protected override IReadOnlyList<string> Fields =>
        ["title", "strategy", .. Key.Index().SelectMany(line => ((string[])["label", "meaning", "shownAs"]).Select(part => $"key-{line.Index}-{part}"))];

    public async Task OnGetAsync()
    {
        await LoadAsync();
        MustEdit();
        Key = Plan.Key;
        (PlanTitle, Strategy) = (Plan.Title ?? "Equality, diversity and inclusion action plan", Plan.Strategy);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        Key = [.. Plan.Key.Index().Select(line => line.Item with { Label = Typed(line.Index, "label"), Meaning = Typed(line.Index, "meaning"), ShownAs = Typed(line.Index, "shownAs") })];

        if (string.IsNullOrWhiteSpace(PlanTitle))
        {
            Refuse("title", "Enter a title");
            return Page();
        }

        var body = new { title = PlanTitle, strategy = Strategy, key = Begun ? Key : null };

        return await SendAsync(Api.PutAsync<PlanView>(ApiPath, body, Once, Stop), Begun ? "Plan saved" : "Plan begun. Add its first objective", _ => Begun ? Home : $"{Home}/objectives/add");
    }

    private string Typed(int line, string part) => Request.Form[$"key-{line}-{part}"].ToString();
}
