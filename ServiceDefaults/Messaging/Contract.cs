using EdiRegion.Contracts;

namespace EdiRegion.ServiceDefaults.Messaging;

/// <summary>Finds a contract by its stable name.</summary>
internal static class Contract
{
    internal static Type Of(string name) =>
        typeof(IEvent).Assembly.GetType(name) ?? throw new InvalidOperationException($"There is no contract {name}: is this an older release?");
}
