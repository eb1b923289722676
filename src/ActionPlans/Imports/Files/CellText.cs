using System.Text;

namespace EdiRegion.ActionPlans.Imports.Files;

/// <summary>The text of a cell in one form: line feeds between lines, plain spaces, nothing invisible, no blank ends.</summary>
internal static class CellText
{
    internal static string Tidy(string text)
    {
        if (text.Length == 0)
        {
            return "";
        }

        var tidy = new StringBuilder(text.Length);

        foreach (var character in text)
        {
            switch (character)
            {
                case '\r' or '\u00AD' or '\u200B' or '\uFEFF':
                    break;
                case '\u00A0' or '\u2007' or '\u202F' or '\t':
                    tidy.Append(' ');
                    break;
                case '\v' or '\f' or '\u2028' or '\u2029':
                    tidy.Append('\n');
                    break;
                case < ' ' and not '\n':
                    break;
                default:
                    tidy.Append(character);
                    break;
            }
        }

        return string.Join('\n', tidy.ToString().Split('\n').Select(line => line.Trim())).Trim();
    }
}
