namespace EdiRegion.Contracts;

/// <summary>
/// A fact one service tells the others. Contracts only grow: a property may be added, never renamed, retyped or removed.
/// </summary>
public interface IEvent;
