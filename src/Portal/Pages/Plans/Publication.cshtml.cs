using System.Text;
using EdiRegion.Platform;
using EdiRegion.Portal.Api;
using EdiRegion.Portal.Forms;
using EdiRegion.Region;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Plans;

/// <summary>A plan is put before the board, and somebody else signs it off, bound to the digest of exactly what was put forward.</summary>
internal sealed class PublicationPage(RegionApi api, Definitions definitions, TimeProvider clock) : PlanPage(api, definitions)
{
    private const string ReasonField = "reasons-";

    [BindProperty(Name = "digest")]
    public string? Digest { get; set; }

    [BindProperty(Name = "boardMember")]
    public string? BoardMember { get; set; }

    [BindProperty(Name = "board")]
    public string? Board { get; set; }

    public TypedDate On { get; private set; } = TypedDate.Of("on", "When did the board take it?", "");

    /// <summary>What waits for sign-off, or what was published last.</summary>
    public EditionText? Text { get; private set; }

    /// <summary>Why a measure outside its target has no action, by its key, as typed.</summary>
    public IReadOnlyDictionary<string, string> Reasons { get; private set; } = new Dictionary<string, string>();

    public EditionLine? Waiting => Plan.Editions is [{ SignedOff: null } first, ..] ? first : null;

    protected override IReadOnlyList<string> Fields => ["digest", "boardMember", "board", "on", .. Reasons.Keys.Select(FieldOfReason)];

    public static string FieldOfReason(string measure) => ReasonField + measure;

    public string MeasureName(string key) => Definitions.Measures.TryGetValue(key, out var measure) ? measure.Label : key;

    public async Task OnGetAsync()
    {
        await FindAsync();
        (Digest, Board, On) = (Waiting?.Digest, "Board", TypedDate.Of(On.Name, On.Label, On.Hint, London.Today(clock)));
    }

    public async Task<IActionResult> OnGetTextAsync(int edition)
    {
        await LoadAsync();
        var text = (await Api.GetAsync<EditionText>($"{ApiPath}/publication?edition={edition}", Stop)).Must();

        return File(Encoding.UTF8.GetBytes(text.Canonical), "application/json", $"action-plan-{Ods}-{PeriodText}-edition-{edition}.json");
    }

    public async Task<IActionResult> OnPostForwardAsync()
    {
        await FindAsync();
        Reasons = Request.Form.Where(field => field.Key.StartsWith(ReasonField, StringComparison.Ordinal))
            .ToDictionary(field => field.Key[ReasonField.Length..], field => field.Value.ToString());
        var given = Reasons.Where(reason => !string.IsNullOrWhiteSpace(reason.Value)).ToDictionary();
        var answer = await Api.PostAsync<EditionLine>($"{ApiPath}/publication", new { reasons = given }, Once, Stop);

        if (answer.Problem is { } problem)
        {
            // Each measure the service misses an action for becomes a question.
            var asked = problem.Errors.Where(fault => fault.Code is "measure-without-action").Select(fault => fault.Pointer!.Split('/')[^1]);
            Reasons = Reasons.Keys.Union(asked).ToDictionary(key => key, key => Reasons.GetValueOrDefault(key, ""));
            return Refused(problem);
        }

        Announce($"Edition {answer.Value!.Edition} waits for the board's sign-off");
        return LocalRedirect($"{Home}/publication");
    }

    public async Task<IActionResult> OnPostSignOffAsync()
    {
        await FindAsync();
        On = On.From(Request.Form);

        if (string.IsNullOrWhiteSpace(BoardMember))
        {
            Refuse("boardMember", "Enter who of the board answers for the plan");
        }

        if (On.Date is null)
        {
            Refuse("on", "When the board took it must be a date, like 12 11 2026");
        }

        return Errors.Count > 0
            ? Page()
            : await SendAsync(
                Api.PostAsync<EditionLine>($"{ApiPath}/publication/sign-off", new { digest = Digest, boardMember = BoardMember, board = Board, on = On.Date }, new(IdempotencyKey), Stop),
                "Signed off: the plan is published", _ => Home);
    }

    private async Task FindAsync()
    {
        await LoadAsync();
        Text = Plan.Editions.Count == 0 ? null : (await Api.GetAsync<EditionText>($"{ApiPath}/publication", Stop)).Must();
    }
}
