using EdiRegion.ActionPlans.Coverage;
using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.ActionPlans.Governance;

/// <summary>How many staff networks an organisation has, and how many of them stand on what the strategy asks for.</summary>
internal sealed record NetworksLine(
    string Organisation, string Name, bool Registered, int Networks, int Constituted, int WithSponsor, int WithProtectedTime, int WithTerms, IReadOnlyList<string> Characteristics);

/// <summary>The staff networks of an organisation; or of a scope, a line for each organisation, those that registered none included.</summary>
internal static class ReadNetworks
{
    internal static void Map(IEndpointRouteBuilder service)
    {
        service.MapGet("/networks/{ods}", Handle)
            .WithName("action-plans-read-networks")
            .Require(Permissions.ReadPublishedPlans, organisation: "ods");
        service.MapGet("/networks", List)
            .WithName("action-plans-list-networks")
            .Require(Permissions.ReadPublishedPlans);
    }

    internal static NetworksView View(NetworkRegister? register, string ods, Caller caller) => new(
        ods, register?.Networks ?? [], register?.ChangedAt, caller.May(Permissions.ManageNetworks, ods) ? ["edit"] : []);

    private static async Task<Ok<NetworksView>> Handle(string ods, HttpContext context, ActionPlansDb db, CancellationToken ct)
    {
        var register = await db.Networks.AsNoTracking().SingleOrDefaultAsync(n => n.Organisation == ods, ct);

        if (register is not null)
        {
            context.Response.SetETag(register.ETag);
        }

        return TypedResults.Ok(View(register, ods, context.Caller()));
    }

    private static async Task<Results<Ok<Page<NetworksLine>>, ProblemHttpResult>> List(
        HttpContext context, ActionPlansDb db, Definitions definitions, TimeProvider clock, CancellationToken ct, string? scope = null)
    {
        if (!AskedScope.Read(definitions, context.Caller(), Permissions.ReadPublishedPlans, scope).Is(out var asked, out var refusal))
        {
            return refusal.ToProblem();
        }

        var organisations = Owing.Answering(definitions, asked.Scope, London.Today(clock));
        var codes = organisations.Select(o => o.Ods).ToList();
        var registers = await db.Networks.AsNoTracking().Where(n => codes.Contains(n.Organisation)).ToDictionaryAsync(n => n.Organisation, ct);

        return TypedResults.Ok(new Page<NetworksLine>([.. organisations.Select(o => Line(o.Ods, o.Name, registers.GetValueOrDefault(o.Ods)))]));
    }

    private static NetworksLine Line(string ods, string name, NetworkRegister? register)
    {
        var networks = register?.Networks ?? [];

        return new(ods, name, register is not null, networks.Count, networks.Count(n => n.Constituted), networks.Count(n => n.SponsorRole is not null),
            networks.Count(n => n.ProtectedHours > 0), networks.Count(n => n.HasTerms), [.. networks.SelectMany(n => n.Characteristics).Distinct()]);
    }
}
