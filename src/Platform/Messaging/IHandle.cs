namespace EdiRegion.Platform.Messaging;

/// <summary>
/// Reacts to an event inside the transaction that also records the message in the inbox: change the service's DbContext and return;
/// saving and committing is done for you. Runs again when anything fails.
/// </summary>
public interface IHandle<in TEvent>
    where TEvent : class, Contracts.IEvent
{
    /// <summary>Takes the event in.</summary>
    Task Handle(TEvent happened, CancellationToken ct);
}
