namespace EdiRegion.Standalone;

/// <summary>A reason not to start that the person at the keyboard can act on: printed as it is, without a stack trace.</summary>
internal sealed class CannotStartException(string message, Exception? inner = null) : Exception(message, inner);
