using System.CommandLine;
using System.Text.Json.Nodes;
using EdiRegion.Cli.Connection;

namespace EdiRegion.Cli.Commands;

/// <summary>One run of a command: what was typed, the gateway, and the voice to answer with.</summary>
internal sealed record Visit(ParseResult Line, GatewayClient Gateway, Voice Voice);

internal static class Visits
{
    /// <summary>Gives a command its work; whatever stops it is told in words and ends with "nothing done".</summary>
    internal static Command Does(this Command command, GatewayOptions options, Func<Visit, CancellationToken, Task<int>> work)
    {
        command.SetAction(async (line, ct) =>
        {
            var voice = new Voice(line.InvocationConfiguration.Output, line.InvocationConfiguration.Error, options.Json(line));

            try
            {
                using var gateway = options.Connect(line, voice);

                return await work(new(line, gateway, voice), ct);
            }
            catch (CannotGoOn stop)
            {
                voice.Aside(stop.Message);
                voice.Data(new JsonObject { ["exitCode"] = ExitCodes.NothingDone, ["message"] = stop.Message, ["problem"] = stop.Problem });

                return ExitCodes.NothingDone;
            }
            catch (OperationCanceledException)
            {
                voice.Aside("Stopped. Look at the return before you repeat the command: what was sent last may have gone in.");

                return ExitCodes.NothingDone;
            }
        });

        return command;
    }
}
