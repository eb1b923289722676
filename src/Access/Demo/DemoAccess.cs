using EdiRegion.Access.Clients;
using EdiRegion.Access.People;
using EdiRegion.Access.SignIn;
using EdiRegion.Platform.Authority;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Access.Demo;

/// <summary>A demonstration account with a password that is known.</summary>
public sealed record DemoPerson(string Email, string Name, string Password, IReadOnlyList<Grant> Roles);

/// <summary>A demonstration client with a key that is known; the PEM block is its public half.</summary>
public sealed record DemoClient(string Id, string Name, string PublicKeyPem, IReadOnlyList<Grant> Roles);

/// <summary>Puts demonstration accounts and clients in. Only a host that shows synthetic data calls it; no route leads here.</summary>
public sealed class DemoAccess
{
    private readonly IServiceScopeFactory _scopes;
    private readonly Passwords _passwords;
    private readonly TimeProvider _clock;

    internal DemoAccess(IServiceScopeFactory scopes, Passwords passwords, TimeProvider clock) => (_scopes, _passwords, _clock) = (scopes, passwords, clock);

    /// <summary>
    /// Adds who and what is not there yet, by e-mail address and client id; an account that exists stays as it is, a client that exists gets
    /// the key if it lacks it. Equal passwords share one hash, so that many accounts cost little more than one. Answers the ids of the people by their addresses.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, Guid>> SeedAsync(IReadOnlyList<DemoPerson> people, IReadOnlyList<DemoClient> clients, CancellationToken ct = default)
    {
        await using var scope = _scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AccessDb>();
        await using var turn = await Turn.TakeAsync(db, RegionalAdministrators.Turn, ct);
        var now = _clock.GetUtcNow();

        await AddPeopleAsync(db, people, now, ct);
        await AddClientsAsync(db, clients, now, ct);
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);

        var emails = people.Select(person => Person.Normalise(person.Email)).ToList();

        return await db.People.Where(p => emails.Contains(p.Email)).ToDictionaryAsync(p => p.Email, p => p.Id, ct);
    }

    private async Task AddPeopleAsync(AccessDb db, IReadOnlyList<DemoPerson> people, DateTimeOffset now, CancellationToken ct)
    {
        var known = await db.People.Select(p => p.Email).ToHashSetAsync(ct);
        var missing = people.DistinctBy(person => Person.Normalise(person.Email)).Where(person => !known.Contains(Person.Normalise(person.Email))).ToList();
        var hashes = missing.Select(person => person.Password).Distinct().AsParallel().ToDictionary(password => password, _passwords.Hash);

        foreach (var person in missing)
        {
            var added = new Person { Id = Guid.CreateVersion7(), Email = Person.Normalise(person.Email), Name = person.Name, InvitedAt = now };
            added.Hold(person.Roles);
            added.SetPassword(hashes[person.Password], now);
            db.Add(added);
        }
    }

    private static async Task AddClientsAsync(AccessDb db, IReadOnlyList<DemoClient> clients, DateTimeOffset now, CancellationToken ct)
    {
        var known = await db.Clients.Include(c => c.Keys).ToDictionaryAsync(c => c.Id, ct);

        foreach (var client in clients)
        {
            if (!GivenPublicKey.Read(client.PublicKeyPem).Is(out var key, out var refusal))
            {
                throw new ArgumentException($"The key of {client.Id}: {refusal.Title}", nameof(clients));
            }

            if (!known.TryGetValue(client.Id, out var kept))
            {
                kept = new() { Id = client.Id, Name = client.Name, Roles = [.. client.Roles.Select(role => role.ToString())], RegisteredAt = now };
                known.Add(client.Id, kept);
                db.Add(kept);
            }

            if (!kept.Keys.Exists(one => one.Kid == key.Kid))
            {
                kept.Keys.Add(key.For(kept.Id, now));
            }
        }
    }
}
