using EdiRegion.Portal.Api;
using EdiRegion.Portal.Forms;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Awards;

/// <summary>A line manager agrees for the employer, or says what stands against it.</summary>
internal sealed class AuthorisePage(RegionApi api) : LinkedPage(api)
{
    public ConsentQuestion? Question { get; private set; }

    [BindProperty(Name = "answer")]
    public string? Chosen { get; set; }

    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    public static IReadOnlyList<Choice> Choices { get; } = [new("authorised", "Yes"), new("refused", "No")];

    protected override IReadOnlyList<string> Fields => ["answer", "reason"];

    public async Task OnGetAsync(string token) => Question = await BehindAsync<ConsentQuestion>(token, "authorisations");

    public async Task<IActionResult> OnPostAsync(string token)
    {
        Question = await BehindAsync<ConsentQuestion>(token, "authorisations");

        if (Question is null)
        {
            return Page();
        }

        if (Said(Chosen) is null)
        {
            Refuse("answer", "Select whether you agree");
            return Page();
        }

        if (Chosen is "refused" && Said(Reason) is null)
        {
            Refuse("reason", "Say what stands against it");
            return Page();
        }

        var answer = await Api.PostAsync<object>($"{Service}/authorisations/{Escaped}", new { answer = Chosen, reason = Said(Reason) }, Once, Stop);

        if (answer.Problem is { } problem)
        {
            return Refused(problem);
        }

        (Question, Heading, Explanation) = (null, "Thank you", "Your answer is with the secretary of the awards. You can close this page.");
        return Page();
    }
}
