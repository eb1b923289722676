using System.CommandLine;

namespace EdiRegion.Cli.Connection;

/// <summary>The options every command takes: where the gateway is, who asks, and how to answer.</summary>
internal sealed class GatewayOptions
{
    private readonly Option<string?> _gateway = new("--gateway")
    {
        Description = "Address of the gateway, such as https://edi.example.nhs.uk [EDI_GATEWAY]",
        HelpName = "URL",
        Recursive = true,
    };

    private readonly Option<string?> _client = new("--client")
    {
        Description = "Id of the machine client, such as trust-RRK [EDI_CLIENT]",
        HelpName = "ID",
        Recursive = true,
    };

    private readonly Option<string?> _key = new("--key")
    {
        Description = "File with the client's private key: PEM, PKCS#8, P-256 [EDI_KEY]",
        HelpName = "PEM",
        Recursive = true,
    };

    private readonly Option<bool> _json = new("--json")
    {
        Description = "Write one JSON document to standard output; messages for people go to standard error",
        Recursive = true,
    };

    internal void AddTo(Command root)
    {
        root.Add(_gateway);
        root.Add(_client);
        root.Add(_key);
        root.Add(_json);
    }

    internal bool Json(ParseResult line) => line.GetValue(_json);

    /// <summary>A connection as the client named on this command line or, where an option is absent, in the environment.</summary>
    internal GatewayClient Connect(ParseResult line, Voice voice)
    {
        var address = Value(line, _gateway, "EDI_GATEWAY");

        if (!Uri.TryCreate(address.TrimEnd('/'), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            throw new CannotGoOn($"--gateway is \"{address}\". Give the full address, such as https://edi.example.nhs.uk.");
        }

        var id = Value(line, _client, "EDI_CLIENT");

        return new(uri, new(uri, id, ClientKey.Read(Value(line, _key, "EDI_KEY"))), voice);
    }

    private static string Value(ParseResult line, Option<string?> option, string variable) =>
        line.GetValue(option) is { Length: > 0 } given ? given
        : Environment.GetEnvironmentVariable(variable) is { Length: > 0 } set ? set
        : throw new CannotGoOn($"{option.Name} is missing. Add {option.Name} {option.HelpName}, or set the environment variable {variable}.");
}
