namespace EdiRegion.Portal.Api;

/// <summary>What the gateway answered: a value with its version, or a problem the page explains.</summary>
internal sealed record Answer<T>(T? Value, string? ETag, Problem? Problem)
{
    /// <summary>The value; a problem here is one that no page can explain and becomes an error page.</summary>
    public T Must() => Problem is null ? Value! : throw new ApiFailure(Problem);
}

/// <summary>A problem no form can mend: signed out, not allowed, not there, not working.</summary>
internal sealed class ApiFailure(Problem problem) : Exception($"{problem.Status} {problem.Code} {problem.Title}")
{
    public Problem Problem { get; } = problem;
}
