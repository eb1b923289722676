namespace EdiRegion.Awards.Panels;

/// <summary>A panel as secretaries and its chair see it.</summary>
internal sealed record PanelView(
    Guid Id, string Cycle, string Title, IReadOnlyList<string> Categories, int JudgesPerEntry, IReadOnlyList<PanelShare> Mix, IReadOnlyList<PanelJudgeView> Judges,
    IReadOnlyList<string> MayDo, string ETag)
{
    internal static PanelView Of(Panel panel, IEnumerable<PanelJudge> judges, IReadOnlySet<string> declared, bool secretary) => new(
        panel.Id, panel.Cycle, panel.Title, panel.Categories, panel.JudgesPerEntry, panel.Mix,
        [.. judges.OrderBy(j => j.Number).Select(j => new PanelJudgeView(
            j.Id, j.Number, j.Person, j.Name, j.Email, j.Employer, j.Group, j.Chair, j.Capacity, j.From, j.To, j.LeftAt, declared.Contains(j.Person)))],
        secretary ? ["change", "addJudge", "removeJudge", "assign"] : [], panel.ETag);
}

/// <param name="Declared">True once they said whom they are close to; entries are assigned to nobody before.</param>
internal sealed record PanelJudgeView(
    Guid Id, int Number, string Person, string Name, string Email, string? Employer, string Group, bool Chair, int? Capacity, DateOnly? From, DateOnly? To, DateTimeOffset? LeftAt, bool Declared);
