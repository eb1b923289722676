namespace EdiRegion.Region.Awards;

/// <summary>All entries of a category calibrated together. Immutable. What was taken off for a single judge is not told.</summary>
public sealed class Calibrated
{
    private readonly Dictionary<string, CalibratedEntry> _byCode;
    private readonly Func<string, string, decimal?> _error;

    internal Calibrated(IReadOnlyList<CalibratedEntry> entries, string? fallback, IReadOnlyList<string> steps, JudgeModel? model, Func<string, string, decimal?> error)
    {
        (Entries, Fallback, Steps, Model, _error) = (entries, fallback, steps, model, error);
        _byCode = entries.ToDictionary(entry => entry.Entry, StringComparer.Ordinal);
    }

    /// <summary>In ordinal order of their codes.</summary>
    public IReadOnlyList<CalibratedEntry> Entries { get; }

    /// <summary>Why every raw mean stands alone, as a sentence; null when scores were calibrated.</summary>
    public string? Fallback { get; }

    /// <summary>How the scores came about, as sentences.</summary>
    public IReadOnlyList<string> Steps { get; }

    internal JudgeModel? Model { get; }

    /// <summary>The entry with this code; null when it has no score.</summary>
    public CalibratedEntry? Find(string entry) => _byCode.GetValueOrDefault(entry);

    /// <summary>
    /// How far apart two entries must be before their difference says anything: half the 95% interval of the difference. Null when nothing
    /// tells how far judges differ.
    /// </summary>
    public decimal? Error(string one, string other) => _error(one, other);
}
