using EdiRegion.Platform.Requests;

namespace EdiRegion.ActionPlans.Reminders;

/// <summary>Where the weekly digest of an organisation goes. Addresses of people are kept elsewhere; this one is given for this use alone.</summary>
internal sealed class DigestSubscription
{
    public required string Organisation { get; init; }

    /// <summary>Null while nobody is written to.</summary>
    public string? Email { get; private set; }

    /// <summary>The Monday of the last week that was looked at.</summary>
    public DateOnly? Week { get; private set; }

    public int Version { get; private set; }

    public string ETag => ETags.Of(0, Version);

    public void SendTo(string? email)
    {
        Email = email;
        Version++;
    }

    /// <summary>True once for each week.</summary>
    public bool Begin(DateOnly week)
    {
        if (week <= Week)
        {
            return false;
        }

        Week = week;

        return true;
    }
}
