using EdiRegion.Portal.Api;
using EdiRegion.Portal.Forms;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Awards;

/// <summary>What a nominee volunteers about themselves, kept where nobody who judges or runs the awards can read it.</summary>
internal sealed class MonitoringPage(RegionApi api) : LinkedPage(api)
{
    public MonitoringForm? Form { get; private set; }

    public IReadOnlyDictionary<string, string?> Chosen { get; private set; } = new Dictionary<string, string?>();

    public static IReadOnlyList<Choice> ChoicesOf(MonitoringQuestion question) =>
        [.. question.Options.Select(option => new Choice(option.Key, option.Label)), new("", "I would rather not say")];

    public async Task OnGetAsync(string token)
    {
        Form = await BehindAsync<MonitoringForm>(token, "monitoring");
        Chosen = Form?.Questions.ToDictionary(question => question.Key, question => (string?)(Form.Answers.GetValueOrDefault(question.Key) ?? "")) ?? Chosen;
    }

    public async Task<IActionResult> OnPostAsync(string token)
    {
        Form = await BehindAsync<MonitoringForm>(token, "monitoring");

        if (Form is null)
        {
            return Page();
        }

        Chosen = Form.Questions.ToDictionary(question => question.Key, question => Request.Form[$"answer-{question.Key}"].FirstOrDefault());
        return await PutAsync($"monitoring/{Escaped}", new { answers = Chosen.Where(answer => answer.Value is { Length: > 0 }).ToDictionary() }, "Saved. Thank you", $"/awards/monitoring/{token}");
    }
}
