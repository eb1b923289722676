using System.Net.Mail;
using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Nominations;
using EdiRegion.Awards.Walls;
using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.Region.Awards;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Panels;

internal sealed record PanelJudgeBody(
    string? Person = null, string? Name = null, string? Email = null, string? Employer = null, string? Group = null, bool Chair = false, int? Capacity = null, DateOnly? From = null, DateOnly? To = null);

/// <summary>Asks somebody onto a panel for a term. A chair must be free of interests in every entry of it.</summary>
internal static class AddJudge
{
    internal static void Map(IEndpointRouteBuilder service) => service
        .MapPost("/panels/{id:guid}/judges", Handle)
        .WithName("awards-add-judge")
        .Require(Permissions.RunAwards);

    private static async Task<Results<Created<PanelView>, ProblemHttpResult>> Handle(
        Guid id, PanelJudgeBody body, HttpContext context, AwardsDb db, Definitions definitions, PanelFinder finder, WallOfRequest walls, TimeProvider clock, CancellationToken ct)
    {
        if (!(await finder.FindAsync(id, ct)).Is(out var panel, out var refusal))
        {
            return refusal.ToProblem();
        }

        if (context.Request.RefuseIfStale(panel.ETag) is { } stale)
        {
            return stale.ToProblem();
        }

        var judges = await db.Judges.Where(j => j.PanelId == id).ToListAsync(ct);
        List<Fault> faults = [];
        var judge = Read(body, panel, judges.Count + 1, faults);

        if (judges.Any(j => j.Person == judge.Person && j.LeftAt is null))
        {
            faults.Add(new("/person", "judge-there-already", "This person is on the panel already", "somebody else", judge.Person));
        }

        if (faults.Count > 0)
        {
            return Faulty.Body(faults).ToProblem();
        }

        if (judge.Chair && await HasInterestAsync(db, definitions, await walls.OfAsync(panel.Cycle, ct), panel, judge, London.Today(clock), ct))
        {
            return Refusal.Conflict("chair-has-interest", "This person has an interest in an entry of the panel", "Ask somebody else to chair it; they can judge the other entries.").ToProblem();
        }

        db.Add(judge);
        panel.Changed();
        db.Record(context.Caller(), "judge added", $"{panel.Cycle}/{panel.Id}", definitions.Organisations.Region.Ods, clock.GetUtcNow(), judge.Code);
        await db.SaveChangesAsync(ct);

        context.Response.SetETag(panel.ETag);

        return TypedResults.Created($"{context.Request.Path}/{judge.Id}", await finder.ViewAsync(panel, ct));
    }

    private static PanelJudge Read(PanelJudgeBody body, Panel panel, int number, List<Fault> faults)
    {
        var texts = new Texts(faults);
        var email = texts.Required(body.Email, "/email", 200);

        if (email.Length > 0 && (!MailAddress.TryCreate(email, out var address) || address.Address != email))
        {
            faults.Add(new("/email", "email-not-readable", "This is not an e-mail address", "an address such as judge@trust.example", email));
        }

        if (body.To < body.From)
        {
            faults.Add(new("/to", "ends-before-begin", "The term would end before it began", $"a day from {body.From:yyyy-MM-dd} on", $"{body.To:yyyy-MM-dd}"));
        }

        if (body.Capacity < 0)
        {
            faults.Add(new("/capacity", "number-not-valid", "Nobody judges fewer than no entries", "0 or more, or nothing", $"{body.Capacity}"));
        }

        return new()
        {
            Id = Guid.CreateVersion7(),
            PanelId = panel.Id,
            Number = number,
            Person = texts.Required(body.Person, "/person", 200),
            Name = texts.Required(body.Name, "/name", 200),
            Email = email.ToLowerInvariant(),
            Employer = texts.Optional(body.Employer, "/employer", 200),
            Group = texts.Optional(body.Group, "/group", 100) ?? "judges",
            Chair = body.Chair,
            Capacity = body.Capacity,
            From = body.From,
            To = body.To,
        };
    }

    private static async Task<bool> HasInterestAsync(AwardsDb db, Definitions definitions, Wall wall, Panel panel, PanelJudge judge, DateOnly today, CancellationToken ct)
    {
        var cycle = (await ExistingCycle.FindAsync(db, panel.Cycle, ct)).Value!;
        var interest = await db.Interests.AsNoTracking().SingleOrDefaultAsync(i => i.Cycle == panel.Cycle && i.Person == judge.Person, ct);
        var ties = TiesOfJudge.Of(interest, [judge], null, definitions.Organisations);
        var entries = await db.Nominations.AsNoTracking()
            .Where(n => n.Cycle == panel.Cycle && panel.Categories.Contains(n.Category) && (n.State == NominationState.Submitted || n.State == NominationState.Admitted) && !wall.Hidden.Contains(n.Id))
            .ToListAsync(ct);

        return entries.Any(n => n.NominatorIds.Contains(judge.Person)
            || Conflicts.Between(ties, Ties.Of(n.Nominee, n.Nominators), definitions.Organisations, definitions.Awards[cycle.Scheme].SameSystemConflicts, today).Count > 0);
    }
}
