namespace EdiRegion.ActionPlans.Coverage;

/// <summary>Evidence that a requirement is met. <paramref name="Until"/> is the last day it counts, null when it does not run out.</summary>
internal sealed record Shown(DateOnly? Until)
{
    internal Shown And(DateOnly? until) => new(Until is null || until is null ? null : until > Until ? until : Until);
}

/// <summary>Everything one organisation has put against requirements.</summary>
internal sealed class OrganisationAnswers
{
    private readonly Dictionary<string, bool> _work = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Shown> _shown = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Explanation> _explanations = new(StringComparer.Ordinal);

    /// <summary>True: open work. False: all of it complete. Null: none.</summary>
    internal bool? Work(string requirement) => _work.TryGetValue(requirement, out var open) ? open : null;

    internal Shown? Met(string requirement, DateOnly day) =>
        _shown.GetValueOrDefault(requirement) is { } shown && (shown.Until is null || day <= shown.Until) ? shown : null;

    /// <summary>The newest explanation, whatever became of it.</summary>
    internal Explanation? Explanation(string requirement) => _explanations.GetValueOrDefault(requirement);

    internal void Works(string requirement, bool open) => _work[requirement] = open || _work.GetValueOrDefault(requirement);

    internal void Shows(string requirement, DateOnly? until) =>
        _shown[requirement] = _shown.GetValueOrDefault(requirement)?.And(until) ?? new(until);

    internal void Explains(Explanation explanation)
    {
        if (Explanation(explanation.Requirement) is not { } other || other.Number < explanation.Number)
        {
            _explanations[explanation.Requirement] = explanation;
        }
    }
}
