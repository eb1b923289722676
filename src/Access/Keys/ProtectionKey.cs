namespace EdiRegion.Access.Keys;

/// <summary>An element of the key ring that protects the private signing keys, where no <c>DataProtection:Folder</c> holds it.</summary>
internal sealed class ProtectionKey
{
    public long Id { get; init; }

    public required string Xml { get; init; }
}
