using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.SelfAssessment.Assessments;

namespace EdiRegion.SelfAssessment.Moderation;

/// <summary>The trust that was asked for its view of another.</summary>
internal static class Peer
{
    internal static Refusal? Refuse(Assessment assessment, Caller caller) =>
        assessment.Peer is not { } peer || !caller.May(Permissions.PeerModerate, peer)
            ? Refusal.Forbidden("peer-not-asked", $"You were not asked to review {assessment.Organisation}", "The system concerned names the peer.")
            : caller.WorksIn(assessment.Organisation)
                ? Refusal.Forbidden("moderator-conflict", $"You hold a role in {assessment.Organisation} itself", "Somebody who does not work there reviews it.")
                : null;
}
