using EdiRegion.Access.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace EdiRegion.Access.SignIn;

/// <summary>Slow hashes of passwords. Checking takes the same time whether there is an account or not.</summary>
internal sealed class Passwords
{
    /// <summary>PBKDF2 with HMAC-SHA-512; the count that OWASP's password storage advice gives for it.</summary>
    private const int Iterations = 210_000;

    private readonly PasswordHasher<string> _hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Iterations }));
    private readonly string _nobody;

    public Passwords() => _nobody = Hash(Secret.Make());

    internal string Hash(string password) => _hasher.HashPassword("", password);

    /// <summary>True when the person may come in with this password.</summary>
    internal bool Fits(Person? person, string password)
    {
        var hash = person is { Disabled: false, PasswordHash: { } kept } ? kept : null;

        return _hasher.VerifyHashedPassword("", hash ?? _nobody, password) is not PasswordVerificationResult.Failed && hash is not null;
    }
}
