using EdiRegion.Platform;
using EdiRegion.Portal.Api;
using EdiRegion.Portal.Forms;
using EdiRegion.Region;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Awards;

/// <summary>Sets up a year, or moves its dates. Nominations open at the beginning of a day and close at five in the afternoon.</summary>
internal sealed class WriteCyclePage(RegionApi api, Definitions definitions, TimeProvider clock) : AwardPage(api)
{
    private static readonly TimeOnly ClosingTime = new(17, 0);

    [BindProperty(Name = "cycle", SupportsGet = true)]
    public string? Key { get; set; }

    [BindProperty(Name = "scheme")]
    public string? Scheme { get; set; }

    [BindProperty(Name = "year")]
    public string? Year { get; set; }

    [BindProperty(Name = "termsOfJudges")]
    public string? Terms { get; set; }

    public AwardCycle? Known { get; private set; }

    public TypedDate Opens { get; private set; } = TypedDate.Of("opens", "From when can people nominate?", "");

    public TypedDate Closes { get; private set; } = TypedDate.Of("closes", "Until when?", "Until 5pm of that day.");

    public TypedDate JudgingUntil { get; private set; } = TypedDate.Of("judgingUntil", "Until when do judges score?", "");

    public TypedDate Announces { get; private set; } = TypedDate.Of("announces", "When are the winners announced?", "");

    public IReadOnlyList<Choice> Schemes => [.. definitions.Awards.Values.Select(scheme => new Choice(scheme.Key, scheme.Title))];

    protected override IReadOnlyList<string> Fields => ["scheme", "year", "opens", "closes", "judgingUntil", "announces", "termsOfJudges"];

    public async Task OnGetAsync()
    {
        await LoadAsync();
        var today = London.Today(clock);
        Year = $"{Known?.Year ?? today.Year}";
        Terms = Known?.TermsOfJudges;
        Opens = Of(Opens, Known is null ? today : London.DayOf(Known.Opens));
        Closes = Of(Closes, Known is null ? today.AddDays(42) : London.DayOf(Known.Closes));
        JudgingUntil = Of(JudgingUntil, Known is null ? today.AddDays(84) : Known.JudgingUntil);
        Announces = Of(Announces, Known is null ? today.AddDays(112) : Known.Announces);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        (Opens, Closes, JudgingUntil, Announces) = (Opens.From(Request.Form), Closes.From(Request.Form), JudgingUntil.From(Request.Form), Announces.From(Request.Form));

        foreach (var date in (TypedDate[])[Opens, Closes, JudgingUntil, Announces])
        {
            if (date is { Date: null } && (!date.IsEmpty || date.Name is "opens" or "closes"))
            {
                Refuse(date.Name, $"{date.Label.TrimEnd('?')} must be a date, like 12 11 2026");
            }
        }

        if (Errors.Count > 0)
        {
            return Page();
        }

        var body = new
        {
            scheme = Known?.Scheme ?? Scheme,
            year = Known?.Year ?? (int.TryParse(Year, out var year) ? year : null as int?),
            opens = MomentOf(Opens.Date!.Value, TimeOnly.MinValue, Known?.Opens),
            closes = MomentOf(Closes.Date!.Value, ClosingTime, Known?.Closes),
            judgingUntil = JudgingUntil.Date,
            announces = Announces.Date,
            termsOfJudges = Said(Terms),
        };

        if (Known is { } known)
        {
            return await PutAsync($"cycles/{known.Key}", body, "The dates are changed", $"/awards/{known.Key}");
        }

        var answer = await Api.PostAsync<AwardCycle>($"{Service}/cycles", body, Once, Stop);
        return answer.Problem is { } problem ? Refused(problem) : Onward($"{answer.Value!.Name} is set up", $"/awards/{answer.Value.Key}");
    }

    private async Task LoadAsync()
    {
        if (Key is { Length: > 0 } key)
        {
            Known = await FindAsync<AwardCycle>($"cycles/{Uri.EscapeDataString(key)}");
        }
    }

    /// <summary>The moment that was set stays to the minute while its day stays.</summary>
    private static DateTimeOffset MomentOf(DateOnly day, TimeOnly time, DateTimeOffset? before) =>
        before is { } known && London.DayOf(known) == day ? known : London.At(day, time);

    private static TypedDate Of(TypedDate date, DateOnly? day) => TypedDate.Of(date.Name, date.Label, date.Hint, day);
}
