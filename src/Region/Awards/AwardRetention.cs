namespace EdiRegion.Region.Awards;

/// <summary>How many months after the announcement something is kept.</summary>
/// <param name="DraftMonths">Nominations that were never handed in.</param>
/// <param name="PersonalTextMonths">Names, addresses, answers and attachments of entries; decisions and the ledger stay.</param>
/// <param name="MonitoringMonths">Answers about protected characteristics.</param>
public sealed record AwardRetention(int DraftMonths, int PersonalTextMonths, int MonitoringMonths);
