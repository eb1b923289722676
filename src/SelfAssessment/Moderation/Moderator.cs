using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.Region.Organisations;
using EdiRegion.SelfAssessment.Assessments;

namespace EdiRegion.SelfAssessment.Moderation;

/// <summary>Who may look at an assessment from outside: whoever stands directly above moderates, and nobody their own organisation.</summary>
internal static class Moderator
{
    internal static Refusal? RefuseConflict(Caller caller, string ods, Definitions definitions)
    {
        if (caller.WorksIn(ods))
        {
            return Refusal.Forbidden("moderator-conflict", $"You hold a role in {ods} itself", "Somebody who does not work there moderates.");
        }

        var above = definitions.Organisations.Ancestors(ods) is [var first, ..] ? first.Ods : null;

        return caller.Grants.Any(grant => grant.Organisation == above && Permissions.Of(grant.Role).Contains(Permissions.ModerateAssessments))
            ? null
            : Refusal.Forbidden("moderator-conflict", $"{ods} is moderated by {above ?? "nobody"}", "The organisation directly above moderates: a trust its system, a system the region.");
    }

    /// <summary>Why an organisation cannot review another as a peer; nothing when it can.</summary>
    internal static async Task<Refusal?> RefusePeerAsync(SelfAssessmentDb db, Assessment assessment, string? peer, Definitions definitions, CancellationToken ct)
    {
        var register = definitions.Organisations;

        if (register.Find(peer) is not { Kind: OrganisationKind.Trust, Closed: null } known)
        {
            return Refusal.Unprocessable("organisation-unknown", $"{peer ?? "Nobody"} is not an open trust", "Name the ODS code of an open trust.",
                [new("/moderator", "organisation-unknown", "The peer is not known", "the ODS code of an open trust", peer)]);
        }

        var (ods, conflict) = (assessment.Organisation, "");

        if (known.Ods == ods)
        {
            conflict = "it would review itself";
        }
        else if (register.SuccessorsOf(known.Ods).Any(s => s.Successor == ods) || register.PredecessorsOf(known.Ods).Any(s => s.Predecessor == ods))
        {
            conflict = "one followed the other";
        }
        else if (register.SystemOf(known.Ods)?.Ods == register.SystemOf(ods)?.Ods)
        {
            conflict = "both are in one system, which moderates already";
        }
        else if (await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.AnyAsync(
            db.Assessments, a => a.Organisation == known.Ods && a.Questionnaire == assessment.Questionnaire && a.Period == assessment.Period && a.Peer == ods, ct))
        {
            conflict = "they would review each other";
        }

        return conflict.Length == 0 ? null : Refusal.Conflict("peer-conflict", $"{known.Name} cannot review {ods}: {conflict}", "Name a trust of another system that has nothing at stake.",
            [new("/moderator", "peer-conflict", conflict, "a trust without a conflict", known.Ods)]);
    }
}
