using EdiRegion.Portal.Api;

namespace EdiRegion.Portal.Pages.Awards;

/// <summary>How the states of the awards read.</summary>
internal static class AwardWording
{
    public static string Stage(string stage) => stage switch
    {
        "setUp" => "Being set up",
        "open" => "Open for nominations",
        "screening" => "Nominations are being checked",
        "judging" => "Being judged",
        "moderation" => "The panels meet",
        "announced" => "Announced",
        "closed" => "Closed",
        _ => Wording.Capital(stage),
    };

    public static string? StageColour(string stage) => stage switch { "open" => "green", "setUp" => "grey", "announced" => "blue", "closed" => null, _ => "yellow" };

    public static IReadOnlyList<string> Stages { get; } = ["setUp", "open", "screening", "judging", "moderation", "announced", "closed"];

    public static string? Next(string stage) => Stages.SkipWhile(known => known != stage).Skip(1).FirstOrDefault();

    public static string State(string state) => state switch
    {
        "draft" => "Draft",
        "submitted" => "Submitted",
        "received" => "Received",
        "beingJudged" or "judging" or "being judged" => "Being judged",
        "announced" => "Announced",
        "admitted" => "Admitted",
        "refused" => "Not eligible",
        "withdrawn" => "Withdrawn",
        "merged" => "Merged with another",
        _ => Wording.Capital(state),
    };

    public static string? StateColour(string state) => state switch
    {
        "draft" => "blue",
        "submitted" => "yellow",
        "refused" => "red",
        "withdrawn" or "merged" => "grey",
        _ => null,
    };

    public static string Kind(string? kind) => kind switch
    {
        "individual" => "One person",
        "team" => "A team",
        "network" => "A staff network",
        "project" => "A project",
        "organisation" => "An organisation",
        null => "",
        _ => Wording.Capital(kind),
    };

    /// <summary>Whom a category is for, in one sentence.</summary>
    public static string For(AwardCategoryView category)
    {
        var kinds = category.Nominees.Select(kind => Kind(kind).ToLowerInvariant()).ToList();
        return $"{Wording.Capital(Or(kinds))}{(category.BoardMembersOnly ? " on the board of an organisation" : "")}{(category.NonNhs ? ", inside or outside the NHS" : " of an NHS organisation")}.";
    }

    public static string Or(IReadOnlyList<string> words) => words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.SkipLast(1))} or {words[^1]}";

    public static string Consent(string? state) => state switch
    {
        "asked" => "Asked, no answer yet",
        "given" => "Given",
        "refused" => "Refused",
        "withdrawn" => "Withdrawn",
        _ => "Not asked yet",
    };

    public static string Authorisation(string? state) => state switch
    {
        "asked" => "Asked, no answer yet",
        "authorised" => "Authorised",
        "refused" => "Refused",
        _ => "Not asked yet",
    };

    public static string Outcome(string? outcome) => outcome switch
    {
        "winner" => "Winner",
        "highlyCommended" => "Highly commended",
        "shortlisted" => "Shortlisted",
        "notShortlisted" => "Not shortlisted",
        null => "Not decided",
        _ => Wording.Capital(outcome),
    };

    public static string? OutcomeColour(string? outcome) => outcome switch { "winner" => "green", "highlyCommended" => "aqua-green", "shortlisted" => "blue", "notShortlisted" => "grey", _ => null };

    /// <summary>How far the feedback of an entry is.</summary>
    public static string Check(string state) => state switch { "open" => "To be checked", "draft" => "Draft", "released" => "Released", _ => Wording.Capital(state) };

    public static string? CheckColour(string state) => state switch { "released" => "green", "draft" => "yellow", _ => "blue" };

    /// <summary>"214 of at most 400 words".</summary>
    public static string Words(int words, AwardCriterion criterion) => words > criterion.MaximumWords
        ? $"{Wording.Count(words, "word", "words")}, {Wording.Number(words - criterion.MaximumWords)} more than the {Wording.Number(criterion.MaximumWords)} it may have"
        : $"{Wording.Count(words, "word", "words")} of {Wording.Number(criterion.MinimumWords)} to {Wording.Number(criterion.MaximumWords)}";

    public static string Points(decimal? value) => value is { } known ? known.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture) : "No score";
}
