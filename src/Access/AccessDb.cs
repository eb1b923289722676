using EdiRegion.Access.Clients;
using EdiRegion.Access.Keys;
using EdiRegion.Access.Links;
using EdiRegion.Access.People;
using EdiRegion.Access.SignIn;
using EdiRegion.Access.Tokens;
using EdiRegion.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Access;

internal sealed class AccessDb(DbContextOptions<AccessDb> options) : ServiceDb(options)
{
    public const string Name = "access";

    public override string Schema => Name;

    public DbSet<Person> People => Set<Person>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<SignInAttempts> SignInAttempts => Set<SignInAttempts>();

    public DbSet<OneTimeLink> Links => Set<OneTimeLink>();

    public DbSet<MachineClient> Clients => Set<MachineClient>();

    public DbSet<ClientKey> ClientKeys => Set<ClientKey>();

    public DbSet<SpentAssertion> SpentAssertions => Set<SpentAssertion>();

    public DbSet<SigningKey> SigningKeys => Set<SigningKey>();

    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    /// <summary>Adds to the audit trail what a person did before they had a token: signing in, following a link.</summary>
    public void Record(Person person, string action, DateTimeOffset at) =>
        AuditTrail.Add(new() { At = at, Actor = person.Id.ToString(), ActorName = person.Name, Action = action, Subject = person.Subject });

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);

        model.Entity<Person>(person =>
        {
            person.ToTable("people");
            person.HasKey(p => p.Id);
            person.HasIndex(p => p.Email).IsUnique();
            person.HasIndex(p => p.Roles).HasMethod("gin");
            person.Property(p => p.Version).IsConcurrencyToken();
        });
        model.Entity<Session>(session =>
        {
            session.ToTable("sessions");
            session.HasKey(s => s.SecretHash);
            session.HasIndex(s => s.StartedAt);
            session.HasOne(s => s.Person).WithMany().HasForeignKey(s => s.PersonId);
        });
        model.Entity<SignInAttempts>(attempts =>
        {
            attempts.ToTable("sign_in_attempts");
            attempts.HasKey(a => a.EmailHash);
            attempts.HasIndex(a => a.LastAt);
        });
        model.Entity<OneTimeLink>(link =>
        {
            link.ToTable("one_time_links");
            link.HasKey(l => l.TokenHash);
            link.HasOne(l => l.Person).WithMany().HasForeignKey(l => l.PersonId);
            link.Property(l => l.Purpose).HasConversion<string>();
            link.Property(l => l.UsedAt).IsConcurrencyToken();
        });
        model.Entity<MachineClient>(client =>
        {
            client.ToTable("clients");
            client.HasKey(c => c.Id);
            client.HasIndex(c => c.Roles).HasMethod("gin");
            client.HasMany(c => c.Keys).WithOne().HasForeignKey(k => k.ClientId);
            client.Property(c => c.Version).IsConcurrencyToken();
        });
        model.Entity<ClientKey>(key =>
        {
            key.ToTable("client_keys");
            key.HasKey(k => new { k.ClientId, k.Kid });
        });
        model.Entity<SpentAssertion>(spent =>
        {
            spent.ToTable("spent_assertions");
            spent.HasKey(s => new { s.ClientId, s.Jti });
            spent.HasIndex(s => s.ForgetAt);
        });
        model.Entity<SigningKey>(key =>
        {
            key.ToTable("signing_keys");
            key.HasKey(k => k.Kid);
        });
        model.Entity<ProtectionKey>(key =>
        {
            key.ToTable("protection_keys");
            key.HasKey(k => k.Id);
            key.Property(k => k.Id).UseIdentityAlwaysColumn();
        });

        UseSnakeCase(model);
    }
}
