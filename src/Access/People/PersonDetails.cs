using System.Net.Mail;
using EdiRegion.Platform.Requests;

namespace EdiRegion.Access.People;

/// <summary>A name and an e-mail address that can be one.</summary>
internal sealed record PersonDetails(string Email, string Name)
{
    private const int LongestEmail = 254;
    private const int LongestName = 100;

    internal static Result<PersonDetails> Read(string? email, string? name)
    {
        var address = Person.Normalise(email ?? "");
        var called = name?.Trim() ?? "";
        List<Fault> faults = [];

        if (address.Length is 0 or > LongestEmail || address.Any(char.IsControl) || !MailAddress.TryCreate(address, out var parsed) || parsed.Address != address)
        {
            faults.Add(new("/email", "email-not-valid", "Enter an e-mail address", "an address like name@trust.nhs.uk", email));
        }

        if (called.Length is 0 or > LongestName || called.Any(char.IsControl))
        {
            faults.Add(new("/name", "name-not-valid", "Enter a name", $"1 to {LongestName} characters on one line", name));
        }

        return faults.Count > 0
            ? Refusal.Unprocessable("person-not-valid", faults.Count == 1 ? faults[0].Detail : "Enter a name and an e-mail address", null, faults)
            : new PersonDetails(address, called);
    }
}
