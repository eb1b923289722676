using System.Text.RegularExpressions;
using EdiRegion.Access.People;
using EdiRegion.Platform;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Access.Clients;

internal sealed record RegisterClientRequest(string? Id, string? Name, IReadOnlyList<AskedRole?>? Roles, string? PublicKeyPem);

/// <summary>An administrator registers a machine client by its public key; the private one never comes here.</summary>
internal static partial class RegisterClient
{
    private const int LongestName = 100;

    internal static void Map(IEndpointRouteBuilder clients) => clients
        .MapPost("", Handle)
        .WithName("access-register-client")
        .Require(Permissions.ManageClients);

    private static async Task<Results<Created<ClientView>, ProblemHttpResult>> Handle(
        RegisterClientRequest request, HttpContext context, AccessDb db, Definitions definitions, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();

        if (RefuseNames(request) is { } unnamed)
        {
            return unnamed.ToProblem();
        }

        if (!AskedRole.Read(request.Roles, [], definitions.Organisations, London.DayOf(now)).Is(out var roles, out var refusal)
            || !GivenPublicKey.Read(request.PublicKeyPem).Is(out var key, out refusal))
        {
            return refusal.ToProblem();
        }

        if (roles.Count == 0)
        {
            return Refusal.Unprocessable("roles-missing", "Give at least one role", null,
                [new("/roles", "roles-missing", "A client is registered to do something", "at least one role", "none")]).ToProblem();
        }

        if (context.Caller().RefuseBeyond(Permissions.ManageClients, roles) is { } beyond)
        {
            return beyond.ToProblem();
        }

        await using var turn = await Turn.TakeAsync(db, $"client {request.Id}", ct);

        if (await db.Clients.AnyAsync(c => c.Id == request.Id, ct))
        {
            return Refusal.Conflict("client-known", $"There is a client {request.Id} already", "Choose another id, or add a key to that client.",
                [new("/id", "client-known", "This id is taken", "an id that is not used yet", request.Id)]).ToProblem();
        }

        var client = new MachineClient { Id = request.Id!, Name = request.Name!.Trim(), Roles = [.. roles.Select(role => role.ToString())], RegisteredAt = now };
        client.Keys.Add(key.For(client.Id, now));
        db.Add(client);
        db.Record(context.Caller(), "client registered", client.Subject, AuditOrganisation.Of(roles), now, $"{string.Join(", ", roles)}; key {key.Kid}");
        await db.SaveChangesAsync(ct);
        await turn.CommitAsync(ct);

        context.Response.SetETag(client.ETag);

        return TypedResults.Created($"/api/access/v1/clients/{client.Id}", ClientView.Of(client));
    }

    private static Refusal? RefuseNames(RegisterClientRequest request)
    {
        if (request.Id is not { } id || !Id().IsMatch(id))
        {
            return Refusal.Unprocessable("client-id-not-valid", "This is not a client id", null,
                [new("/id", "client-id-not-valid", "Choose an id", "3 to 64 letters, digits, dots, dashes and underscores, for example trust-RRK", request.Id)]);
        }

        return request.Name?.Trim() is not { Length: > 0 and <= LongestName } name || name.Any(char.IsControl)
            ? Refusal.Unprocessable("name-not-valid", "Enter a name", null,
                [new("/name", "name-not-valid", "Say which system this is", $"1 to {LongestName} characters on one line", request.Name)])
            : null;
    }

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._-]{2,63}\\z")]
    private static partial Regex Id();
}
