using EdiRegion.Access.People;
using EdiRegion.Platform.Mail;

namespace EdiRegion.Access.Links;

internal static class LinkMail
{
    internal static MailMessage Of(Person person, LinkPurpose purpose, string link, DateTimeOffset now)
    {
        var invited = purpose is LinkPurpose.Invitation;
        var days = OneTimeLink.LifetimeOf(purpose).Days;

        return new()
        {
            To = person.Email,
            Subject = invited ? "Your invitation to EDI Region" : "Choose a new password for EDI Region",
            Body = $"""
                Dear {person.Name},

                {(invited ? "you are invited to use EDI Region. Choose a password to begin:" : "an administrator has asked that you choose a new password:")}

                {link}

                The link works once, until {now.AddDays(days):d MMMM yyyy, HH:mm} (UTC). If you did not expect this message, ignore it.

                """,
            WrittenAt = now,
            NextAttemptAt = now,
        };
    }
}
