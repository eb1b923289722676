namespace EdiRegion.TestKit;

/// <summary>The programs of this repository, as built in the same configuration as the running test.</summary>
public static class BuiltProgram
{
    /// <summary>The .dll of a project in src, to be run with <c>dotnet</c>.</summary>
    public static string Of(string project)
    {
        // …/tests/<project>/bin/<configuration>/<framework>/
        var framework = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var root = framework.Parent!.Parent!.Parent!.Parent!.Parent!.FullName;
        var program = Path.Combine(root, "src", project, "bin", framework.Parent.Name, framework.Name, $"EdiRegion.{project}.dll");
        return File.Exists(program)
            ? program
            : throw new FileNotFoundException($"{project} is not built. Build the solution before running this test.", program);
    }
}
