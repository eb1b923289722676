using EdiRegion.Portal.Api;
using EdiRegion.Portal.Forms;
using EdiRegion.Region;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Awards;

/// <summary>A nominee agrees, refuses, or takes an answer back; at any time.</summary>
internal sealed class GiveConsentPage(RegionApi api, Definitions definitions) : LinkedPage(api)
{
    public ConsentQuestion? Question { get; private set; }

    [BindProperty(Name = "answer")]
    public string? Chosen { get; set; }

    [BindProperty(Name = "publish")]
    public bool Publish { get; set; }

    [BindProperty(Name = "photo")]
    public bool Photo { get; set; }

    public string CycleName => Question?.CycleTitle ?? "Awards";

    public IReadOnlyList<Choice> Choices => Question?.Answered is "given"
        ? [new("given", "Yes, I still agree"), new("withdrawn", "I take my agreement back", "You are taken out of the running, and what was published is taken down.")]
        : [new("given", "Yes, I agree"), new("refused", "No, I do not want to be nominated")];

    public string SaidBefore => Question?.Answered switch { "given" => "You agreed.", "refused" => "You did not want to be nominated.", "withdrawn" => "You took your agreement back.", _ => "" };

    protected override IReadOnlyList<string> Fields => ["answer", "publish", "photo"];

    public string OrganisationName => definitions.NameOf(Question!.Nominee);

    public async Task OnGetAsync(string token)
    {
        Question = await BehindAsync<ConsentQuestion>(token, "consents");
        (Chosen, Publish, Photo) = (Question?.Answered is "given" ? "given" : null, Question?.Publish ?? false, Question?.Photo ?? false);
    }

    public async Task<IActionResult> OnPostAsync(string token)
    {
        Question = await BehindAsync<ConsentQuestion>(token, "consents");

        if (Question is null)
        {
            return Page();
        }

        if (Said(Chosen) is null)
        {
            Refuse("answer", "Select whether you agree");
            return Page();
        }

        return await DoAsync($"consents/{Escaped}", new { answer = Chosen, publish = Publish && Chosen is "given", photo = Photo && Chosen is "given" }, "Your answer is saved", $"/awards/consent/{token}");
    }
}
