using System.Net.Mail;
using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.SelfAssessment.Assessments;
using EdiRegion.SelfAssessment.Questionnaires;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.SelfAssessment.Delegations;

internal sealed record DelegationBody(string? Section = null, string? Email = null, string? Name = null);

internal sealed record DelegationView(Guid Id, string Section, string Email, string Name, string State, DateTimeOffset ExpiresAt);

/// <summary>Mails somebody a link to answer one section, without an account. An earlier link to the section stops working.</summary>
internal static class Delegate
{
    internal static void Map(IEndpointRouteBuilder assessments) => assessments
        .MapPost("/{ods}/{questionnaire}/{period}/delegations", Handle)
        .WithName("self-assessment-delegate")
        .Require(Permissions.AnswerAssessments, organisation: "ods");

    private static async Task<Results<Created<DelegationView>, ProblemHttpResult>> Handle(
        string ods, string questionnaire, string period, DelegationBody body, HttpContext context, SelfAssessmentDb db, Shelf shelf, Definitions definitions,
        IConfiguration configuration, TimeProvider clock, CancellationToken ct)
    {
        if (!(await ExistingAssessment.FindAsync(ods, questionnaire, period, db, shelf, context.Request, ct)).Is(out var found, out var refusal))
        {
            return refusal.ToProblem();
        }

        var (caller, now) = (context.Caller(), clock.GetUtcNow());

        if (found.RefuseAnswering(London.DayOf(now)) is { } notNow)
        {
            return notNow.ToProblem();
        }

        List<Fault> faults = [];
        var texts = new Texts(faults);
        var email = texts.Required(body.Email, "/email", 200);
        var name = texts.Optional(body.Name, "/name", 200) ?? email;
        var section = found.Questionnaire.Sections.FirstOrDefault(s => s.Key == body.Section);

        if (email.Length > 0 && (!MailAddress.TryCreate(email, out var address) || address.Address != email))
        {
            faults.Add(new("/email", "email-not-readable", "This is not an e-mail address", "an address such as hr-lead@trust.example", email));
        }

        if (section is null)
        {
            faults.Add(new("/section", "section-unknown", "The questionnaire has no such section", string.Join(", ", found.Questionnaire.Sections.Select(s => s.Key)), body.Section ?? "nothing"));
        }

        if (faults.Count > 0)
        {
            return Faulty.Body(faults).ToProblem();
        }

        foreach (var earlier in await db.Delegations
            .Where(d => d.AssessmentId == found.Assessment.Id && d.Section == section!.Key && d.CompletedAt == null && d.WithdrawnAt == null).ToListAsync(ct))
        {
            earlier.WithdrawnAt = now;
        }

        var token = SliceToken.Make();
        var delegation = db.Add(new Delegation
        {
            Id = Guid.CreateVersion7(),
            AssessmentId = found.Assessment.Id,
            Section = section!.Key,
            Email = email,
            Name = name,
            TokenHash = SliceToken.Hash(token),
            ByName = caller.Name,
            At = now,
            ExpiresAt = now.AddDays(Delegation.Days),
        }).Entity;
        db.Mails.Add(DelegationMail.Of(delegation, found.NameOf(definitions), found.Questionnaire, section.Title, $"{Home(configuration)}/assessments/slices/{token}", now));
        found.Assessment.Changed(now);
        db.Step(found.Assessment, "section delegated", caller, now, section.Key);
        await db.SaveChangesAsync(ct);

        context.Response.SetETag(found.Assessment.ETag);

        return TypedResults.Created($"{context.Request.Path}/{delegation.Id}", new DelegationView(delegation.Id, section.Key, email, name, "open", delegation.ExpiresAt));
    }

    private static string Home(IConfiguration configuration) => configuration["Access:PublicUrl"] is { Length: > 0 } address
        ? address.TrimEnd('/')
        : throw new InvalidOperationException("Access:PublicUrl is not set. Set it to the address people use, for example https://edi.example.nhs.uk: mailed links begin with it.");
}
