using EdiRegion.Access.People;
using EdiRegion.Region;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Access.Links;

/// <summary>The way into an empty platform: a one-time link for whoever can read the console.</summary>
public sealed class FirstAdministrator
{
    private readonly IServiceScopeFactory _scopes;
    private readonly PublicAddress _address;
    private readonly Definitions _definitions;
    private readonly TimeProvider _clock;

    internal FirstAdministrator(IServiceScopeFactory scopes, PublicAddress address, Definitions definitions, TimeProvider clock) =>
        (_scopes, _address, _definitions, _clock) = (scopes, address, definitions, clock);

    /// <summary>A new link to become the first administrator, for seven days; earlier ones stop working. None once there is an administrator who can sign in.</summary>
    public async Task<string?> LinkAsync(CancellationToken ct = default)
    {
        await using var scope = _scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AccessDb>();
        await using var turn = await Turn.TakeAsync(db, RegionalAdministrators.Turn, ct);

        if (await db.RegionalAdministratorsOf(_definitions.Organisations).AnyAsync(ct))
        {
            return null;
        }

        var token = Secret.Make();
        await db.Links.Where(l => l.Purpose == LinkPurpose.FirstAdministrator && l.UsedAt == null).ExecuteDeleteAsync(ct);
        db.Add(OneTimeLink.For(LinkPurpose.FirstAdministrator, null, token, _clock.GetUtcNow()));
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);

        return _address.Welcome(token);
    }
}
