using EdiRegion.Contracts.ActionPlans;
using EdiRegion.Platform.Messaging;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.SelfAssessment.Actions;

/// <summary>Keeps in sight how an action goes that came from an answer: the plan tells of it under the proposal's id.</summary>
internal sealed class FollowAction(SelfAssessmentDb db) : IHandle<ActionProgressed>
{
    public async Task Handle(ActionProgressed happened, CancellationToken ct)
    {
        if (await db.Proposals.SingleOrDefaultAsync(p => p.Id == happened.Action, ct) is { } proposal && happened.Version > proposal.Version)
        {
            (proposal.Plan, proposal.Title, proposal.Lifecycle, proposal.Colour, proposal.Version) =
                (happened.Period, happened.Title, happened.Lifecycle, happened.Colour, happened.Version);
        }
    }
}
