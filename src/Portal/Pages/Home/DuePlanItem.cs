using EdiRegion.Portal.Api;

namespace EdiRegion.Portal.Pages.Home;

/// <summary>A line of the action plan that is due soon or overdue, and where it is seen to.</summary>
internal sealed record DuePlanItem(string Name, string Hint, bool Late, string Address)
{
    public const int Shown = 10;

    public string Status => Late ? "Overdue" : "Due";

    public static DuePlanItem Of(DueItem item, DateOnly today) => new(
        item.Title,
        $"{Kind(item.Kind)}, due on {Wording.Date(item.Due)}, {Wording.DaysLeft(item.Due, today)}",
        item.Overdue,
        item switch
        {
            { Kind: "explanation", Requirement: { } requirement } => $"/plans/coverage/{item.Organisation}/{requirement}",
            { Kind: "action", Period: { } period, Id: { } id } => $"/plans/{item.Organisation}/{period}/actions/{id}",
            { Kind: "milestone", Period: { } period, Action: { } action } => $"/plans/{item.Organisation}/{period}/actions/{action}",
            { Kind: "evidence", Period: { } period, Action: { } action, Id: { } id } => $"/plans/{item.Organisation}/{period}/actions/{action}/evidence/{id}",
            { Period: { } period } => $"/plans/{item.Organisation}/{period}",
            _ => "/plans",
        });

    private static string Kind(string kind) => kind switch
    {
        "action" => "Action",
        "milestone" => "Milestone",
        "explanation" => "Explanation",
        "evidence" => "Evidence, to be confirmed as still true",
        _ => Wording.Capital(kind),
    };
}
