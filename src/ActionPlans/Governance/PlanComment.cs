using Microsoft.EntityFrameworkCore;

namespace EdiRegion.ActionPlans.Governance;

/// <summary>What a staff network says of a plan, in its own words. It is never changed and never removed.</summary>
internal sealed class PlanComment
{
    public required Guid Id { get; init; }

    public required string Organisation { get; init; }

    public required string Period { get; init; }

    /// <summary>The network that speaks.</summary>
    public required string Network { get; init; }

    public required string Text { get; init; }

    /// <summary>The action it speaks of; null when it is the whole plan.</summary>
    public Guid? ActionId { get; init; }

    public required string By { get; init; }

    public required string ByName { get; init; }

    public required DateTimeOffset At { get; init; }
}

internal sealed record CommentView(Guid Id, DateTimeOffset At, string By, string Network, string Text, Guid? Action)
{
    internal static CommentView Of(PlanComment comment) => new(comment.Id, comment.At, comment.ByName, comment.Network, comment.Text, comment.ActionId);

    internal static async Task<IReadOnlyList<CommentView>> OfAsync(ActionPlansDb db, string ods, string period, CancellationToken ct) =>
    [
        .. (await db.Comments.AsNoTracking().Where(c => c.Organisation == ods && c.Period == period).OrderBy(c => c.At).ThenBy(c => c.Id).ToListAsync(ct)).Select(Of),
    ];
}
