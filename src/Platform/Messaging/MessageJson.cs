using System.Text.Json;

namespace EdiRegion.Platform.Messaging;

/// <summary>How events are written: camelCase, the same in the outbox, on the bus and in the parking table.</summary>
public static class MessageJson
{
    /// <summary>The one set of options.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web);
}
