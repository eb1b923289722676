namespace EdiRegion.ActionPlans.Coverage;

internal enum CoverageState
{
    /// <summary>Evidence that has not expired shows that it is met.</summary>
    Met,

    /// <summary>An action that is open or complete works on it.</summary>
    Covered,

    /// <summary>An accepted explanation says why not, until its new date.</summary>
    Explained,

    /// <summary>Nobody works on it.</summary>
    Gap,
}

/// <summary>What an organisation answers to a requirement. Exactly one state.</summary>
/// <param name="Through">The requirement through which it is covered; null when it is itself.</param>
/// <param name="Work"><c>open</c> or <c>complete</c>, when it is covered.</param>
/// <param name="Until">The last day on which the evidence or the explanation counts; null when it does not run out.</param>
/// <param name="Explanation">State of the newest explanation, where there is one.</param>
internal sealed record Cell(
    string Requirement, CoverageState State, string? Through = null, string? Work = null, DateOnly? Until = null, ExplanationState? Explanation = null)
{
    /// <summary>The rule: evidence before work, work on the thing itself before work on a linked one, open work before complete, an explanation last.</summary>
    internal static Cell Of(string requirement, IReadOnlyList<string> through, OrganisationAnswers answers, DateOnly day)
    {
        var explained = answers.Explanation(requirement)?.StateOn(day);

        if (answers.Met(requirement, day) is { } met)
        {
            return new(requirement, CoverageState.Met, Until: met.Until, Explanation: explained);
        }

        if (answers.Work(requirement) is { } own)
        {
            return new(requirement, CoverageState.Covered, Work: Word(own), Explanation: explained);
        }

        if (through.Where(key => answers.Work(key) is not null).OrderByDescending(key => answers.Work(key)).FirstOrDefault() is { } link)
        {
            return new(requirement, CoverageState.Covered, link, Word(answers.Work(link)!.Value), Explanation: explained);
        }

        return explained is ExplanationState.Accepted
            ? new(requirement, CoverageState.Explained, Until: answers.Explanation(requirement)!.NewDate, Explanation: explained)
            : new(requirement, CoverageState.Gap, Explanation: explained);
    }

    private static string Word(bool open) => open ? "open" : "complete";
}
