using System.Globalization;
using EdiRegion.Platform;
using EdiRegion.Portal.Api;
using EdiRegion.Portal.Forms;
using EdiRegion.Region;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Awards;

/// <summary>Who is nominated, of which organisation, and how they are reached.</summary>
internal sealed class WriteNomineePage(RegionApi api, Definitions definitions, TimeProvider clock) : NominationPage(api, definitions)
{
    [BindProperty(Name = "kind")]
    public string? Kind { get; set; }

    [BindProperty(Name = "name")]
    public string? NomineeName { get; set; }

    [BindProperty(Name = "role")]
    public string? Role { get; set; }

    [BindProperty(Name = "email")]
    public string? Email { get; set; }

    [BindProperty(Name = "organisation")]
    public string? Organisation { get; set; }

    [BindProperty(Name = "otherName")]
    public string? OtherName { get; set; }

    [BindProperty(Name = "otherKind")]
    public string? OtherKind { get; set; }

    [BindProperty(Name = "title")]
    public string? NominationTitle { get; set; }

    [BindProperty(Name = "lineManagerEmail")]
    public string? LineManagerEmail { get; set; }

    [BindProperty(Name = "self")]
    public bool Self { get; set; }

    [BindProperty(Name = "boardMember")]
    public bool BoardMember { get; set; }

    public TypedDate WorkUntil { get; private set; } = TypedDate.Of("workUntil", "When did the work end?", "Leave it empty while it goes on.");

    public IReadOnlyList<Choice> Kinds => [.. Category.Nominees.Select(kind => new Choice(kind, AwardWording.Kind(kind)))];

    public IReadOnlyList<Choice> Organisations => NominatedOrganisations.Of(Definitions.Organisations, London.Today(clock));

    protected override IReadOnlyList<string> Fields => ["kind", "name", "role", "email", "organisation", "otherName", "otherKind", "title", "lineManagerEmail", "workUntil"];

    public async Task OnGetAsync()
    {
        await LoadAsync();
        MustBeDraft();
        var known = Nomination.Nominee;
        (Kind, NomineeName, Role, Email, Organisation) = (known.Kind, known.Name, known.Role, known.Email, known.Organisation);
        (OtherName, OtherKind, LineManagerEmail, BoardMember) = (known.OtherBody?.Name, known.OtherBody?.Kind, known.LineManagerEmail, known.BoardMember ?? false);
        (NominationTitle, Self) = (Nomination.Title, Nomination.Self);
        WorkUntil = TypedDate.Of(WorkUntil.Name, WorkUntil.Label, WorkUntil.Hint, Nomination.Facts.WorkEnded);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        MustBeDraft();
        WorkUntil = WorkUntil.From(Request.Form);

        if (WorkUntil is { IsEmpty: false, Date: null })
        {
            Refuse("workUntil", "When the work ended must be a date, like 12 11 2026");
            return Page();
        }

        var body = new
        {
            nominee = new
            {
                kind = Kind ?? "",
                name = NomineeName ?? "",
                role = Role ?? "",
                email = Email ?? "",
                organisation = Said(OtherName) is null ? Organisation ?? "" : "",
                otherBody = new { name = OtherName ?? "", kind = OtherKind ?? "" },
                boardMember = BoardMember,
                lineManagerEmail = LineManagerEmail ?? "",
            },
            title = NominationTitle ?? "",
            self = Self,
            facts = new { workEnded = WorkUntil.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "" },
        };

        return await PutAsync(ApiPath, body, null, $"{Home}/criteria/{Category.Criteria[0].Letter}");
    }

    protected override string? FieldOf(ProblemFault fault) => fault.Pointer?.Trim('/').Split('/') switch
    {
        ["nominee", "otherBody", "name"] => "otherName",
        ["nominee", "otherBody", "kind"] => "otherKind",
        ["facts", ..] => "workUntil",
        [.., var last] when Fields.Contains(last) => last,
        _ => null,
    };
}
