using System.CommandLine;
using EdiRegion.Cli.Commands;
using EdiRegion.Cli.Connection;

namespace EdiRegion.Cli;

/// <summary>The command line of `edi`, read as its table of contents.</summary>
internal static class Edi
{
    internal static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken ct)
    {
        var options = new GatewayOptions();
        var root = new RootCommand("""
            edi takes returns to EDI Region: check a file, submit it, approve it, and read what the region makes of it.

            Every command talks to one gateway as one machine client:
              --gateway, --client and --key, or the environment variables EDI_GATEWAY, EDI_CLIENT and EDI_KEY.

            Exit codes: 0 all of it went in, 1 some of it was refused, 2 nothing was done.
            """)
        {
            CheckReturns.Command(options),
            SubmitReturns.Command(options),
            ApproveReturn.Command(options),
            ShowReceipt.Command(options),
            ImportPayGap.Command(options),
            ShowMeasures.Command(options),
            ShowCompleteness.Command(options),
            ShowCollections.Command(options),
            SaveTemplate.Command(options),
        };

        options.AddTo(root);
        var line = root.Parse(args);
        var code = await line.InvokeAsync(new() { Output = output, Error = error, EnableDefaultExceptionHandler = false }, ct);

        return line.Errors.Count > 0 ? ExitCodes.NothingDone : code;
    }
}
