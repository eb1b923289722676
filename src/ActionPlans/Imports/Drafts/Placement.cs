using EdiRegion.ActionPlans.Imports.Values;

namespace EdiRegion.ActionPlans.Imports.Drafts;

/// <summary>Where a cell of the file went.</summary>
/// <param name="At">Its address in the file.</param>
/// <param name="Colour">The colour it shows, when the colour was read.</param>
/// <param name="Field">Null when it went nowhere.</param>
/// <param name="Into">The action or objective it belongs to, by the address of its row's title; null for headers, keys and titles.</param>
/// <param name="Why">How that was told.</param>
internal sealed record Placement(string At, string Text, KeyColour? Colour, Field? Field, string? Into, double Certainty, string Why)
{
    internal bool IsDoubtful => Field is null || Certainty < Imports.Certainty.Sure;
}
