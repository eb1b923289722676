namespace EdiRegion.Awards.Cycles;

/// <summary>What can be done or seen in a cycle, depending on its stage. Routes ask <see cref="StageRules"/>, and so does the rehearsal of a stage: there is one set of rules.</summary>
internal enum Ability
{
    BeginNomination,
    ChangeSubmitted,
    SubmitNomination,
    WithdrawNomination,
    ReadNominations,
    ScreenNominations,
    RedactNominations,
    LetInLate,
    ReadQueue,
    ScoreEntries,
    ReadResults,
    HoldMeetings,
    DecideOutcomes,
    CheckFeedback,
    ReadOwnOutcome,
    ReadWinners,
}
