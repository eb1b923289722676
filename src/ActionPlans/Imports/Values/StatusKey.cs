namespace EdiRegion.ActionPlans.Imports.Values;

/// <summary>One line of a file's key.</summary>
/// <param name="Fill">The exact shade the key itself shows, if it does.</param>
/// <param name="Text">The meaning in the file's own words.</param>
/// <param name="At">Address of the cell, or of the table the text stands above.</param>
internal sealed record KeyLine(KeyColour Colour, string? Fill, string Text, StatusMeaning Meaning, string At);

/// <summary>What colours mean in one file.</summary>
internal sealed record StatusKey(IReadOnlyList<KeyLine> Entries)
{
    internal bool IsGiven => Entries.Count > 0;

    internal KeyLine? Find(KeyColour colour, string? fill = null) =>
        Entries.FirstOrDefault(entry => fill is not null && entry.Fill == fill) ?? Entries.FirstOrDefault(entry => entry.Colour == colour);

    internal KeyLine? FindWords(string text)
    {
        var spelling = Spelling.Of(text);

        return Entries.FirstOrDefault(entry => Spelling.Of(entry.Text) == spelling);
    }
}
