namespace EdiRegion.Portal.Api;

/// <summary>The staff networks of an organisation.</summary>
internal sealed record NetworksView(IReadOnlyList<StaffNetwork> Networks, DateTimeOffset? ChangedAt, IReadOnlyList<string> MayDo);

internal sealed record StaffNetwork(
    Guid Id, string Name, bool Constituted, string? SponsorRole, decimal? ProtectedHours, Guid? TermsEvidence, string? TermsUrl, IReadOnlyList<string> Characteristics);

/// <summary>How many networks an organisation has, and how many of them stand on what the strategy asks for.</summary>
internal sealed record NetworksLine(
    string Organisation, string Name, bool Registered, int Networks, int Constituted, int WithSponsor, int WithProtectedTime, int WithTerms, IReadOnlyList<string> Characteristics);
