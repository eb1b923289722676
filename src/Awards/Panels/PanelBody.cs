using System.Globalization;
using EdiRegion.Platform.Requests;
using EdiRegion.Region.Awards;

namespace EdiRegion.Awards.Panels;

/// <summary>A panel as it is sent.</summary>
internal sealed record PanelBody(string? Cycle = null, string? Title = null, IReadOnlyList<string?>? Categories = null, int? JudgesPerEntry = null, IReadOnlyList<PanelShare?>? Mix = null)
{
    internal (string Title, IReadOnlyList<string> Categories, int PerEntry, IReadOnlyList<PanelShare> Mix) Read(AwardScheme scheme, List<Fault> faults)
    {
        var texts = new Texts(faults);
        var title = texts.Required(Title, "/title", 200);
        var categories = texts.List(Categories, "/categories", 60);
        var perEntry = JudgesPerEntry ?? scheme.JudgesPerEntry;
        var mix = (Mix ?? []).OfType<PanelShare>().ToList();

        if (categories.FirstOrDefault(key => scheme.FindCategory(key) is null) is { } unknown)
        {
            faults.Add(new("/categories", "category-unknown", "The scheme has no such category", string.Join(", ", scheme.Categories.Select(c => c.Key)), unknown));
        }

        if (categories.Count == 0)
        {
            faults.Add(new("/categories", "category-missing", "A panel judges at least one category", string.Join(", ", scheme.Categories.Select(c => c.Key)), "none"));
        }

        if (perEntry is < 1 or > 50)
        {
            faults.Add(new("/judgesPerEntry", "number-not-valid", "An entry needs judges", "1 to 50", perEntry.ToString(CultureInfo.InvariantCulture)));
        }

        if (mix.Any(share => share.AtLeast < 0 || string.IsNullOrWhiteSpace(share.Group)) || mix.Sum(share => share.AtLeast) > perEntry)
        {
            faults.Add(new("/mix", "mix-not-possible", "The mix asks for more judges than an entry has", $"groups with at most {perEntry} judges together",
                string.Join(", ", mix.Select(share => $"{share.AtLeast} of {share.Group}"))));
        }

        return (title, categories, perEntry, mix);
    }
}
