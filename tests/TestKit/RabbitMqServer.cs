using System.Diagnostics;
using EdiRegion.Standalone;

namespace EdiRegion.TestKit;

/// <summary>
/// A RabbitMQ of the test's own, which can be stopped and brought back with its data: its own name, ports, home and port mapper, so that it meets
/// no other broker of the machine. When EDI_TEST_RABBITMQ (an amqp address) is set, that one is used and cannot be stopped.
/// </summary>
public sealed class RabbitMqServer : IAsyncDisposable
{
    private readonly RabbitMqNode? node;
    private Process? broker;
    private Process? portMapper;

    private RabbitMqServer(Uri address, RabbitMqNode? node) => (Address, this.node) = (address, node);

    /// <summary>amqp://user:password@host:port</summary>
    public Uri Address { get; }

    /// <summary>False for a broker that somebody else runs.</summary>
    public bool IsOurs => node is not null;

    public static async Task<RabbitMqServer> StartAsync()
    {
        if (Environment.GetEnvironmentVariable("EDI_TEST_RABBITMQ") is { Length: > 0 } given)
        {
            return new(new(given), node: null);
        }

        var node = RabbitMqNode.Create();
        var server = new RabbitMqServer(node.Address, node);
        await server.StartAgainAsync();
        return server;
    }

    /// <summary>Starts the stopped or killed broker on its data.</summary>
    public async Task StartAgainAsync()
    {
        portMapper ??= Ours.StartPortMapper();
        broker = Ours.StartBroker();
        await Ours.WaitUntilItAnswersAsync(broker);
    }

    /// <summary>Stops the broker in good order.</summary>
    public async Task StopAsync()
    {
        await Command.RunAsync("kill", ["-TERM", $"{Running.Id}"], CancellationToken.None);
        await EndedAsync(Running);
    }

    /// <summary>kill -9.</summary>
    public async Task KillAsync()
    {
        Running.Kill(entireProcessTree: true);
        await EndedAsync(Running);
    }

    public async ValueTask DisposeAsync()
    {
        if (node is null)
        {
            return;
        }

        if (broker is not null)
        {
            await KillAsync();
        }

        portMapper?.Kill(entireProcessTree: true);
        portMapper?.Dispose();
        node.Delete();
    }

    private RabbitMqNode Ours => node ?? throw new InvalidOperationException("The broker that EDI_TEST_RABBITMQ names is not ours to stop or start.");

    private Process Running => broker ?? throw new InvalidOperationException("The broker is not running.");

    private async Task EndedAsync(Process process)
    {
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        process.Dispose();
        broker = null;
    }
}
