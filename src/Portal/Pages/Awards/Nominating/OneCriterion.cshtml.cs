using System.Security.Cryptography;
using System.Text;
using EdiRegion.Portal.Api;
using EdiRegion.Region;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Awards;

/// <summary>
/// One question of a nomination. Whatever was typed is kept, too long or too short; only submitting asks for the right length. When somebody else changed another
/// part meanwhile, this one is saved all the same; when they changed this very text, both are shown.
/// </summary>
internal sealed class OneCriterionPage(RegionApi api, Definitions definitions) : NominationPage(api, definitions)
{
    private string _letter = "";

    [BindProperty(Name = "text")]
    public string? Text { get; set; }

    /// <summary>Fingerprint of the text the form was made from.</summary>
    [BindProperty(Name = "was")]
    public string? Was { get; set; }

    public AwardCriterion Criterion => Category.Criteria.FirstOrDefault(criterion => criterion.Letter == _letter) ?? throw NoSuch($"{Category.Title} asks no question {_letter}");

    public int Words => EdiRegion.Region.Awards.Words.Count(Text);

    public DateTimeOffset? SavedAt => Nomination.Answers.GetValueOrDefault(_letter) is { Length: > 0 } ? Nomination.ChangedAt : null;

    public async Task OnGetAsync(string letter)
    {
        await LoadAsync(letter);
        Text = Nomination.Answers.GetValueOrDefault(letter);
        Was = FingerprintOf(Text);
    }

    public Task<IActionResult> OnPostAsync(string letter) => SaveAndGoAsync(letter, NextOf);

    public Task<IActionResult> OnPostLaterAsync(string letter) => SaveAndGoAsync(letter, () => Home);

    /// <summary>What the script of the page sends while somebody writes.</summary>
    public async Task<IActionResult> OnPostAutosaveAsync(string letter)
    {
        await LoadAsync(letter);
        var answer = await SaveAsync(letter);

        return answer.Problem is { } problem
            ? new JsonResult(new { saved = false, message = problem.SomeoneElseChangedIt ? "Not saved: somebody else changed this text. Press Save to see both." : $"Not saved. {problem.Sentence}" })
            : new JsonResult(new { saved = true, version = answer.ETag, was = FingerprintOf(Text), message = "Saved" });
    }

    private async Task<IActionResult> SaveAndGoAsync(string letter, Func<string> next)
    {
        await LoadAsync(letter);
        var answer = await SaveAsync(letter);

        if (answer.Problem is { } problem)
        {
            Was = FingerprintOf(Nomination.Answers.GetValueOrDefault(letter));
            var page = ShowAgain(problem, CurrentVersion, _ => "text");

            if (problem.SomeoneElseChangedIt)
            {
                Errors.Add(new("text", $"The text somebody else saved is this: {Nomination.Answers.GetValueOrDefault(letter)}"));
            }

            return page;
        }

        if (Words > Criterion.MaximumWords)
        {
            (Version, Was) = (answer.ETag, FingerprintOf(Text));
            Refuse("text", $"All of it is saved, but it has {Wording.Count(Words, "word", "words")}, {Wording.Number(Words - Criterion.MaximumWords)} more than the {Wording.Number(Criterion.MaximumWords)} it may have. Shorten it before you submit");
            return Page();
        }

        return LocalRedirect(next());
    }

    private async Task<Answer<AwardNomination>> SaveAsync(string letter)
    {
        var body = new { answers = new Dictionary<string, string?> { [letter] = Text ?? "" } };
        var answer = await Api.PutAsync<AwardNomination>($"{Service}/{ApiPath}", body, Once, Stop);

        return answer.Problem?.SomeoneElseChangedIt is true && Was == FingerprintOf(Nomination.Answers.GetValueOrDefault(letter))
            ? await Api.PutAsync<AwardNomination>($"{Service}/{ApiPath}", body, new(null, CurrentVersion), Stop)
            : answer;
    }

    private string NextOf() => Category.Criteria.SkipWhile(criterion => criterion.Letter != _letter).Skip(1).FirstOrDefault() is { } next ? $"{Home}/criteria/{next.Letter}" : Home;

    private async Task LoadAsync(string letter)
    {
        _letter = letter;
        await LoadAsync();
        MustBeDraft();
        _ = Criterion;
    }

    private static string FingerprintOf(string? text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes((text ?? "").ReplaceLineEndings("\n"))))[..16];
}
