using System.CommandLine;
using System.Text.Json.Nodes;
using EdiRegion.Cli.Connection;

namespace EdiRegion.Cli.Commands;

/// <summary>Approves what was submitted: exactly the revision the gateway showed a moment before, or nothing.</summary>
internal static class ApproveReturn
{
    internal static Command Command(GatewayOptions options)
    {
        var arguments = new ReturnArguments();
        var command = new Command("approve", "Approve a submitted return, as someone other than its submitter");
        arguments.AddTo(command);

        return command.Does(options, async (visit, ct) =>
        {
            var resource = arguments.Resource(visit.Line);
            var seen = (await visit.Gateway.GetAsync(resource, ct)).OrStop();
            var approved = (await visit.Gateway.PostAsync($"{resource}/approval", Body.Nothing, seen.ETag, ct)).OrStop();

            visit.Voice.Say($"{arguments.Name(visit.Line)}: approved, revision {approved.Json?["revision"]}.");
            visit.Voice.Data(new JsonObject { ["exitCode"] = ExitCodes.AllIn, ["answer"] = approved.Json?.DeepClone() });

            return ExitCodes.AllIn;
        });
    }
}
