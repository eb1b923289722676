using EdiRegion.Platform.Mail;

namespace EdiRegion.Awards.Invitations;

/// <summary>The letters of the awards. None names a nominee, a category or a figure: they say that something waits, and link to a page.</summary>
internal sealed class AwardsMail(IConfiguration configuration)
{
    internal MailMessage Start(string email, string token, DateTimeOffset now) => Of(email, "Your link to nominate", $"""
        Hello,

        somebody, probably you, asked for a link to write a nomination for the awards:

        {Page($"start/{token}")}

        The link works once, within {StartLink.Hours} hours. You can ask for another one at any time; it leads to the same drafts. If you did
        not ask for it, ignore this message: nothing happens.

        """, now);

    internal MailMessage WriteAlong(string email, string token, DateTimeOffset now) => Of(email, "You are asked to write a nomination together", $"""
        Hello,

        somebody asks you to write a nomination for the awards together with them:

        {Page($"start/{token}")}

        The link works once, within {StartLink.Hours} hours. You can ask for another one at {Page("start")} at any time.

        """, now);

    internal MailMessage Received(string email, Guid nomination, DateTimeOffset now) => Of(email, "We have received your nomination", $"""
        Hello,

        your nomination has been received. The receipt and everything you wrote are here:

        {Page($"nominations/{nomination}")}

        You can change it until nominations close.

        """, now);

    internal MailMessage AskConsent(string email, string token, DateTimeOffset now) => Of(email, "Please say whether you agree", $"""
        Hello,

        colleagues have put you or your team forward for an award of the region. Nothing happens without you. Please read what they wrote and
        say whether you agree:

        {Page($"consent/{token}")}

        Keep this message: with the same link you can change your mind at any time. Whoever has the link can answer; please do not pass it on.

        """, now);

    internal MailMessage AskAuthorisation(string email, string token, DateTimeOffset now) => Of(email, "Please authorise a nomination", $"""
        Hello,

        somebody who works with you is put forward for an award of the region. The category asks for the word of the employer. Please say whether
        there is anything against it:

        {Page($"authorisation/{token}")}

        Whoever has the link can answer; please do not pass it on.

        """, now);

    internal MailMessage News(string email, Guid nomination, DateTimeOffset now) => Of(email, "There is news about your nomination", $"""
        Hello,

        there is news about a nomination of yours:

        {Page($"nominations/{nomination}")}

        """, now);

    internal MailMessage Waits(string email, DateTimeOffset now) => Of(email, "Something waits for you in the awards", $"""
        Hello,

        as a judge of the awards you have something to read. Please open it here:

        {Page("judging")}

        """, now);

    internal MailMessage Decided(string email, Guid nomination, DateTimeOffset now) => Of(email, "The awards have been decided", $"""
        Hello,

        the awards of this year have been decided. What became of your nomination, and what the panel made of it, is here:

        {Page($"nominations/{nomination}")}

        Thank you for taking part.

        """, now);

    internal MailMessage DecidedForNominee(string email, string cycle, DateTimeOffset now) => Of(email, "The awards have been decided", $"""
        Hello,

        the awards of this year have been decided. Who was shortlisted, commended and won is here:

        {Page($"{cycle}/winners")}

        Whoever put you forward can read what the panel made of it and will gladly share it with you.

        """, now);

    /// <summary>The address of a page of the awards.</summary>
    internal string Page(string path) => configuration["Access:PublicUrl"] is { Length: > 0 } address
        ? $"{address.TrimEnd('/')}/awards/{path}"
        : throw new InvalidOperationException("Access:PublicUrl is not set. Set it to the address people use, for example https://edi.example.nhs.uk: mailed links begin with it.");

    private static MailMessage Of(string email, string subject, string body, DateTimeOffset now) =>
        new() { To = email, Subject = subject, Body = body, WrittenAt = now, NextAttemptAt = now };
}
