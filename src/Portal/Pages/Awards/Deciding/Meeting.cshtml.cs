using EdiRegion.Portal.Api;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Awards;

/// <summary>A panel meets: one entry after the other, those first about which judges disagree; blank for whoever is close to the entry.</summary>
internal sealed class MeetingPage(RegionApi api) : AwardPage(api)
{
    [BindProperty(Name = "id", SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(Name = "text")]
    public string? Text { get; set; }

    [BindProperty(Name = "outcome")]
    public string? Outcome { get; set; }

    [BindProperty(Name = "minute")]
    public string? Minute { get; set; }

    public MeetingView Meeting { get; private set; } = null!;

    [BindProperty(Name = "order")]
    public string? Order { get; set; }

    public AgendaLine? Item => Meeting.Agenda.FirstOrDefault(item => item.Entry == Meeting.Current?.Entry);

    public bool HasTies => Meeting.Agenda.Any(item => item.Result.TiedWith is { Count: > 0 });

    public static IReadOnlyList<(string Vote, string Words)> Votes { get; } = [("for", "For"), ("against", "Against"), ("abstain", "Abstain")];

    protected override IReadOnlyList<string> Fields => ["text", "outcome", "minute", "order"];

    public bool May(string action) => Meeting.MayDo.Contains(action);

    public Task OnGetAsync() => LoadAsync();

    public Task<IActionResult> OnPostItemAsync(string entry) => StepAsync("item", new { entry }, null);

    public Task<IActionResult> OnPostMotionAsync(string entry) => StepAsync("motions", new { entry, text = Said(Text), outcome = Said(Outcome) }, "It is put to the vote");

    public Task<IActionResult> OnPostVoteAsync(Guid motion, string vote) => StepAsync($"motions/{motion}/votes", new { vote }, "Your vote counts");

    public Task<IActionResult> OnPostCastAsync() => StepAsync("casting-vote", new { order = (Order ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries) }, "The casting vote is in the ledger");

    public async Task<IActionResult> OnPostMinuteAsync()
    {
        await LoadAsync();
        return await DoAsync($"meetings/{Id}/minute", new { entry = Meeting.Current?.Entry, text = Minute ?? "" }, "Added to the minute", $"/awards/meetings/{Id}");
    }

    protected override string? FieldOf(ProblemFault fault) => fault.Pointer?.Trim('/').Split('/')[0] is { } field && Fields.Contains(field) ? field == "text" && Text is null ? "minute" : field : null;

    public Task<IActionResult> OnPostEndAsync() => StepAsync("end", null, "The meeting has ended");

    private async Task<IActionResult> StepAsync(string step, object? body, string? done)
    {
        await LoadAsync();
        return await DoAsync($"meetings/{Id}/{step}", body, done, $"/awards/meetings/{Id}");
    }

    private async Task LoadAsync() => Meeting = await FindAsync<MeetingView>($"meetings/{Id}");
}
