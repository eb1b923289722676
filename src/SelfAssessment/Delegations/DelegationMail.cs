using EdiRegion.Platform;
using EdiRegion.Platform.Mail;
using EdiRegion.Region.Assessments;

namespace EdiRegion.SelfAssessment.Delegations;

internal static class DelegationMail
{
    internal static MailMessage Of(Delegation delegation, string organisation, Questionnaire questionnaire, string section, string link, DateTimeOffset now) => new()
    {
        To = delegation.Email,
        Subject = $"Please answer a part of a self-assessment of {organisation}",
        Body = $"""
            Hello,

            {delegation.ByName} asks you to answer "{section}" of {questionnaire.Title} for {organisation}:

            {link}

            You need no account. The link opens this part alone, and works until you say that you have done or until
            {London.TimeOf(delegation.ExpiresAt):d MMMM yyyy, HH:mm}. Whoever has the link can answer: please do not pass it on. If you did not
            expect this message, ignore it.

            """,
        WrittenAt = now,
        NextAttemptAt = now,
    };
}
