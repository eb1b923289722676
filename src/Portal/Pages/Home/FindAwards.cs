using EdiRegion.Platform.Authority;
using EdiRegion.Portal.Api;
using EdiRegion.Portal.Pages.Awards;
using EdiRegion.Portal.SignIn;

namespace EdiRegion.Portal.Pages.Home;

/// <summary>Something of the awards that waits for a person.</summary>
internal sealed record AwardItem(string Name, string Hint, string Address, string Status, string? Colour);

/// <summary>What of the awards waits for the person who is signed in: drafts to finish, entries to judge, nominations to check.</summary>
internal sealed class FindAwards(RegionApi api, CurrentPerson current)
{
    private const string Service = "/api/awards/v1";

    /// <summary>Null when the awards do not answer, which must not hide the rest.</summary>
    public async Task<IReadOnlyList<AwardItem>?> AllAsync(CancellationToken ct)
    {
        try
        {
            return await FindAsync(ct);
        }
        catch (ApiFailure failure) when (failure.Problem.Status is StatusCodes.Status404NotFound or >= 500)
        {
            return null;
        }
    }

    private async Task<IReadOnlyList<AwardItem>> FindAsync(CancellationToken ct)
    {
        List<AwardItem> items = [];
        var cycles = (await api.GetAsync<Items<AwardCycle>>($"{Service}/cycles", ct)).Must().List;

        if (current.May(Permissions.JudgeEntries) && cycles.FirstOrDefault(cycle => cycle.Stage is "judging" or "screening") is { } judged)
        {
            items.AddRange(await JudgingAsync(judged, ct));
        }

        if (current.May(Permissions.RunAwards))
        {
            items.AddRange(cycles.Where(cycle => cycle.Stage is not ("closed" or "announced"))
                .Select(cycle => new AwardItem($"Run {cycle.Name}", $"Nominations close on {Wording.Moment(cycle.Closes)}", $"/awards/{cycle.Key}", AwardWording.Stage(cycle.Stage), AwardWording.StageColour(cycle.Stage))));
        }

        if (current.May(Permissions.NominateForAwards) && cycles.FirstOrDefault(cycle => cycle.Open) is { } open)
        {
            var drafts = (await api.GetAsync<Items<AwardNominationLine>>($"{Service}/nominations?own=true&cycle={open.Key}&state=draft", ct)).Must().List.Where(line => line.State is "draft");
            items.AddRange(drafts.Select(line => new AwardItem(
                $"Nomination{(line.Nominee is { } name ? $": {name}" : "")}", $"Submit it until {Wording.Moment(open.Closes)}", $"/awards/nominations/{line.Id}", "Draft", "blue")));
        }

        return items;
    }

    private async Task<IReadOnlyList<AwardItem>> JudgingAsync(AwardCycle cycle, CancellationToken ct)
    {
        var answer = await api.GetAsync<QueueView>($"{Service}/queue?cycle={cycle.Key}", ct);

        if (answer.Problem is { Code: "declare-first" })
        {
            return [new($"Judging for {cycle.Name}", "Say first whom you are close to", $"/awards/{cycle.Key}/interests?returnUrl=/awards/judging", "To do", "blue")];
        }

        var left = answer.Must().Items.Count(line => !QueuePage.IsDone(line.State));
        return left == 0 ? [] : [new(
            $"Judging for {cycle.Name}", $"{Wording.Count(left, "entry", "entries")} to score{(cycle.JudgingUntil is { } day ? $" until {Wording.Date(day)}" : "")}", "/awards/judging", "To do", "blue")];
    }
}
