using System.Net.Mail;
using EdiRegion.Platform.Requests;

namespace EdiRegion.Awards.Invitations;

internal static class Addresses
{
    /// <summary>An e-mail address in lower case; an empty text with a fault when it is none.</summary>
    internal static string Read(string? text, string pointer, Texts texts, List<Fault> faults)
    {
        var email = texts.Required(text, pointer, 200);

        if (email.Length > 0 && !IsOne(email))
        {
            faults.Add(new(pointer, "email-not-readable", "This is not an e-mail address", "an address such as somebody@trust.example", email));
        }

        return email.ToLowerInvariant();
    }

    internal static bool IsOne(string email) => MailAddress.TryCreate(email, out var address) && address.Address == email;
}
