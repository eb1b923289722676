using EdiRegion.ActionPlans.Progress;
using EdiRegion.Region;

namespace EdiRegion.ActionPlans.Tests.Imports;

internal enum Stage
{
    NotStarted,
    OnTrack,
    AtRisk,
    Late,
    Complete,
}

/// <summary>One action of the made-up plan that all layouts show.</summary>
internal sealed record KnownAction(
    string Objective, string Ref, string Action, string Outcome, string[] Kpis, string[] Evidence, string Lead, DateOnly Due, Stage Stage, string Note)
{
    internal (Lifecycle, Confidence?) Meaning => Stage switch
    {
        Stage.NotStarted => (Lifecycle.NotStarted, null),
        Stage.OnTrack => (Lifecycle.InProgress, Confidence.OnTrack),
        Stage.AtRisk => (Lifecycle.InProgress, Confidence.AtRisk),
        Stage.Late => (Lifecycle.InProgress, Confidence.OffTrack),
        _ => (Lifecycle.Complete, null),
    };
}

/// <summary>A made-up plan of six actions, written out in many layouts. Synthetic.</summary>
internal static class KnownPlan
{
    internal static readonly Definitions Definitions = Definitions.Load();

    internal static readonly IReadOnlyList<KnownAction> Actions =
    [
        new("Widen who applies to us", "1.1", "Review every advert for plain language", "More applicants from our own towns",
            ["Number of applicants from local postcodes"], ["Applicant tracking report"], "Head of Resourcing", new(2024, 6, 30), Stage.Complete, "Sixty adverts were rewritten in May."),
        new("Widen who applies to us", "1.2", "Train all panel chairs in structured interviews", "Fairer decisions at interview",
            ["Share of panels with a trained chair", "Ratio of appointments from shortlisting"], ["Training records"], "Recruitment Manager", new(2024, 9, 30), Stage.OnTrack, "Four of six cohorts are through."),
        new("Make it safe to speak up", "2.1", "Publish what changed after each concern", "Colleagues trust that concerns are acted on",
            ["Staff who feel safe to raise a concern"], ["Guardian report", "Staff survey"], "Freedom to Speak Up Guardian", new(2024, 12, 31), Stage.AtRisk, "The guardian post was empty over the summer."),
        new("Make it safe to speak up", "2.2", "Meet the night teams on every site", "Night staff are heard",
            ["Concerns raised by night staff"], ["Visit log"], "Staff Side Chair", new(2024, 3, 31), Stage.Late, "Two sites are still to be visited."),
        new("Grow our own leaders", "3.1", "Begin a sponsorship scheme for bands 6 and 7", "Senior bands look like the workforce",
            ["Representation at band 8a and above"], ["Electronic staff record"], "Organisational Development Team", new(2025, 3, 31), Stage.NotStarted, "Starts once the budget is agreed."),
        new("Grow our own leaders", "3.2", "Give each staff network an executive sponsor", "Networks reach the board",
            ["Networks with a sponsor"], ["Board minutes"], "Company Secretary", new(2024, 11, 30), Stage.Complete, "All five have one."),
    ];
}
