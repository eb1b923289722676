using System.Diagnostics.CodeAnalysis;

namespace EdiRegion.Platform.Requests;

/// <summary>Either the thing or the reason why not.</summary>
public readonly record struct Result<T>
    where T : class
{
    private Result(T? value, Refusal? refusal) => (Value, Refusal) = (value, refusal);

    /// <summary>The thing.</summary>
    public T? Value { get; }

    /// <summary>The reason why not.</summary>
    public Refusal? Refusal { get; }

    /// <summary>True with the thing, false with the reason.</summary>
    public bool Is([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out Refusal? refusal)
    {
        (value, refusal) = (Value, Refusal);

        return value is not null;
    }

    /// <summary>Wraps a thing.</summary>
    [SuppressMessage("Usage", "CA2225", Justification = "Read as a return value, never called by name")]
    public static implicit operator Result<T>(T value) => new(value, null);

    /// <summary>Wraps a reason.</summary>
    [SuppressMessage("Usage", "CA2225", Justification = "Read as a return value, never called by name")]
    public static implicit operator Result<T>(Refusal refusal) => new(null, refusal);
}
