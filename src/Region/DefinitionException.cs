namespace EdiRegion.Region;

/// <summary>A definition file is wrong. The message names file, line and field, what was found and what is expected.</summary>
public sealed class DefinitionException : Exception
{
    internal DefinitionException(string file, int? line, string? field, string problem)
        : base(Compose(file, line, field, problem)) => (File, Line, Field) = (file, line, field);

    public string File { get; }

    public int? Line { get; }

    /// <summary>Path inside the file, such as <c>sections[2].cells[0].row</c>.</summary>
    public string? Field { get; }

    private static string Compose(string file, int? line, string? field, string problem) =>
        $"{file}{(line is null ? "" : $", line {line}")}{(string.IsNullOrEmpty(field) ? "" : $", field {field}")}: {problem}";
}
