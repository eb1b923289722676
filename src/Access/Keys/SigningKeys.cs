using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.Tokens;

namespace EdiRegion.Access.Keys;

/// <summary>
/// The signing keys, in memory for some minutes. Whoever loads them also makes the first one and, in time, the next one; processes take
/// turns, so that two which start together agree on one key.
/// </summary>
internal sealed class SigningKeys(IServiceScopeFactory scopes, IConfiguration configuration, TimeProvider clock, ILogger<SigningKeys> log) : IDisposable
{
    private static readonly TimeSpan KeptInMemory = TimeSpan.FromMinutes(5);
    private readonly SemaphoreSlim _loading = new(1, 1);
    private SigningKeySet? _set;

    internal ValueTask<SigningKeySet> CurrentAsync(CancellationToken ct) =>
        _set is { } set && clock.GetUtcNow() < set.LoadAgainAt ? ValueTask.FromResult(set) : new(RefreshAsync(ct));

    public void Dispose() => _loading.Dispose();

    private async Task<SigningKeySet> RefreshAsync(CancellationToken ct)
    {
        await _loading.WaitAsync(ct);

        try
        {
            var now = clock.GetUtcNow();

            return _set is { } set && now < set.LoadAgainAt ? set : _set = await LoadAsync(now, ct);
        }
        finally
        {
            _loading.Release();
        }
    }

    private async Task<SigningKeySet> LoadAsync(DateTimeOffset now, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AccessDb>();
        await using var turn = await Turn.TakeAsync(db, "signing keys", ct);
        await using var ring = KeyProtection.Open(db, configuration["DataProtection:Folder"]);
        var protector = ring.Protector();

        await db.SigningKeys.Where(k => k.SignsUntil < now - SigningKey.Overlap).ExecuteDeleteAsync(ct);
        var keys = await db.SigningKeys.ToListAsync(ct);
        var usable = keys
            .Where(key => key.SignsUntil > now)
            .OrderByDescending(key => key.SignsFrom)
            .Select(key => (Key: key, Private: Open(key, protector)))
            .Where(key => key.Private is not null)
            .ToList();

        if (!usable.Exists(key => key.Key.SignsFrom <= now))
        {
            Add(now);
        }

        if (!usable.Exists(key => key.Key.SignsUntil > now + (2 * SigningKey.Overlap)))
        {
            Add(now + SigningKey.Overlap);
        }

        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);

        var (current, secret) = usable.Find(key => key.Key.SignsFrom <= now);
        var nextChange = keys.Select(key => key.SignsFrom).Append(current.SignsUntil).Append(now + KeptInMemory).Where(at => at > now).Min();

        return new(
            new(new ECDsaSecurityKey(secret) { KeyId = current.Kid }, SecurityAlgorithms.EcdsaSha256),
            [.. keys.OrderBy(key => key.SignsFrom).Select(Publish)],
            nextChange);

        void Add(DateTimeOffset from)
        {
            var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            var key = new SigningKey
            {
                Kid = PublicKeys.Thumbprint(made),
                PublicKey = made.ExportSubjectPublicKeyInfo(),
                PrivateKey = protector.Protect(made.ExportPkcs8PrivateKey()),
                SignsFrom = from,
                SignsUntil = from + SigningKey.Signs,
            };

            db.Add(key);
            keys.Add(key);
            usable.Insert(0, (key, made));
        }
    }

    /// <summary>A key whose ring is lost cannot sign any more; its public half stays published while its tokens live.</summary>
    private ECDsa? Open(SigningKey key, IDataProtector protector)
    {
        var secret = ECDsa.Create();

        try
        {
            secret.ImportPkcs8PrivateKey(protector.Unprotect(key.PrivateKey), out _);

            return secret;
        }
        catch (CryptographicException lost)
        {
            secret.Dispose();
            log.LogWarning(lost, "The private half of signing key {Kid} cannot be read: was DataProtection:Folder lost or changed? Another key signs instead", key.Kid);

            return null;
        }
    }

    private static PublishedKey Publish(SigningKey key)
    {
        using var publicKey = PublicKeys.Read(key.PublicKey);

        return PublishedKey.Of(JsonWebKeyConverter.ConvertFromECDsaSecurityKey(new(publicKey)), key.Kid);
    }
}
