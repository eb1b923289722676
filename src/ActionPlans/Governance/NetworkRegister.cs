using EdiRegion.Platform.Requests;

namespace EdiRegion.ActionPlans.Governance;

/// <summary>A staff network of an organisation. Nobody of it is named.</summary>
/// <param name="Constituted">It has terms of reference and officers that the organisation recognises.</param>
/// <param name="SponsorRole">Role of its executive sponsor.</param>
/// <param name="ProtectedHours">Hours a month its chair may use for it; null when none are agreed.</param>
/// <param name="TermsEvidence">The item of evidence that holds its terms of reference.</param>
/// <param name="TermsUrl">Or where they can be read.</param>
/// <param name="Characteristics">The protected characteristics it speaks for.</param>
internal sealed record StaffNetwork(
    Guid Id, string Name, bool Constituted, string? SponsorRole, decimal? ProtectedHours, Guid? TermsEvidence, string? TermsUrl, IReadOnlyList<string> Characteristics)
{
    internal bool HasTerms => TermsEvidence is not null || TermsUrl is not null;
}

/// <summary>All staff networks of one organisation.</summary>
internal sealed class NetworkRegister
{
    public required string Organisation { get; init; }

    public IReadOnlyList<StaffNetwork> Networks { get; private set; } = [];

    public int Version { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    public string ETag => ETags.Of(0, Version);

    public void Replace(IReadOnlyList<StaffNetwork> networks, DateTimeOffset now)
    {
        (Networks, ChangedAt) = (networks, now);
        Version++;
    }
}

internal sealed record NetworksView(string Organisation, IReadOnlyList<StaffNetwork> Networks, DateTimeOffset? ChangedAt, IReadOnlyList<string> MayDo);
