using System.Text.RegularExpressions;

namespace EdiRegion.ActionPlans.Imports.Values;

/// <summary>Who leads and who helps, as one cell names them. "and" joins a team's name as often as two teams, so it parts nothing.</summary>
internal sealed partial record Leads(string? Lead, string? Deputy)
{
    internal static Leads Read(string text)
    {
        List<string> leads = [];
        List<string> deputies = [];

        foreach (var line in text.Split(['\n', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var label = Label().Match(line);
            var named = label.Success ? Spelling.Of(label.Groups[1].Value) : null;
            var rest = Mark().Replace(label.Success ? label.Groups[2].Value : line, "").Trim(' ', ',');

            if (rest.Length == 0 || ImportWords.Texts.NoLeads.Contains(rest.ToLowerInvariant()))
            {
                continue;
            }

            if (named is not null && ImportWords.Texts.DeputyLabels.Contains(named, StringComparer.Ordinal))
            {
                deputies.Add(rest);
            }
            else if (named is not null && ImportWords.Texts.LeadLabels.Contains(named, StringComparer.Ordinal))
            {
                leads.Add(rest);
            }
            else
            {
                (leads.Count == 0 ? leads : deputies).Add(Mark().Replace(line, "").Trim(' ', ','));
            }
        }

        return new(leads.Count == 0 ? null : string.Join(", ", leads), deputies.Count == 0 ? null : string.Join(", ", deputies));
    }

    [GeneratedRegex(@"^([A-Za-z ]{2,20}):\s*(.+)$")]
    private static partial Regex Label();

    [GeneratedRegex(@"^[•·▪●*-]\s*")]
    private static partial Regex Mark();
}
