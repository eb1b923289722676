using EdiRegion.Portal.Forms;

namespace EdiRegion.Portal.Pages.Plans;

/// <summary>Which requirements something answers: a main one, and any others.</summary>
internal sealed record LinkQuestion(IReadOnlyList<Choice> Choices, string? Primary, IReadOnlyList<string> Ticked)
{
    public string? Main => Primary is { Length: > 0 } ? Primary : Ticked.Count > 0 ? Ticked[0] : null;

    public IReadOnlyList<string> All => [.. ((string?[])[Main, .. Ticked]).OfType<string>().Distinct()];

    public IEnumerable<IGrouping<string?, Choice>> Groups => Choices.GroupBy(choice => choice.Group);
}
