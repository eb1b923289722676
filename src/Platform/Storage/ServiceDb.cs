using System.Diagnostics;
using System.Text.Json;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Mail;
using EdiRegion.Platform.Messaging;
using EdiRegion.Platform.Requests;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Platform.Storage;

/// <summary>
/// The database of one service: its own tables, and beside them the outbox, inbox, parking, audit, idempotency and mail tables, so that
/// a change, the event that tells of it, its audit entry and its mail are one transaction.
/// </summary>
public abstract class ServiceDb(DbContextOptions options) : DbContext(options)
{
    /// <summary>Name of the PostgreSQL schema: the service's own name.</summary>
    public abstract string Schema { get; }

    /// <summary>Events that still have to leave.</summary>
    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    /// <summary>Messages that could not be handled, with the reason.</summary>
    public DbSet<ParkedMessage> Parked => Set<ParkedMessage>();

    /// <summary>Who did what, when and for which organisation.</summary>
    public DbSet<AuditEntry> AuditTrail => Set<AuditEntry>();

    /// <summary>Mail that waits to be sent, and what was sent.</summary>
    public DbSet<MailMessage> Mails => Set<MailMessage>();

    /// <summary>Tells the other services; leaves with the next <c>SaveChanges</c>.</summary>
    public void Tell(Contracts.IEvent happened)
    {
        var type = happened.GetType();

        Outbox.Add(new()
        {
            MessageId = Guid.CreateVersion7(),
            Type = type.FullName!,
            Body = JsonSerializer.Serialize(happened, type, MessageJson.Options),
            TraceParent = Activity.Current?.Id,
            TraceState = Activity.Current?.TraceStateString,
        });
    }

    /// <summary>Adds to the audit trail; leaves with the next <c>SaveChanges</c>. No figures and no special category data belong here.</summary>
    public void Record(Caller caller, string action, string subject, string? organisation, DateTimeOffset at, string? note = null) =>
        AuditTrail.Add(new()
        {
            At = at,
            Actor = caller.Id,
            ActorName = caller.Name,
            Organisation = organisation,
            Action = action,
            Subject = subject,
            Note = note,
            TraceId = Activity.Current?.TraceId.ToHexString(),
        });

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder model)
    {
        model.HasDefaultSchema(Schema);

        model.Entity<OutboxMessage>(message =>
        {
            message.ToTable("outbox");
            message.HasKey(m => m.Id);
            message.Property(m => m.Id).UseIdentityAlwaysColumn();
            message.Property(m => m.RecordedAt).HasDefaultValueSql("now()");
        });
        model.Entity<InboxEntry>(entry =>
        {
            entry.ToTable("inbox");
            entry.HasKey(e => new { e.MessageId, e.Queue });
            entry.HasIndex(e => e.HandledAt);
        });
        model.Entity<ParkedMessage>(message =>
        {
            message.ToTable("parked_messages");
            message.HasKey(m => m.Id);
            message.HasIndex(m => new { m.MessageId, m.Queue }).IsUnique();
        });
        model.Entity<AuditEntry>(entry =>
        {
            entry.ToTable("audit_trail");
            entry.HasKey(e => e.Id);
            entry.Property(e => e.Id).UseIdentityAlwaysColumn();
            entry.HasIndex(e => new { e.Subject, e.Id });
        });
        model.Entity<IdempotentReply>(reply =>
        {
            reply.ToTable("idempotent_replies");
            reply.HasKey(r => new { r.Caller, r.Key });
            reply.HasIndex(r => r.AskedAt);
        });
        model.Entity<MailMessage>(mail =>
        {
            mail.ToTable("mails");
            mail.HasKey(m => m.Id);
            mail.HasIndex(m => m.NextAttemptAt).HasFilter("sent_at is null");
        });
    }

    /// <summary>Columns and tables are snake_case: what a person types in psql.</summary>
    protected static void UseSnakeCase(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            if (entity.GetTableName() is { } table)
            {
                entity.SetTableName(SnakeCase.Of(table));
            }

            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(SnakeCase.Of(property.GetColumnName()));
            }

            foreach (var key in entity.GetKeys())
            {
                key.SetName(SnakeCase.Of(key.GetName()!));
            }

            foreach (var foreignKey in entity.GetForeignKeys())
            {
                foreignKey.SetConstraintName(SnakeCase.Of(foreignKey.GetConstraintName()!));
            }

            foreach (var index in entity.GetIndexes())
            {
                index.SetDatabaseName(SnakeCase.Of(index.GetDatabaseName()!));
            }
        }
    }
}
