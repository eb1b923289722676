using System.Globalization;
using EdiRegion.Portal.Api;
using EdiRegion.Portal.Forms;
using EdiRegion.Region;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Awards;

/// <summary>Proposed cuts marked in the text; a person takes some back, adds others, and confirms what judges read.</summary>
internal sealed class RedactPage(RegionApi api, Definitions definitions) : NominationPage(api, definitions)
{
    private sealed record Part(string Text, RedactionSpan? Span);

    private RedactionView _redaction = new();
    private IReadOnlyList<RedactionSpan> _offered = [];
    private HashSet<string> _ticked = [];

    [BindProperty(Name = "spans")]
    public List<string> Ticked { get; set; } = [];

    [BindProperty(Name = "words")]
    public string? Words { get; set; }

    [BindProperty(Name = "kind")]
    public string? AddedKind { get; set; }

    public IReadOnlyList<(string Field, string Text)>? Preview { get; private set; }

    public bool IsConfirmed => _redaction.Confirmed is not null;

    public static IReadOnlyList<Choice> Kinds { get; } = [.. ((string[])["name", "organisation", "place", "contact"]).Select(kind => new Choice(kind, Kind(kind)))];

    public IReadOnlyList<string> FieldsOfText => [.. _redaction.Fields.Where(text => text.Value is { Length: > 0 }).Select(text => text.Key).OrderBy(known => known is "title" ? "" : known, StringComparer.Ordinal)];

    protected override IReadOnlyList<string> Fields => ["words", "kind"];

    public static string Kind(string kind) => kind switch { "name" => "a name", "organisation" => "an organisation", "place" => "a place", "contact" => "an address or number", _ => kind };

    public static string ValueOf(RedactionSpan span) => $"{span.Field}|{span.Start}|{span.Length}|{span.Kind}";

    public string TitleOf(string field) => field is "title" ? "In one line" : Category.Criteria.FirstOrDefault(criterion => criterion.Letter == field) is { } asked ? $"{asked.Letter}. {asked.Title}" : Wording.Capital(field);

    public IReadOnlyList<RedactionSpan> SpansOf(string field) => [.. _offered.Where(span => span.Field == field).OrderBy(span => span.Start)];

    public bool IsTicked(RedactionSpan span) => _ticked.Contains(ValueOf(span));

    public string TextOf(RedactionSpan span) => span.Text ?? TextAt(span);

    /// <summary>The text in parts, those that are to be taken out marked.</summary>
    private IEnumerable<Part> PartsOf(string field)
    {
        var (text, at) = (_redaction.Fields[field] ?? "", 0);

        foreach (var span in SpansOf(field).Where(IsTicked))
        {
            if (span.Start < at || span.Start + span.Length > text.Length)
            {
                continue;
            }

            if (span.Start > at)
            {
                yield return new(text[at..span.Start], null);
            }

            yield return new(text[span.Start..(span.Start + span.Length)], span);
            at = span.Start + span.Length;
        }

        if (at < text.Length)
        {
            yield return new(text[at..], null);
        }
    }

    /// <summary>The text with what is to be taken out marked.</summary>
    public IHtmlContent Marked(string field)
    {
        var text = new HtmlContentBuilder();

        foreach (var part in PartsOf(field))
        {
            if (part.Span is not { } span)
            {
                text.Append(part.Text);
                continue;
            }

            text.AppendHtml("<mark class=\"app-redacted\">").Append(part.Text)
                .AppendHtml("<span class=\"nhsuk-u-visually-hidden\"> (").Append(Kind(span.Kind)).AppendHtml(")</span></mark>");
        }

        return text;
    }

    public async Task OnGetAsync()
    {
        await LoadAsync();
        _ticked = [.. (_redaction.Confirmed?.Spans ?? _redaction.Proposed).Select(ValueOf)];
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        return Read() is { } spans ? await PutAsync($"{ApiPath}/redaction", new { spans }, "Confirmed: judges read this", $"{Home}/screening") : Page();
    }

    public async Task<IActionResult> OnPostPreviewAsync()
    {
        await LoadAsync();

        if (Read() is not null)
        {
            Words = null;
            Preview = [.. FieldsOfText.Select(field => (field, string.Concat(PartsOf(field).Select(part => part.Span is { } span ? $"[{span.Kind}]" : part.Text))))];
        }

        return Page();
    }

    protected override async Task LoadAsync()
    {
        await base.LoadAsync();
        var answer = await Api.GetAsync<RedactionView>($"{Service}/{ApiPath}/redaction", Stop);
        _redaction = answer.Must();
        _offered = [.. _redaction.Proposed.Concat(_redaction.Confirmed?.Spans ?? []).DistinctBy(ValueOf)];
    }

    /// <summary>What is ticked and what was added; null when an added word stands nowhere.</summary>
    private List<RedactionSpan>? Read()
    {
        List<RedactionSpan> spans = [.. Ticked.Select(SpanOf).OfType<RedactionSpan>()];

        foreach (var words in (Words ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var found = FieldsOfText.SelectMany(field => PlacesOf(words, field)).ToList();

            if (found.Count == 0)
            {
                Refuse("words", $"“{words}” stands nowhere in the text");
            }

            spans.AddRange(found.Where(span => !spans.Any(known => known.Field == span.Field && span.Start < known.Start + known.Length && known.Start < span.Start + span.Length)));
        }

        _offered = [.. _offered.Concat(spans).DistinctBy(ValueOf)];
        _ticked = [.. spans.Select(ValueOf)];
        return Errors.Count > 0 ? null : [.. spans.Select(span => span with { Text = null, Guess = null })];
    }

    private IEnumerable<RedactionSpan> PlacesOf(string words, string field)
    {
        var text = _redaction.Fields[field] ?? "";

        for (var at = text.IndexOf(words, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(words, at + words.Length, StringComparison.OrdinalIgnoreCase))
        {
            yield return new(field, at, words.Length, Said(AddedKind) ?? "name");
        }
    }

    private RedactionSpan? SpanOf(string value) =>
        value.Split('|') is [var field, var start, var length, var kind] && _redaction.Fields.GetValueOrDefault(field) is { } text
        && int.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var many) && at + many <= text.Length
            ? new(field, at, many, kind)
            : null;

    private string TextAt(RedactionSpan span) =>
        _redaction.Fields.GetValueOrDefault(span.Field) is { } text && span.Start + span.Length <= text.Length ? text.Substring(span.Start, span.Length) : "";
}
