using System.Diagnostics;

namespace EdiRegion.ServiceDefaults.Messaging;

internal static class MessagingActivity
{
    internal static ActivitySource Source { get; } = new("EdiRegion.Messaging");
}
