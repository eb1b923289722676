namespace EdiRegion.Standalone;

/// <summary>What the command line asks for. Every other setting has its name in configuration and is given as <c>--Section:Name=value</c>.</summary>
internal sealed record StandaloneOptions(string? Urls, string Data, bool Demo, IReadOnlyList<string> Settings)
{
    internal const string Usage =
        """
        EDI Region in one process, with its own PostgreSQL.

          --urls <address>          where to listen (http://127.0.0.1:5080)
          --data <folder>           where everything is kept (.data)
          --no-demo                 no demonstration data: prints a one-time link for the first administrator
          --<Section>:<Name>=<value>  any other setting
          --help                    this text
        """;

    internal static StandaloneOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new StandaloneOptions(null, ".data", Demo: true, []);
        for (var i = 0; i < arguments.Count; i++)
        {
            options = arguments[i].Split('=', 2) switch
            {
                ["--no-demo"] => options with { Demo = false },
                ["--urls"] => options with { Urls = Next(arguments, ref i) },
                ["--urls", var value] => options with { Urls = value },
                ["--data"] => options with { Data = Next(arguments, ref i) },
                ["--data", var value] => options with { Data = value },
                [['-', '-', .. var name], _] when name.Contains(':', StringComparison.Ordinal) => options with { Settings = [.. options.Settings, arguments[i]] },
                _ => throw new CannotStartException($"'{arguments[i]}' is not an option.\n\n{Usage}"),
            };
        }

        return options;
    }

    private static string Next(IReadOnlyList<string> arguments, ref int i) => ++i < arguments.Count && !arguments[i].StartsWith("--", StringComparison.Ordinal)
        ? arguments[i]
        : throw new CannotStartException($"{arguments[i - 1]} needs a value.\n\n{Usage}");
}
