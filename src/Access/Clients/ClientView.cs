using EdiRegion.Platform.Authority;

namespace EdiRegion.Access.Clients;

internal sealed record ClientKeyView(string Kid, DateTimeOffset AddedAt);

/// <summary>A machine client as an administrator sees it.</summary>
internal sealed record ClientView(
    string Id, string Name, bool Disabled, IReadOnlyList<Grant> Roles, IReadOnlyList<ClientKeyView> Keys, DateTimeOffset RegisteredAt, string ETag)
{
    internal static ClientView Of(MachineClient client) => new(
        client.Id, client.Name, client.Disabled, client.Grants(),
        [.. client.Keys.OrderBy(key => key.AddedAt).Select(key => new ClientKeyView(key.Kid, key.AddedAt))], client.RegisteredAt, client.ETag);
}
