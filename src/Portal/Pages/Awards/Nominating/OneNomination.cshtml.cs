using EdiRegion.Portal.Api;
using EdiRegion.Region;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Awards;

/// <summary>A nomination as a list of what is to be done, in the order that suits the writer.</summary>
internal sealed class OneNominationPage(RegionApi api, Definitions definitions) : NominationPage(api, definitions)
{
    internal sealed record Step(string Name, string Hint, string Address, string Status, string? Colour);

    public string Standing => (Nomination.State, IsDraft) switch
    {
        ("draft", _) => Cycle.Open ? $"Submit it until {Wording.Moment(Cycle.Closes)}." : $"Nominations closed on {Wording.Moment(Cycle.Closes)}.",
        ("received", true) => $"You can change it until {Wording.Moment(Cycle.Closes)}.",
        _ => Cycle.Announces is { } day && Cycle.Stage is not ("announced" or "closed") ? $"You hear from us on {Wording.Date(day)}." : "",
    };

    public IReadOnlyList<Step> Steps =>
    [
        new("Who is nominated", "Name, organisation, and how to reach them", $"{Home}/nominee", Nomination.Nominee.Name is null ? "To do" : LacksOfNominee ? "Something is missing" : "Done",
            Nomination.Nominee.Name is null ? "blue" : LacksOfNominee ? "yellow" : null),
        .. Category.Criteria.Select(StepOf),
        new("Files", "Optional: something that shows what you tell", $"{Home}/evidence", Nomination.Evidence.Count == 0 ? "Optional" : Wording.Count(Nomination.Evidence.Count, "file", "files"), Nomination.Evidence.Count == 0 ? "grey" : null),
        new("Co-authors", "Optional: ask somebody to write with you", $"{Home}/co-authors", Nomination.Nominators.Count < 2 ? "Optional" : $"{Nomination.Nominators.Count - 1} beside you", Nomination.Nominators.Count < 2 ? "grey" : null),
    ];

    private bool LacksOfNominee => Nomination.Obstacles.Any(obstacle => AddressOf(obstacle).EndsWith("/nominee", StringComparison.Ordinal));

    /// <summary>What became of it; null before the announcement, and for whoever did not write it.</summary>
    public AwardFeedback? Feedback { get; private set; }

    public async Task OnGetAsync()
    {
        await LoadAsync();

        if (Cycle.Stage is "announced" or "closed" && Nomination.SubmittedAt is not null && Nomination.Secretary is null)
        {
            Feedback = await ReadAsync<AwardFeedback>($"{ApiPath}/feedback");
        }
    }

    private Step StepOf(AwardCriterion criterion)
    {
        var words = WordsOf(criterion.Letter);
        var (status, colour) = FindingOf(criterion.Letter)?.Code switch
        {
            "too-long" => ("Too long", "red"),
            "too-short" => ("Too short yet", "yellow"),
            "missing" => ("To do", "blue"),
            null => ("Done", null),
            _ => ("Look again", "yellow"),
        };
        return new($"{criterion.Letter}. {criterion.Title}", AwardWording.Words(words, criterion), $"{Home}/criteria/{criterion.Letter}", status, colour);
    }
}

/// <summary>The nomination as a document, as far as it is written.</summary>
internal sealed class NominationFormPage(RegionApi api, Definitions definitions) : NominationPage(api, definitions)
{
    public async Task<IActionResult> OnGetAsync()
    {
        var (content, type) = await Api.GetTypedFileAsync($"{Service}/{ApiPath}/form.docx", Stop);
        return File(content, type ?? "application/octet-stream", "nomination.docx");
    }
}
