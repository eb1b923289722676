using EdiRegion.Platform.Requests;

namespace EdiRegion.Metrics.Returns;

/// <summary>A comment, reason or explanation: given, and of a sensible length.</summary>
internal static class Words
{
    private const int Longest = 4_000;

    /// <summary>Reads the text of a field; the pointer says where it stands when that is not the field itself.</summary>
    internal static Result<string> Read(string? text, string field, string ask, string? pointer = null) => text?.Trim() switch
    {
        null or "" => Refusal.Unprocessable($"{field}-required", ask, null, [new(pointer ?? $"/{field}", $"{field}-required", ask, "a sentence", "nothing")]),
        { Length: > Longest } => Refusal.Unprocessable($"{field}-too-long", $"Use at most {Longest:N0} characters", null,
            [new(pointer ?? $"/{field}", $"{field}-too-long", "The text is too long", $"at most {Longest:N0} characters", $"{text.Length:N0} characters")]),
        { } words => words,
    };
}
