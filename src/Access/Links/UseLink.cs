using EdiRegion.Access.People;
using EdiRegion.Access.SignIn;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Access.Links;

internal sealed record UseLinkRequest(string? Password, string? Name, string? Email);

/// <summary>The holder of a one-time link chooses a password: an invitation is accepted, a password replaced, the first administrator made.</summary>
internal static class UseLink
{
    internal static void Map(IEndpointRouteBuilder links) => links
        .MapPost("/{token}", Handle)
        .WithName("access-use-link")
        .AllowAnyone("the token in the link is the proof");

    private static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string token, UseLinkRequest request, AccessDb db, OneTimeLinks links, Passwords passwords, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var turn = await Turn.TakeAsync(db, RegionalAdministrators.Turn, ct);

        if (!(await links.FindAsync(db, token, ct)).Is(out var link, out var refusal)
            || !(await HolderAsync(link, request, db, definitions, now, ct)).Is(out var person, out refusal))
        {
            return refusal.ToProblem();
        }

        if (PasswordRules.Refuse(request.Password, person) is { } weak)
        {
            return weak.ToProblem();
        }

        link.UsedAt = now;
        person.SetPassword(passwords.Hash(request.Password!), now);
        await db.EndSessionsAsync(person, ct);
        await SignInAttempts.ForgetAsync(db, person.Email, ct);
        db.Record(person, Action(link.Purpose), now);
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);

        return TypedResults.NoContent();
    }

    private static async Task<Result<Person>> HolderAsync(
        OneTimeLink link, UseLinkRequest request, AccessDb db, Definitions definitions, DateTimeOffset now, CancellationToken ct)
    {
        if (link.Person is { } known)
        {
            return known;
        }

        if (!PersonDetails.Read(request.Email, request.Name).Is(out var details, out var refusal))
        {
            return refusal;
        }

        if (await db.People.SingleOrDefaultAsync(p => p.Email == details.Email, ct) is not { } person)
        {
            person = new() { Id = Guid.CreateVersion7(), Email = details.Email, Name = details.Name, InvitedAt = now };
            db.Add(person);
        }

        person.Disabled = false;
        person.Hold(person.Grants().Append(RegionalAdministrators.RoleAt(definitions.Organisations)).Distinct());

        return person;
    }

    private static string Action(LinkPurpose purpose) => purpose switch
    {
        LinkPurpose.Invitation => "invitation accepted",
        LinkPurpose.Reset => "new password chosen",
        _ => "first administrator set up",
    };
}
