using EdiRegion.Platform.Requests;

namespace EdiRegion.Awards.Cycles;

/// <summary>When what is possible, and for whom. The clock and the wall may still say no to one person or entry; nothing says yes where this says no.</summary>
internal static class StageRules
{
    /// <summary>The roles of a cycle, as the rehearsal tells of them.</summary>
    internal static IReadOnlyList<string> Roles { get; } = ["anyone", "nominator", "nominee", "secretary", "judge", "chair", "conflicted"];

    private static readonly Dictionary<Ability, (CycleStage From, CycleStage Until, string[] For, string Sentence)> Rules = new()
    {
        [Ability.BeginNomination] = (CycleStage.Open, CycleStage.Open, ["anyone"], "Begin a nomination"),
        [Ability.ChangeSubmitted] = (CycleStage.Open, CycleStage.Open, ["nominator"], "Change a nomination they have submitted"),
        [Ability.SubmitNomination] = (CycleStage.Open, CycleStage.Screening, ["nominator"], "Submit a nomination; after closing within the time of grace, or let in by a secretary"),
        [Ability.WithdrawNomination] = (CycleStage.Open, CycleStage.Moderation, ["nominator"], "Withdraw a nomination"),
        [Ability.ReadNominations] = (CycleStage.SetUp, CycleStage.Closed, ["secretary"], "Read the nominations, with the names in them"),
        [Ability.ScreenNominations] = (CycleStage.Open, CycleStage.Judging, ["secretary"], "Admit, refuse, move and merge nominations"),
        [Ability.RedactNominations] = (CycleStage.Open, CycleStage.Judging, ["secretary"], "Say what is blotted out for judges"),
        [Ability.LetInLate] = (CycleStage.Open, CycleStage.Judging, ["secretary"], "Let a late nomination in"),
        [Ability.ReadQueue] = (CycleStage.Judging, CycleStage.Moderation, ["judge", "chair"], "Read the entries they were given, without names"),
        [Ability.ScoreEntries] = (CycleStage.Judging, CycleStage.Judging, ["judge", "chair"], "Score the entries they were given"),
        [Ability.ReadResults] = (CycleStage.Moderation, CycleStage.Closed, ["secretary", "chair", "conflicted"], "Read the ranks, until the announcement only of categories in which they have no interest"),
        [Ability.HoldMeetings] = (CycleStage.Moderation, CycleStage.Moderation, ["secretary", "chair", "judge"], "Meet about categories in which they have no interest"),
        [Ability.DecideOutcomes] = (CycleStage.Moderation, CycleStage.Moderation, ["secretary", "chair"], "Decide who is shortlisted, commended and wins, in categories in which they have no interest"),
        [Ability.CheckFeedback] = (CycleStage.Moderation, CycleStage.Closed, ["secretary"], "Check the feedback of the judges and release it to the nominators"),
        [Ability.ReadOwnOutcome] = (CycleStage.Announced, CycleStage.Closed, ["nominator", "nominee"], "Read what became of their own nomination, with feedback"),
        [Ability.ReadWinners] = (CycleStage.Announced, CycleStage.Closed, ["anyone", "conflicted"], "Read who won, where the nominee agrees"),
    };

    /// <summary>Where a role comes later than others.</summary>
    private static readonly Dictionary<(Ability, string), CycleStage> Later = new() { [(Ability.ReadResults, "conflicted")] = CycleStage.Announced };

    internal static IReadOnlyList<Ability> All { get; } = [.. Rules.Keys];

    internal static bool Allows(Ability ability, CycleStage stage) => Rules[ability].From <= stage && stage <= Rules[ability].Until;

    internal static IEnumerable<Ability> Of(string role, CycleStage stage) => All.Where(ability => Rules[ability].For.Contains(role) && Allows(ability, stage) && Later.GetValueOrDefault((ability, role)) <= stage);

    internal static string Sentence(Ability ability) => Rules[ability].Sentence;

    /// <summary>Why something cannot be done now; nothing while it can.</summary>
    internal static Refusal? Refuse(Ability ability, Cycle cycle) => Allows(ability, cycle.Stage) ? null : Refusal.Conflict(
        "not-in-this-stage", $"The cycle {cycle.Key} is at the stage {Wording.Of(cycle.Stage)}",
        $"This is possible {When(Rules[ability].From, Rules[ability].Until)}: {char.ToLowerInvariant(Rules[ability].Sentence[0])}{Rules[ability].Sentence[1..]}. Nothing was changed.");

    private static string When(CycleStage from, CycleStage until) => from == until ? $"at the stage {Wording.Of(from)}" : $"from the stage {Wording.Of(from)} to {Wording.Of(until)}";
}
