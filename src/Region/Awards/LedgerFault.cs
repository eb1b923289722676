namespace EdiRegion.Region.Awards;

/// <summary>What is wrong with a line of a ledger, as a sentence.</summary>
public sealed record LedgerFault(int Number, string Message);
