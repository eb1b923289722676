using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace EdiRegion.Cli.Tests;

public sealed class ConnectingTests
{
    [Fact]
    public async Task The_client_proves_itself_with_a_short_signed_assertion()
    {
        await using var gateway = await StubGateway.StartAsync();
        gateway.Answers("GET /api/metrics/v1/collections", 200, """{"items":[]}""");

        (await gateway.RunAsync("collections")).Code.ShouldBe(0);

        var form = Form(gateway.One("POST", "/connect/token").Body);
        form["grant_type"].ShouldBe("client_credentials");
        form["client_assertion_type"].ShouldBe("urn:ietf:params:oauth:client-assertion-type:jwt-bearer");

        var parts = form["client_assertion"].Split('.');
        gateway.Key.VerifyData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256).ShouldBeTrue();
        JsonNode.Parse(Base64Url.DecodeFromChars(parts[0]))!["alg"]!.GetValue<string>().ShouldBe("ES256");

        var claims = JsonNode.Parse(Base64Url.DecodeFromChars(parts[1]))!;
        $"{claims["iss"]}".ShouldBe("trust-RRK");
        $"{claims["sub"]}".ShouldBe("trust-RRK");
        $"{claims["aud"]}".ShouldBe($"{gateway.Address}/connect/token");
        $"{claims["jti"]}".ShouldNotBeEmpty();
        (claims["exp"]!.GetValue<long>() - TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()).ShouldBeInRange(1, 300);
    }

    [Fact]
    public async Task The_token_is_asked_for_once_and_sent_with_every_call()
    {
        await using var gateway = await StubGateway.StartAsync();
        gateway.Answers("PUT /api/metrics/v1/returns/RRK/wres/2025-26", 200, """{"findings":[]}""");
        var file = gateway.WriteFile("edi-return-rrk-wres-2025-26.csv", "cell,value,note\n");

        await gateway.RunAsync("check", file, file, file);

        gateway.Requests.Count(request => request.Path == "/connect/token").ShouldBe(1);
        gateway.Requests.Where(request => request.Method == "PUT").ShouldAllBe(request => request.Headers["Authorization"] == "Bearer the-token");
    }

    [Fact]
    public async Task A_refused_client_is_told_what_to_look_at()
    {
        await using var gateway = await StubGateway.StartAsync();
        gateway.Answers("POST /connect/token", 401, """{"error":"invalid_client","error_description":"The key is not registered"}""");

        var told = await gateway.RunAsync("collections");

        told.Code.ShouldBe(2);
        told.Error.ShouldContain("did not accept the client trust-RRK (401: The key is not registered)");
        told.Error.ShouldContain("clock");
        told.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_gateway_that_cannot_be_reached_is_named()
    {
        await using var gateway = await StubGateway.StartAsync();

        var told = await StubGateway.RunBareAsync("collections", "--gateway", "http://127.0.0.1:1", "--client", "trust-RRK", "--key", gateway.KeyFile);

        told.Code.ShouldBe(2);
        told.Error.ShouldContain("The gateway http://127.0.0.1:1/ cannot be reached");
    }

    [Fact]
    public async Task A_key_that_is_not_there_or_not_a_private_key_of_P256_is_refused()
    {
        await using var gateway = await StubGateway.StartAsync();
        using var large = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        string[] keys =
        [
            "/no/such/key.pem",
            gateway.WriteFile("text.pem", "hello"),
            gateway.WriteFile("public.pem", gateway.Key.ExportSubjectPublicKeyInfoPem()),
            gateway.WriteFile("large.pem", large.ExportPkcs8PrivateKeyPem()),
        ];
        string[] reasons = ["cannot be read", "does not hold a private key", "does not hold a private key", "P-256"];

        foreach (var (key, reason) in keys.Zip(reasons))
        {
            var told = await StubGateway.RunBareAsync("collections", "--gateway", gateway.Address, "--client", "trust-RRK", "--key", key);

            told.Code.ShouldBe(2);
            told.Error.ShouldContain(reason);
            told.Error.ShouldContain(key);
        }

        gateway.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_missing_option_names_its_environment_variable_too()
    {
        var told = await StubGateway.RunBareAsync("collections", "--client", "trust-RRK");

        told.Code.ShouldBe(2);
        told.Error.ShouldContain("--gateway is missing");
        told.Error.ShouldContain("EDI_GATEWAY");
    }

    [Fact]
    public async Task A_command_line_that_is_not_understood_does_nothing()
    {
        var told = await StubGateway.RunBareAsync("approve", "RRK");

        told.Code.ShouldBe(2);
        told.Error.ShouldContain("COLLECTION");
    }

    [Fact]
    public async Task Help_tells_the_commands_the_options_and_the_exit_codes()
    {
        var told = await StubGateway.RunBareAsync("--help");

        told.Code.ShouldBe(0);
        string[] words = ["check", "submit", "approve", "import", "measures", "completeness", "collections", "receipt", "template", "--gateway", "EDI_KEY", "--json", "Exit codes"];

        foreach (var word in words)
        {
            told.Output.ShouldContain(word);
        }
    }

    private static Dictionary<string, string> Form(string body) =>
        body.Split('&').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => Uri.UnescapeDataString(pair[1]));
}
