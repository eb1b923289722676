using Microsoft.EntityFrameworkCore;

namespace EdiRegion.ActionPlans.Reminders;

/// <summary>Where it is kept whom to remind.</summary>
internal static class ReminderTables
{
    internal static void Describe(ModelBuilder model) => model.Entity<DigestSubscription>(digest =>
    {
        digest.ToTable("digest_subscriptions");
        digest.HasKey(d => d.Organisation);
        digest.Property(d => d.Version).IsConcurrencyToken();
    });
}
