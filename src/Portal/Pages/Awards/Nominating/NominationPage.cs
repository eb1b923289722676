using EdiRegion.Portal.Api;
using EdiRegion.Region;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Awards;

/// <summary>What every page about one nomination knows: what is in it, and what its category asks.</summary>
internal abstract class NominationPage(RegionApi api, Definitions definitions) : AwardPage(api)
{
    [BindProperty(Name = "id", SupportsGet = true)]
    public Guid Id { get; set; }

    public AwardNomination Nomination { get; private set; } = null!;

    public AwardCycle Cycle { get; private set; } = null!;

    public AwardCategoryView Category { get; private set; } = null!;

    public IReadOnlyList<AwardCategoryView> Categories { get; private set; } = [];

    public string Home => $"/awards/nominations/{Id}";

    public string Name => Nomination.Nominee.Name ?? "Your nomination";

    public string Section => $"{Category.Title}, {Cycle.Name}";

    public string OrganisationName => definitions.NameOf(Nomination.Nominee);

    /// <summary>True while the reader may write in it.</summary>
    public bool IsDraft => May("write");

    protected Definitions Definitions => definitions;

    protected string ApiPath => $"nominations/{Id}";

    public bool May(string action) => Nomination.MayDo.Contains(action);

    public int WordsOf(string letter) => Nomination.Words.GetValueOrDefault(letter);

    public NominationFinding? FindingOf(string letter) => Nomination.Findings.FirstOrDefault(finding => finding.Letter == letter);

    protected virtual async Task LoadAsync()
    {
        Nomination = await FindAsync<AwardNomination>(ApiPath);
        Cycle = await CycleAsync(Nomination.Cycle);
        Categories = (await SchemeAsync(Nomination.Cycle)).Categories;
        Category = Categories.FirstOrDefault(known => known.Key == Nomination.Category) ?? throw NoSuch($"{Cycle.Name} has no such category");
    }

    /// <summary>Where an obstacle is seen to.</summary>
    public string AddressOf(ProblemFault obstacle) => obstacle.Pointer?.Trim('/').Split('/') is ["answers", var letter, ..] ? $"{Home}/criteria/{letter}" : $"{Home}/nominee";

    protected void MustBeDraft()
    {
        if (!IsDraft)
        {
            throw new ApiFailure(new() { Status = StatusCodes.Status403Forbidden, Title = "This nomination cannot be changed now", Detail = "It can be changed until nominations close, and not once it has been withdrawn or decided." });
        }
    }
}
