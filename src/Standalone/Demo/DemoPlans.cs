using System.Security.Claims;
using EdiRegion.ActionPlans;
using EdiRegion.ActionPlans.Coverage;
using EdiRegion.ActionPlans.Governance;
using EdiRegion.ActionPlans.Plans;
using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Region;
using EdiRegion.Standalone.Demo.Figures;
using EdiRegion.Standalone.Demo.Plans;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Standalone.Demo;

/// <summary>Brings in the invented plans, a register of staff networks for each trust, and what trusts explain instead of doing.</summary>
internal sealed class DemoPlans(ActionPlansDb db, Definitions definitions, TimeProvider clock)
{
    private const string Source = "synthetic demonstration data";

    private static readonly (string Name, string[] Characteristics)[] Networks =
    [
        ("Race equality network", ["pc-race"]), ("Disability network", ["pc-disability"]), ("LGBTQ+ network", ["pc-sexual-orientation", "pc-gender-reassignment"]),
        ("Women's network", ["pc-sex"]), ("Carers and parents network", ["pc-sex", "pc-pregnancy"]), ("Faith network", ["pc-religion"]),
    ];

    internal async Task EnterAsync(CancellationToken ct)
    {
        await EnterPastPlans.EnterAsync(db, definitions, new SyntheticPlans(definitions.Organisations, clock.GetUtcNow(), As).All(), Source, ct);
        await RegisterNetworksAsync(ct);
        await ExplainAsync(ct);
    }

    private async Task RegisterNetworksAsync(CancellationToken ct)
    {
        var (now, there) = (clock.GetUtcNow(), await db.Networks.Select(n => n.Organisation).ToListAsync(ct));

        foreach (var trust in definitions.Organisations.Trusts(London.Today(clock)).Where(t => !there.Contains(t.Ods)))
        {
            var chance = new Seeded($"networks of {trust.Ods}");
            var register = new NetworkRegister { Organisation = trust.Ods };
            register.Replace([.. Networks.Take(chance.Between(2, Networks.Length)).Select(network => Network(network.Name, network.Characteristics, chance))], now);
            db.Add(register);
            db.Record(As(DemoCast.ReturnsSystem(trust.Ods), new(Roles.TrustLead, trust.Ods)), "staff networks registered", trust.Ods, trust.Ods, now, Source);
        }

        await db.SaveChangesAsync(ct);
    }

    private static StaffNetwork Network(string name, string[] characteristics, Seeded chance)
    {
        var constituted = chance.Between(0, 99) < 70;

        return new(
            Guid.CreateVersion7(), name, constituted, chance.Between(0, 99) < 80 ? "Executive director" : null, chance.Between(0, 99) < 60 ? chance.Between(2, 8) : null,
            null, constituted ? "https://intranet.demo.invalid/networks/terms-of-reference" : null, characteristics);
    }

    /// <summary>One explanation waits for its system, one is accepted.</summary>
    private async Task ExplainAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();

        foreach (var (ods, requirement, accepted) in ((string, string, bool)[])[("RRK", "hia-6.3", false), ("RJE", "hia-5.1", true)])
        {
            var (lead, system) = (As(DemoCast.ReturnsSystem(ods), new(Roles.TrustLead, ods)), definitions.Organisations.SystemOf(ods)!);

            if (await db.Explanations.AnyAsync(e => e.Organisation == ods && e.Requirement == requirement, ct))
            {
                continue;
            }

            var explanation = new ExplanationBody(
                "The policy waits for a joint one of the whole system, so that staff who move between trusts find the same.", "The old policy stays, with a named contact in the wellbeing team.",
                London.Today(clock).AddMonths(4)).Read(ods, requirement, 1, lead, now.AddDays(-12), []);
            db.Add(explanation);
            db.Record(lead, "requirement explained", explanation.Subject, ods, now.AddDays(-12));

            if (accepted)
            {
                var above = As($"System lead, {system.Ods}", new(Roles.SystemLead, system.Ods));
                explanation.Decide(accepted: true, "Agreed with all trusts of the system.", above, now.AddDays(-3));
                db.Record(above, "explanation accepted", explanation.Subject, ods, now.AddDays(-3));
            }
        }

        await db.SaveChangesAsync(ct);
    }

    private Caller As(string name, Grant grant) => new(
        new(new ClaimsIdentity([new("sub", name), new("name", name), new(Grant.ClaimType, grant.ToString())], "demonstration")),
        definitions.Organisations);
}
