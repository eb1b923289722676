namespace EdiRegion.Platform.Requests;

/// <summary>Reads the fields of a body and gathers every fault, so that all can be mended at once.</summary>
public sealed class Texts(List<Fault> faults)
{
    /// <summary>Characters of a line.</summary>
    public const int Line = 500;

    /// <summary>Characters of a longer text.</summary>
    public const int Long = 4_000;

    /// <summary>Entries of a list.</summary>
    public const int Most = 200;

    /// <summary>A text that may be left out; null when it is blank.</summary>
    public string? Optional(string? text, string pointer, int longest = Line)
    {
        var trimmed = text?.Trim() is { Length: > 0 } some ? some : null;

        if (trimmed?.Length > longest)
        {
            faults.Add(new(pointer, "text-too-long", "The text is too long", $"at most {longest:N0} characters", $"{trimmed.Length:N0} characters"));
        }
        else if (trimmed?.Contains('\0', StringComparison.Ordinal) is true)
        {
            faults.Add(new(pointer, "text-not-readable", "The text holds a character that cannot be kept", "text without control characters", "U+0000"));
        }

        return trimmed;
    }

    /// <summary>A text that has to be there.</summary>
    public string Required(string? text, string pointer, int longest = Line)
    {
        if (Optional(text, pointer, longest) is { } given)
        {
            return given;
        }

        faults.Add(new(pointer, "text-missing", "This has to be filled in", "a text", "nothing"));

        return "";
    }

    /// <summary>Texts without the blank ones and without repetitions.</summary>
    public IReadOnlyList<string> List(IReadOnlyList<string?>? texts, string pointer, int longest = Line)
    {
        if (texts?.Count > Most)
        {
            faults.Add(new(pointer, "list-too-long", "There are too many", $"at most {Most}", $"{texts.Count}"));
            return [];
        }

        return [.. (texts ?? []).Index().Select(text => Optional(text.Item, $"{pointer}/{text.Index}", longest)).OfType<string>().Distinct()];
    }

    /// <summary>One word of a fixed list.</summary>
    public T? Choice<T>(string? text, string pointer)
        where T : struct, Enum
    {
        if (text is null)
        {
            return null;
        }

        if (Enum.TryParse<T>(text, ignoreCase: true, out var choice) && Enum.IsDefined(choice) && !char.IsAsciiDigit(text[0]))
        {
            return choice;
        }

        faults.Add(new(pointer, "choice-unknown", "This is not one of the choices",
            string.Join(", ", Enum.GetNames<T>().Select(name => char.ToLowerInvariant(name[0]) + name[1..])), text));

        return null;
    }
}
