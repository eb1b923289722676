namespace EdiRegion.Portal.Api;

/// <summary>What makes a change safe to send: the key of the form it came from and the version it was made from.</summary>
internal readonly record struct Once(string? Key = null, string? Version = null);
