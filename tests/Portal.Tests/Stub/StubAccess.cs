using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EdiRegion.Portal.Tests.Stub;

public sealed record StubRole(string Role, string Organisation);

public sealed record StubPerson(string Id, string Name, string Email, StubRole[] Roles, string State = "active", int Version = 1);

public sealed record SignInRequest(string Email, string Password);

public sealed record SessionRequest(string Session);

public sealed record LinkRequest(string Password, string? Name, string? Email);

public sealed record PasswordRequest(string? Current, string? Password);

public sealed record InviteRequest(string Email, string Name, StubRole[] Roles);

public sealed record RolesRequest(StubRole[] Roles);

/// <summary>People, sessions and one-time links from memory. Everyone's password is the same.</summary>
public sealed class StubAccess
{
    public const string Password = "three random words";
    private readonly ConcurrentDictionary<string, string> _sessions = new();
    private readonly ConcurrentDictionary<string, string> _passwords = new();
    private int _tokens;

    public ConcurrentDictionary<string, StubPerson> People { get; } = new(
        new StubPerson[]
        {
            new("p-lead", "Trust lead, RRK", "lead@rrk.example", [new("trust-lead", "RRK")]),
            new("p-approver", "Trust approver, RRK", "approver@rrk.example", [new("trust-approver", "RRK")]),
            new("p-both", "Trust lead of two", "both@rrk.example", [new("trust-lead", "RRK"), new("trust-lead", "RXK")]),
            new("p-system", "System lead, QHL", "system@qhl.example", [new("system-lead", "QHL")]),
            new("p-region", "Region analyst, Y60", "region@y60.example", [new("region-analyst", "Y60")]),
            new("p-admin", "Administrator, Y60", "admin@y60.example", [new("administrator", "Y60")]),
            new("p-network", "Network member, RRK", "network@rrk.example", [new("network-member", "RRK")]),
            new("p-secretary", "Awards secretary, Y60", "secretary@y60.example", [new("awards-secretary", "Y60")]),
            new("p-judge", "Panel member, QHL", "judge@qhl.example", [new("panel-member", "QHL"), new("panel-chair", "QHL")]),
            new("p-hostile", "<img src=x onerror=alert(1)>", "hostile@rrk.example", [new("trust-lead", "RRK")]),
        }.ToDictionary(person => person.Id));

    public ConcurrentDictionary<string, (string Purpose, string? Email)> Links { get; } = new(new Dictionary<string, (string, string?)>
    {
        ["invite-me"] = ("invitation", "lead@rrk.example"),
        ["reset-me"] = ("reset", "lead@rrk.example"),
        ["first"] = ("firstAdministrator", null),
    });

    /// <summary>Secrets and tokens that were handed out: none of them may reach a browser in clear.</summary>
    public ConcurrentBag<string> Secrets { get; } = [];

    public static bool IsOpen(string path) =>
        path.StartsWith("/api/access/v1/sessions", StringComparison.Ordinal) || path.StartsWith("/api/access/v1/links", StringComparison.Ordinal)
        // What needs an account or a key there says so itself.
        || path.StartsWith("/api/awards/v1/", StringComparison.Ordinal);

    public StubPerson? PersonOf(HttpContext context) =>
        context.Request.Headers.Authorization.ToString().Split(' ', '.') is ["Bearer", "token", var id, _] && People.TryGetValue(id, out var person) ? person : null;

    /// <summary>Every session ends, as if Access had been told to.</summary>
    public void EndAllSessions() => _sessions.Clear();

    /// <summary>How many sessions of a person live.</summary>
    public int Lives(string id) => _sessions.Count(session => session.Value == id);

    public void Map(IEndpointRouteBuilder app)
    {
        var access = app.MapGroup("/api/access/v1");

        access.MapPost("/sessions", (SignInRequest request) => request switch
        {
            { Email: "locked@rrk.example" } => StubGateway.Problem(401, "account-locked", "This account is locked", "Try again in 15 minutes."),
            _ when People.Values.FirstOrDefault(p => p.Email == request.Email) is { } person && request.Password == _passwords.GetValueOrDefault(person.Id, Password) => Start(person),
            _ => StubGateway.Problem(401, "sign-in-refused", "Not signed in"),
        });
        access.MapPost("/sessions/renewal", (SessionRequest request) =>
            _sessions.TryGetValue(request.Session, out var id) ? Live(request.Session, People[id]) : StubGateway.Problem(401, "session-ended", "Signed out"));
        access.MapPost("/sessions/ending", (SessionRequest request) =>
        {
            _sessions.TryRemove(request.Session, out _);
            return Results.NoContent();
        });
        access.MapPost("/me/password", (PasswordRequest request, HttpContext context) =>
        {
            var person = PersonOf(context)!;

            if (request.Current != _passwords.GetValueOrDefault(person.Id, Password))
            {
                return StubGateway.Problem(422, "password-not-right", "Your current password is not right", null, new { pointer = "/current", code = "password-not-right", detail = "Enter the password you sign in with" });
            }

            if (request.Password is not { Length: >= 12 })
            {
                return StubGateway.Problem(422, "password-too-short", "The password is too short", null, new { pointer = "/password", code = "password-too-short", detail = "Use at least 12 characters" });
            }

            _passwords[person.Id] = request.Password;
            foreach (var ended in _sessions.Where(session => session.Value == person.Id))
            {
                _sessions.TryRemove(ended);
            }

            return Results.NoContent();
        });
        access.MapGet("/links/{token}", (string token) => Links.TryGetValue(token, out var link)
            ? Results.Json(new { purpose = link.Purpose, email = link.Email })
            : StubGateway.Problem(404, "link-unknown", "This link does not work any more"));
        access.MapPost("/links/{token}", (string token, LinkRequest request) => request.Password.Length < 12
            ? StubGateway.Problem(422, "password-too-short", "The password is too short", null, new { pointer = "/password", code = "password-too-short", detail = "Use at least 12 characters", expected = "12", found = "5" })
            : Links.TryRemove(token, out _) ? Results.NoContent() : StubGateway.Problem(404, "link-unknown", "This link does not work any more"));

        access.MapGet("/people", () => new { items = People.Values.OrderBy(p => p.Id, StringComparer.Ordinal) });
        access.MapPost("/people", (InviteRequest request) => People.Values.Any(p => p.Email == request.Email)
            ? StubGateway.Problem(409, "email-taken", "This person has an account", null, new { pointer = "/email", code = "email-taken", detail = "There is an account with this email address" })
            : Results.Json(People["p-new"] = new("p-new", request.Name, request.Email, request.Roles, "invited"), statusCode: 201));
        access.MapGet("/people/{id}", (string id, HttpContext context) =>
        {
            if (!People.TryGetValue(id, out var person))
            {
                return StubGateway.Problem(404, "person-unknown", "There is no such person");
            }

            context.Response.Headers.ETag = $"\"1.{person.Version}\"";
            return Results.Json(person);
        });
        access.MapPut("/people/{id}/roles", (string id, RolesRequest request, HttpContext context) =>
        {
            if (context.Request.Headers.IfMatch != $"\"1.{People[id].Version}\"")
            {
                return StubGateway.Problem(412, "stale-version", "Someone changed this since you read it");
            }

            People[id] = People[id] with { Roles = request.Roles, Version = People[id].Version + 1 };
            return Results.Json(People[id]);
        });
        access.MapPost("/people/{id}/disabling", (string id) => Results.Json(People[id] = People[id] with { State = "disabled" }));
        access.MapPost("/people/{id}/enabling", (string id) => Results.Json(People[id] = People[id] with { State = "active" }));
        access.MapPost("/people/{id}/reset", (string id) => Results.Json(People[id]));
    }

    private IResult Start(StubPerson person)
    {
        var secret = $"session-secret-{Guid.CreateVersion7():N}";
        _sessions[secret] = person.Id;
        return Live(secret, person);
    }

    private IResult Live(string secret, StubPerson person)
    {
        var accessToken = $"token.{person.Id}.{Interlocked.Increment(ref _tokens)}";
        Secrets.Add(secret);
        Secrets.Add(accessToken);
        return Results.Json(new { session = secret, accessToken, expiresIn = 300, person });
    }
}
