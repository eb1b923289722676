using EdiRegion.ActionPlans.Plans;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.ActionPlans.Governance;

internal sealed record NetworkBody(
    Guid? Id = null, string? Name = null, bool Constituted = false, string? SponsorRole = null, decimal? ProtectedHours = null, Guid? TermsEvidence = null,
    string? TermsUrl = null, IReadOnlyList<string?>? Characteristics = null)
{
    private const decimal HoursOfAMonth = 200;

    internal StaffNetwork Read(string at, Definitions definitions, List<Fault> faults)
    {
        var texts = new Texts(faults);

        if (ProtectedHours is < 0 or > HoursOfAMonth)
        {
            faults.Add(new($"{at}/protectedHours", "hours-not-usable", "Protected time is in hours a month", $"0 to {HoursOfAMonth}, or nothing", $"{ProtectedHours}"));
        }

        if (TermsUrl is not null && !(Uri.TryCreate(TermsUrl, UriKind.Absolute, out var url) && url.Scheme is "https" or "http"))
        {
            faults.Add(new($"{at}/termsUrl", "link-not-usable", "This is not the address of a page", "an address that begins with https://", TermsUrl));
        }

        return new(
            Id is { } id && id != Guid.Empty ? id : Guid.CreateVersion7(), texts.Required(Name, $"{at}/name", 200), Constituted,
            texts.Optional(SponsorRole, $"{at}/sponsorRole", 200),
            ProtectedHours, TermsEvidence, texts.Optional(TermsUrl, $"{at}/termsUrl", 2_000), Links.Groups(Characteristics, at, definitions, faults, "characteristics"));
    }
}

internal sealed record NetworksBody(IReadOnlyList<NetworkBody>? Networks = null);

/// <summary>Writes the register of an organisation's staff networks: all of them, in the place of those before.</summary>
internal static class RegisterNetworks
{
    private const int Most = 50;

    internal static void Map(IEndpointRouteBuilder service) => service
        .MapPut("/networks/{ods}", Handle)
        .WithName("action-plans-register-networks")
        .Require(Permissions.ManageNetworks, organisation: "ods");

    private static async Task<Results<Ok<NetworksView>, ProblemHttpResult>> Handle(
        string ods, NetworksBody body, HttpContext context, ActionPlansDb db, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        var register = await db.Networks.SingleOrDefaultAsync(n => n.Organisation == ods, ct);

        if (register is not null && context.Request.RequireMatch(register.ETag) is { } stale)
        {
            return stale.ToProblem();
        }

        List<Fault> faults = [];
        var given = body.Networks ?? [];
        IReadOnlyList<StaffNetwork> networks = [.. given.Take(Most).Index().Select(n => n.Item.Read($"/networks/{n.Index}", definitions, faults))];
        await CheckAsync(ods, given.Count, networks, db, faults, ct);

        if (faults.Count > 0)
        {
            return Faulty.Body(faults).ToProblem();
        }

        var (caller, now) = (context.Caller(), clock.GetUtcNow());

        if (register is null)
        {
            db.Add(register = new() { Organisation = ods });
        }

        register.Replace(networks, now);
        db.Record(caller, "staff networks registered", ods, ods, now);
        await db.SaveChangesAsync(ct);

        context.Response.SetETag(register.ETag);

        return TypedResults.Ok(ReadNetworks.View(register, ods, caller));
    }

    private static async Task CheckAsync(string ods, int given, IReadOnlyList<StaffNetwork> networks, ActionPlansDb db, List<Fault> faults, CancellationToken ct)
    {
        if (given > Most)
        {
            faults.Add(new("/networks", "list-too-long", "There are too many", $"at most {Most}", $"{given}"));
        }

        if (networks.GroupBy(n => n.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(of => of.Count() > 1) is { } twice)
        {
            faults.Add(new("/networks", "network-twice", "Two networks have one name", "a name for each", twice.Key));
        }

        var asked = networks.Select(n => n.TermsEvidence).OfType<Guid>().ToList();
        var known = await db.EvidenceItems.Where(i => i.Organisation == ods && asked.Contains(i.Id)).Select(i => i.Id).ToListAsync(ct);

        foreach (var (index, network) in networks.Index().Where(n => n.Item.TermsEvidence is { } id && !known.Contains(id)))
        {
            faults.Add(new($"/networks/{index}/termsEvidence", "evidence-unknown", $"{ods} has no such evidence",
                "the id of an item of this organisation", $"{network.TermsEvidence}"));
        }
    }
}
