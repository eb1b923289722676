using EdiRegion.Awards.Walls;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Panels;

/// <summary>Finds panels for those who may see them: secretaries, and each panel's chair.</summary>
internal sealed class PanelFinder(AwardsDb db, Definitions definitions, WallOfRequest walls, IHttpContextAccessor accessor)
{
    private Caller Caller => accessor.HttpContext!.Caller();

    internal bool IsSecretary => Caller.May(Permissions.RunAwards, definitions.Organisations.Region.Ods);

    internal async Task<Result<Panel>> FindAsync(Guid id, CancellationToken ct) =>
        await db.Panels.SingleOrDefaultAsync(p => p.Id == id, ct) is { } panel && (IsSecretary || await ChairsAsync(id, ct))
            ? (await walls.OfAsync(panel.Cycle, ct)).RefuseUndeclared() is { } undeclared ? undeclared : panel
            : Refusal.NotFound("panel-unknown", "There is no such panel", "GET /api/awards/v1/panels lists those you may see.");

    internal Task<bool> ChairsAsync(Guid panel, CancellationToken ct)
    {
        var id = Caller.Id;

        return db.Judges.AnyAsync(j => j.PanelId == panel && j.Person == id && j.Chair && j.LeftAt == null, ct);
    }

    internal async Task<PanelView> ViewAsync(Panel panel, CancellationToken ct)
    {
        var judges = await db.Judges.AsNoTracking().Where(j => j.PanelId == panel.Id).ToListAsync(ct);
        var declared = (await db.Interests.Where(i => i.Cycle == panel.Cycle).Select(i => i.Person).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);

        return PanelView.Of(panel, judges, declared, IsSecretary);
    }
}
