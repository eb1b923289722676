using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using EdiRegion.Cli.Connection;
using Spectre.Console;

namespace EdiRegion.Cli.Commands;

/// <summary>Shows the receipt of an approved return, and can prove that a receipt kept on disk is the one the service holds.</summary>
internal static class ShowReceipt
{
    private static readonly string[] Shown =
        ["organisation", "collection", "period", "revision", "digest", "submittedBy", "approvedBy", "approvedAt"];

    internal static Command Command(GatewayOptions options)
    {
        var arguments = new ReturnArguments();
        var verify = new Option<string?>("--verify")
        {
            Description = "A receipt saved earlier with --json: is it, unchanged, what the service holds?",
            HelpName = "FILE",
        };
        var command = new Command("receipt", "Show the receipt of an approved return, or verify one kept on disk") { verify };
        arguments.AddTo(command);

        return command.Does(options, async (visit, ct) =>
        {
            var receipt = (await visit.Gateway.GetAsync($"{arguments.Resource(visit.Line)}/receipt", ct)).JsonOrStop();

            if (visit.Line.GetValue(verify) is { } path)
            {
                return Verify(path, receipt, visit.Voice);
            }

            var grid = new Grid().AddColumn().AddColumn();

            foreach (var name in Shown)
            {
                grid.AddRow(new Text(name), new Text($"{receipt[name]}"));
            }

            visit.Voice.Show(grid);
            visit.Voice.Data(receipt);

            return ExitCodes.AllIn;
        });
    }

    private static int Verify(string path, JsonNode held, Voice voice)
    {
        var kept = Files.ReadJson(path);
        var digest = Digest(held);
        var same = digest == $"{held["digest"]}" && digest == $"{kept["digest"]}" && digest == Digest(kept);

        voice.Say(same
            ? $"{path} is the receipt the service holds, unchanged. SHA-256 {digest}."
            : $"""
              {path} is NOT what the service holds.
              The service: revision {held["revision"]}, SHA-256 {held["digest"]}.
              The file: revision {kept["revision"]}, SHA-256 {kept["digest"]} stated, {Digest(kept)} computed.
              """);
        var code = same ? ExitCodes.AllIn : ExitCodes.NothingDone;
        voice.Data(new JsonObject { ["exitCode"] = code, ["same"] = same, ["digest"] = digest, ["revision"] = held["revision"]?.DeepClone() });

        return code;
    }

    private static string Digest(JsonNode receipt) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{receipt["canonical"]}")));
}
