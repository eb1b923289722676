using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace EdiRegion.Benchmarks.Platform;

/// <summary>The least a web process can do: the same bytes to everyone. It runs as a process of its own, this program started again.</summary>
internal static class StaticBody
{
    internal const string Command = "static-body";

    /// <param name="args">static-body BYTES --urls …</param>
    internal static async Task<int> ServeAsync(string[] args)
    {
        var body = new byte[int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture)];
        Array.Fill(body, (byte)'x');

        var builder = WebApplication.CreateSlimBuilder(args[2..]);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Run(context =>
        {
            context.Response.ContentType = "application/json; charset=utf-8";
            context.Response.ContentLength = body.Length;

            return context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
        });
        await app.RunAsync();

        return 0;
    }

    internal static Task<BuiltProcess> StartAsync(int bytes) =>
        BuiltProcess.StartAsync(Environment.ProcessPath!, [Command, $"{bytes}"], new Dictionary<string, string>(), "/");
}
