namespace EdiRegion.ActionPlans.Imports.Files;

/// <summary>Everything a plan can be read from, whatever the format of the file.</summary>
/// <param name="Remarks">What was left out of the file, and why.</param>
internal sealed record SourceFile(IReadOnlyList<SourceTable> Tables, IReadOnlyList<SourceRemark> Remarks);

/// <summary>Something the reader left out or took care of. <paramref name="Address"/> is null when it is about the whole file.</summary>
internal sealed record SourceRemark(string Code, string Message, string? Address = null)
{
    /// <summary>True when a person should look whether it was right.</summary>
    internal bool IsDoubt { get; init; }
}
