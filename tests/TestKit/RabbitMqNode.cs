using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using EdiRegion.Standalone;

namespace EdiRegion.TestKit;

/// <summary>The folder, ports and settings of one RabbitMQ node, and how its two programs are started.</summary>
internal sealed class RabbitMqNode
{
    private const string Missing =
        "RabbitMQ was not found. Install it (Debian and Ubuntu: apt-get install rabbitmq-server), or set EDI_TEST_RABBITMQ to the amqp address of a broker.";

    private readonly TestFolder folder;
    private readonly int port = FreePort.Next();
    private readonly int portMapperPort = FreePort.Next();
    private readonly int clusterPort = FreePort.Next();

    private RabbitMqNode(TestFolder folder) => this.folder = folder;

    internal Uri Address => new($"amqp://guest:guest@127.0.0.1:{port}");

    internal static RabbitMqNode Create()
    {
        foreach (var abandoned in TestFolder.Abandoned("rabbitmq"))
        {
            KillLeftovers(abandoned.Path);
            abandoned.Delete();
        }

        var node = new RabbitMqNode(TestFolder.Create("rabbitmq"));
        File.WriteAllText(
            node.In("rabbitmq.conf"),
            $"""
            listeners.tcp.1 = 127.0.0.1:{node.port}
            log.file.level = warning
            vm_memory_high_watermark.absolute = 1GB
            disk_free_limit.absolute = 50MB
            """);
        File.WriteAllText(node.In("enabled_plugins"), "[].");
        return node;
    }

    /// <summary>The name server of Erlang nodes. Started here and not by the broker, whose copy would outlive the tests.</summary>
    internal Process StartPortMapper() => Start("port-mapper", Command.Find("epmd") ?? throw new CannotStartException(Missing));

    internal Process StartBroker() => Start("broker", Program());

    internal async Task WaitUntilItAnswersAsync(Process broker)
    {
        for (var waiting = Stopwatch.StartNew(); ; await Task.Delay(50))
        {
            if (await AnswersAsync())
            {
                return;
            }

            if (broker.HasExited || waiting.Elapsed > TimeSpan.FromSeconds(90))
            {
                throw new CannotStartException($"RabbitMQ did not start. The end of its log:\n{EndOfLog()}");
            }
        }
    }

    internal void Delete() => folder.Delete();

    /// <summary>The script in sbin changes the account; the one beside the server runs it as whoever we are.</summary>
    private static string Program() =>
        new[] { "/usr/lib/rabbitmq/bin/rabbitmq-server", "/opt/homebrew/sbin/rabbitmq-server", "/usr/local/sbin/rabbitmq-server" }.FirstOrDefault(File.Exists)
        ?? Command.Find("rabbitmq-server")
        ?? throw new CannotStartException(Missing);

    /// <summary>A greeting the broker refuses with its own version, once it takes clients at all.</summary>
    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, port);
            await client.GetStream().WriteAsync("HELLO\0\0\0"u8.ToArray());
            return await client.GetStream().ReadAsync(new byte[8]).AsTask().WaitAsync(TimeSpan.FromSeconds(5)) > 0;
        }
        catch (Exception e) when (e is SocketException or IOException or TimeoutException)
        {
            return false;
        }
    }

    private Process Start(string name, string program)
    {
        // What it prints goes to a file, and the shell becomes the program.
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" >> \"$1\" 2>&1", program, In($"{name}.out")]);
        foreach (var (key, value) in Environment())
        {
            start.Environment[key] = value;
        }

        var process = Process.Start(start)!;
        File.WriteAllText(In($"{name}.pid"), $"{process.Id}");
        return process;
    }

    private Dictionary<string, string> Environment() => new()
    {
        ["HOME"] = folder.Path,
        ["ERL_EPMD_PORT"] = $"{portMapperPort}",
        ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
        ["RABBITMQ_NODENAME"] = "edi@localhost",
        ["RABBITMQ_DIST_PORT"] = $"{clusterPort}",
        ["RABBITMQ_MNESIA_BASE"] = In("data"),
        ["RABBITMQ_LOG_BASE"] = In("logs"),
        ["RABBITMQ_CONFIG_FILE"] = In("rabbitmq.conf"),
        ["RABBITMQ_CONF_ENV_FILE"] = In("none"),
        ["RABBITMQ_ENABLED_PLUGINS_FILE"] = In("enabled_plugins"),
        // Makes the script become the server, so that the process we started is the one to stop.
        ["RUNNING_UNDER_SYSTEMD"] = "1",
    };

    private string EndOfLog() => string.Join('\n', File.ReadLines(In("broker.out")).TakeLast(15));

    private string In(string name) => Path.Combine(folder.Path, name);

    private static void KillLeftovers(string path)
    {
        foreach (var file in Directory.GetFiles(path, "*.pid").Where(f => Path.GetFileName(f) is "broker.pid" or "port-mapper.pid"))
        {
            try
            {
                using var process = Process.GetProcessById(int.Parse(File.ReadAllText(file), CultureInfo.InvariantCulture));
                if (process.ProcessName.StartsWith("beam", StringComparison.Ordinal) || process.ProcessName == "epmd")
                {
                    process.Kill(entireProcessTree: true);
                    process.WaitForExit(TimeSpan.FromSeconds(2));
                }
            }
            catch (ArgumentException)
            {
                // Gone already.
            }
        }
    }
}
