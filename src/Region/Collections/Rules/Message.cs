namespace EdiRegion.Region.Collections.Rules;

/// <summary>A sentence with places for what was found, filled only when there is something to say.</summary>
internal static class Message
{
    internal static string Fill(string sentence, params ReadOnlySpan<(string Place, string Text)> texts)
    {
        foreach (var (place, text) in texts)
        {
            sentence = sentence.Replace($"{{{place}}}", text, StringComparison.Ordinal);
        }

        return sentence;
    }
}
