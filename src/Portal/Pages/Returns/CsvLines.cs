using System.Text;

namespace EdiRegion.Portal.Pages.Returns;

/// <summary>On which line of an uploaded CSV a cell stands, so that a finding can point at it. The file itself is read and judged by Metrics.</summary>
internal static class CsvLines
{
    public static IReadOnlyDictionary<string, int> OfCells(byte[] content)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var (number, quoted) = (1, false);
        var field = new StringBuilder();
        var first = true;

        foreach (var letter in Encoding.UTF8.GetString(content).TrimStart('\uFEFF'))
        {
            switch (letter)
            {
                case '"':
                    quoted = !quoted;
                    break;
                case ',' when !quoted:
                    first = Keep(first);
                    break;
                case '\n' when !quoted:
                    Keep(first);
                    first = true;
                    number++;
                    field.Clear();
                    break;
                case '\n':
                    number++;
                    break;
                default:
                    if (first && letter != '\r')
                    {
                        field.Append(letter);
                    }

                    break;
            }
        }

        Keep(first);
        return lines;

        bool Keep(bool isFirst)
        {
            if (isFirst && field.ToString().Trim() is { Length: > 0 } key)
            {
                lines.TryAdd(key, number);
            }

            return false;
        }
    }
}
