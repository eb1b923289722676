using System.Globalization;
using EdiRegion.Portal.Api;
using EdiRegion.Portal.Forms;

namespace EdiRegion.Portal.Pages.Plans;

/// <summary>A measure an action wants to move, as it is typed.</summary>
internal sealed record TypedKpi(int Index, string? Id, string Text, string Measure, string Baseline, string BaselinePeriod, string Target, TypedDate By, string Effect)
{
    public bool IsEmpty => (Text + Baseline + BaselinePeriod + Target + Effect).Trim() is "" && By.IsEmpty && Measure is "";

    public string Name(string part) => $"kpis-{Index}-{part}";

    public static TypedKpi Blank(int index) => new(index, null, "", "", "", "", "", AskBy(index, null), "");

    public static TypedKpi Of(ActionKpi kpi, int index) => new(
        index, kpi.Id?.ToString(), kpi.Text, kpi.Measure ?? "", Written(kpi.Baseline), kpi.BaselinePeriod ?? "", Written(kpi.Target), AskBy(index, kpi.By), kpi.ExpectedEffect ?? "");

    /// <summary>What was typed, without the lines that were left empty, so that the service counts as the page does.</summary>
    public static IReadOnlyList<TypedKpi> From(IFormCollection form)
    {
        List<TypedKpi> typed = [];

        for (var index = 0; form.ContainsKey($"kpis-{index}-text"); index++)
        {
            string Of(string part) => form[$"kpis-{index}-{part}"].ToString();
            var kpi = new TypedKpi(index, Of("id") is { Length: > 0 } id ? id : null, Of("text"), Of("measure"), Of("baseline"), Of("baselinePeriod"), Of("target"), AskBy(index, null).From(form), Of("expectedEffect"));

            if (!kpi.IsEmpty)
            {
                typed.Add(kpi with { Index = typed.Count, By = kpi.By with { Name = $"kpis-{typed.Count}-by" } });
            }
        }

        return typed;
    }

    public IEnumerable<(string Field, string Message)> Faults()
    {
        if (Text.Trim() is "")
        {
            yield return (Name("text"), $"Enter what measure {Index + 1} wants to move, or empty all its boxes");
        }

        foreach (var (part, value) in ((string, string)[])[("baseline", Baseline), ("target", Target)])
        {
            if (value.Trim() is not "" && Figure(value) is null)
            {
                yield return (Name(part), $"{Wording.Capital(part)} of measure {Index + 1} must be a number, like 1.25 or 18%");
            }
        }

        if (By is { IsEmpty: false, Date: null })
        {
            yield return (By.Name, $"The date of measure {Index + 1} must be a date, like 12 11 2026");
        }
    }

    public object Body => new
    {
        id = Id,
        text = Text,
        measure = Measure is "" ? null : Measure,
        baseline = Figure(Baseline),
        baselinePeriod = BaselinePeriod.Trim() is "" ? null : BaselinePeriod.Trim(),
        target = Figure(Target),
        by = By.Date,
        expectedEffect = Effect.Trim() is "" ? null : Effect,
    };

    private static TypedDate AskBy(int index, DateOnly? by) => TypedDate.Of($"kpis-{index}-by", "By when?", "The day on which it is looked at whether it moved.", by);

    private static string Written(decimal? figure) => figure?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static decimal? Figure(string typed) =>
        decimal.TryParse(typed.Replace(",", "", StringComparison.Ordinal).Trim().TrimEnd('%'), NumberStyles.Number, CultureInfo.InvariantCulture, out var figure) ? figure : null;
}
