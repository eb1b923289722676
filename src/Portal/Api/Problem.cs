namespace EdiRegion.Portal.Api;

/// <summary>The gateway's "no" (RFC 9457).</summary>
internal sealed record Problem
{
    public string? Type { get; init; }

    public string? Code { get; init; }

    public string? Title { get; init; }

    public string? Detail { get; init; }

    public int Status { get; init; }

    public string? RequestId { get; init; }

    public IReadOnlyList<ProblemFault> Errors { get; init; } = [];

    public bool SomeoneElseChangedIt => Status is StatusCodes.Status412PreconditionFailed or StatusCodes.Status428PreconditionRequired;

    public string Sentence => Detail is { Length: > 0 } ? $"{Title?.TrimEnd('.')}. {Detail}" : Title ?? "The service refused this without saying why.";
}

/// <summary>One fault of a request: where, which rule, what was found and expected.</summary>
internal sealed record ProblemFault(string? Pointer, string? Code, string? Detail, string? Expected, string? Found)
{
    /// <summary>The cell a pointer like <c>/cells/ind2.app.B</c> names.</summary>
    public string? Cell => Pointer?.StartsWith("/cells/", StringComparison.Ordinal) is true ? Pointer["/cells/".Length..].Split('/')[0] : null;

    /// <summary>The line a pointer like <c>/line/7</c> names.</summary>
    public int? Line =>
        Pointer?.Split('/') is ["", "line" or "lines", var number, ..] && int.TryParse(number, out var line) ? line : null;
}
