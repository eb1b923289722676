namespace EdiRegion.Access.Links;

/// <summary>What a one-time link is for.</summary>
internal enum LinkPurpose
{
    Invitation,
    Reset,
    FirstAdministrator,
}
