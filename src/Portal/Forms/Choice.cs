namespace EdiRegion.Portal.Forms;

/// <summary>One of the answers a question offers.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Text">What is read.</param>
/// <param name="Hint">What choosing it means.</param>
/// <param name="Group">The heading it stands under in a list.</param>
public sealed record Choice(string Value, string Text, string? Hint = null, string? Group = null);
