using System.Text.Json;
using EdiRegion.Portal.Api;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Awards;

/// <summary>How a result came about, line by line, and working it out again from the scores.</summary>
internal sealed class LedgerPage(RegionApi api) : CyclePage(api)
{
    [BindProperty(Name = "category", SupportsGet = true)]
    public string CategoryKey { get; set; } = "";

    public IReadOnlyList<LedgerLine> Lines { get; private set; } = [];

    /// <summary>Why decisions were made, by the number of their line.</summary>
    public IReadOnlyDictionary<int, string> Reasons { get; private set; } = new Dictionary<int, string>();

    public ReplayView? Replay { get; private set; }

    public static string Kind(string kind) => kind switch
    {
        "rulesFrozen" => "Rules frozen",
        "scored" => "Scored",
        "abstained" => "Abstained",
        "setAside" => "Score set aside",
        "removed" => "Taken out",
        "castingVote" => "Casting vote",
        "decided" => "Decided",
        "announced" => "Announced",
        _ => Wording.Capital(kind),
    };

    /// <summary>The short parts of what a line holds.</summary>
    public static string What(LedgerLine line) =>
        Parsed(line.Payload) is { ValueKind: JsonValueKind.Object } payload && string.Join(", ", Parts(payload)) is { Length: > 0 } parts ? parts : "Kept whole in the ledger";

    /// <summary>What is short enough to be read: texts, numbers, and the scores of criteria. A reason stands apart.</summary>
    private static IEnumerable<string> Parts(JsonElement payload, string of = "") =>
        from part in payload.EnumerateObject()
        where part.Name is not "reason"
        from shown in part.Value.ValueKind switch
        {
            JsonValueKind.Object => Parts(part.Value, $"{part.Name} "),
            JsonValueKind.String or JsonValueKind.Number when part.Value.ToString().Length < 80 => [$"{of}{part.Name}: {part.Value}"],
            _ => [],
        }
        select shown;

    /// <summary>Why something was decided; older lines hold the words themselves.</summary>
    public string? ReasonOf(LedgerLine line) => line.Kind is not "decided" ? null
        : Reasons.TryGetValue(line.Number, out var words) ? words
        : Parsed(line.Payload).TryGetProperty("reason", out var kept) && kept.GetString() is { } text ? IsDigest(text) ? "The reason was erased" : text
        : null;

    public Task<IActionResult> OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var page = await LoadAsync();
        var answer = await Api.PostAsync<ReplayView>($"{Service}/ledger/replay?cycle={Key}&category={Uri.EscapeDataString(CategoryKey)}", new { }, new(IdempotencyKey), Stop);
        Replay = answer.Value;

        if (answer.Problem is { } problem)
        {
            Explain(problem);
        }

        return page;
    }

    private async Task<IActionResult> LoadAsync()
    {
        await FindCycleAsync();
        var answer = await AskAsync<LedgerView>($"ledger?cycle={Key}&category={Uri.EscapeDataString(CategoryKey)}");

        if (answer.Problem is { } problem)
        {
            return Refused(problem);
        }

        (Lines, Reasons) = (answer.Value!.Lines, answer.Value.Reasons ?? Reasons);
        return Page();
    }

    private static bool IsDigest(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);

    private static JsonElement Parsed(string payload)
    {
        using var document = JsonDocument.Parse(payload);
        return document.RootElement.Clone();
    }
}
