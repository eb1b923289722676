using System.Security.Claims;
using EdiRegion.Metrics;
using EdiRegion.Metrics.Returns;
using EdiRegion.Platform.Authority;
using EdiRegion.Region;
using EdiRegion.Standalone.Demo.Figures;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Standalone.Demo;

/// <summary>Brings the invented returns in, and waits until everyone who listens has heard of them.</summary>
internal sealed class DemoReturns(MetricsDb db, Definitions definitions, TimeProvider clock)
{
    /// <summary>Stands in every receipt and export made from them.</summary>
    private const string Source = "synthetic demonstration data";

    internal async Task EnterAsync(CancellationToken ct)
    {
        var returns = SyntheticReturns.Until(clock.GetUtcNow(), definitions).OrderBy(r => r.Period).Select(AsPast);
        await EnterPastReturns.EnterAsync(db, definitions, returns, Source, ct);

        while (await db.Outbox.AnyAsync(ct))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), clock, ct);
        }
    }

    private PastReturn AsPast(SyntheticReturn made)
    {
        var ods = made.Organisation.Ods;
        return new(
            ods, made.Collection.Key, made.Period.ToString(), made.Cells,
            As($"trust-{ods}", DemoCast.ReturnsSystem(ods), new(Roles.TrustLead, ods)),
            As($"approver-{ods}", DemoCast.SignOffSystem(ods), new(Roles.TrustApprover, ods)),
            made.Course.Entered, made.Course.Submitted, made.Course.Approved);
    }

    private Caller As(string id, string name, Grant grant) => new(
        new(new ClaimsIdentity([new("sub", id), new("name", name), new(Grant.ClaimType, grant.ToString())], "demonstration")),
        definitions.Organisations);
}
