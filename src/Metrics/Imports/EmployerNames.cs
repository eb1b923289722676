using System.Text;

namespace EdiRegion.Metrics.Imports;

/// <summary>Names of employers as people type them, brought to one form so that they can be compared.</summary>
internal static class EmployerNames
{
    private static readonly HashSet<string> LegalForm = ["nhs", "foundation", "trust"];

    /// <summary>Equal for names that differ only in case, punctuation, "&amp;", "N H S", "FT" or a leading "The".</summary>
    internal static string Spelling(string name) => string.Join(' ', Words(name));

    /// <summary>As <see cref="Spelling"/>, and blind to the legal form: "NHS Trust" equals "NHS Foundation Trust".</summary>
    internal static string Key(string name) => string.Join(' ', Words(name).Where(word => !LegalForm.Contains(word)));

    private static string[] Words(string name)
    {
        var letters = new StringBuilder(name.Length);

        foreach (var character in name.ToLowerInvariant())
        {
            letters.Append(character switch
            {
                '&' => " and ",
                '\'' or '’' or '‘' or '`' or '.' => "",
                _ when char.IsLetterOrDigit(character) => character.ToString(),
                _ => " ",
            });
        }

        var words = string.Join(' ', letters.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));

        words = $" {words} "
            .Replace(" n h s ", " nhs ", StringComparison.Ordinal)
            .Replace(" ft ", " foundation trust ", StringComparison.Ordinal);

        var all = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        return all is ["the", .. var rest] ? rest : all;
    }
}
