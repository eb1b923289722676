using EdiRegion.Access.Clients;
using EdiRegion.Access.Demo;
using EdiRegion.Access.Keys;
using EdiRegion.Access.Links;
using EdiRegion.Access.People;
using EdiRegion.Access.SignIn;
using EdiRegion.Access.Tokens;
using EdiRegion.Platform.Requests;
using EdiRegion.Region;
using EdiRegion.ServiceDefaults;

namespace EdiRegion.Access;

/// <summary>People, roles, machine clients, and the tokens by which every service knows them.</summary>
public static class AccessService
{
    /// <summary>
    /// Registers the service. Settings: <c>Access:PublicUrl</c> (issuer, audience of assertions, base of links), <c>DataProtection:Folder</c>
    /// (key ring, away from the database), <c>Access:PrintFirstAdministratorLink</c> (default true).
    /// </summary>
    public static void AddAccess(this IHostApplicationBuilder builder)
    {
        builder.AddDatabase<AccessDb>(AccessDb.Name);

        builder.Services.AddSingleton<PublicAddress>();
        builder.Services.AddSingleton<SigningKeys>();
        builder.Services.AddSingleton<AccessTokens>();
        builder.Services.AddSingleton<Passwords>();
        builder.Services.AddSingleton<OneTimeLinks>();
        builder.Services.AddSingleton(services => new FirstAdministrator(
            services.GetRequiredService<IServiceScopeFactory>(), services.GetRequiredService<PublicAddress>(),
            services.GetRequiredService<Definitions>(), services.GetRequiredService<TimeProvider>()));
        builder.Services.AddSingleton(services => new DemoAccess(
            services.GetRequiredService<IServiceScopeFactory>(), services.GetRequiredService<Passwords>(), services.GetRequiredService<TimeProvider>()));
        builder.Services.AddHostedService<PrintFirstAdministratorLink>();
        builder.Services.AddHostedService<ForgetExpired>();
    }

    /// <summary>Adds its routes.</summary>
    public static void MapAccess(this IEndpointRouteBuilder app)
    {
        PublishKeys.Map(app);
        DescribeIssuer.Map(app);
        IssueToken.Map(app);

        app.MapSecrets();
        app.MapAdministration();
    }

    /// <summary>Passwords go in and secrets come out here: no answer is kept, neither for repetition nor by a cache.</summary>
    private static void MapSecrets(this IEndpointRouteBuilder app)
    {
        var access = app.MapGroup("/api/access/v1").WithTags("Access").NeverStored();
        var sessions = access.MapGroup("/sessions");
        var links = access.MapGroup("/links");

        StartSession.Map(sessions);
        RenewSession.Map(sessions);
        EndSession.Map(sessions);

        ReadLink.Map(links);
        UseLink.Map(links);

        ReadMe.Map(access);
        ChangePassword.Map(access);
    }

    private static void MapAdministration(this IEndpointRouteBuilder app)
    {
        var access = app.MapGroup("/api/access/v1").WithTags("Access").WithIdempotency<AccessDb>();
        var people = access.MapGroup("/people");
        var clients = access.MapGroup("/clients");

        ListPeople.Map(people);
        ListJudges.Map(people);
        ReadPerson.Map(people);
        InvitePerson.Map(people);
        ChangeRoles.Map(people);
        DisablePerson.Map(people);
        EnablePerson.Map(people);
        ResetPerson.Map(people);

        ListClients.Map(clients);
        RegisterClient.Map(clients);
        AddClientKey.Map(clients);
        RemoveClientKey.Map(clients);
        DisableClient.Map(clients);
    }
}
