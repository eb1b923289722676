using EdiRegion.Platform.Authority;

namespace EdiRegion.SelfAssessment.Assessments;

/// <summary>What a reader may do next with an assessment.</summary>
internal static class AssessmentMayDo
{
    internal static IReadOnlyList<string> Of(ExistingAssessment found, Caller caller, bool moderator, DateOnly today)
    {
        var (assessment, ods) = (found.Assessment, found.Assessment.Organisation);
        var answers = caller.May(Permissions.AnswerAssessments, ods);
        var open = answers && found.RefuseAnswering(today) is null;
        var submitted = assessment.State is AssessmentState.Submitted;
        var signs = submitted && caller.May(Permissions.SignOffAssessments, ods);
        var waits = moderator && assessment.RefuseModeration() is null;

        return
        [
            .. open ? (string[])["answer", "delegate", "submit"] : [],
            .. answers && submitted ? (string[])["withdraw"] : [],
            .. answers ? (string[])["proposeAction"] : [],
            .. signs && assessment.SubmittedBy != caller.Id ? (string[])["signOff"] : [],
            .. signs ? (string[])["return"] : [],
            .. waits ? (string[])["moderate", "returnFromModeration"] : [],
            .. moderator && assessment.State is not AssessmentState.Moderated ? (string[])["namePeer"] : [],
            .. caller.May(Permissions.GiveNetworkView, ods) && assessment.State is not AssessmentState.Moderated ? (string[])["giveNetworkView"] : [],
            .. assessment.Peer is { } peer && caller.May(Permissions.PeerModerate, peer) && caller.WorksIn(peer) && assessment.State is not AssessmentState.Moderated ? (string[])["givePeerView"] : [],
        ];
    }
}
