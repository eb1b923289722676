using EdiRegion.Standalone.Demo;

namespace EdiRegion.Standalone;

/// <summary>What a person reads once the process serves: where it is, and how to sign in.</summary>
internal sealed class Welcome(Addresses addresses, string dataFolder, IHostApplicationLifetime lifetime, IServiceProvider services) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken ct)
    {
        var started = new TaskCompletionSource();
        using var serving = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(ct);

        if (services.GetService<Demonstration>() is { } demonstration)
        {
            await demonstration.Complete.WaitAsync(ct);
            Console.WriteLine(SignIns(services.GetRequiredService<DemoSecrets>()));
            Console.WriteLine($"Mail that would be sent is shown on this machine at {addresses.Local}/development/mail.");
        }

        Console.WriteLine($"EDI Region serves at {addresses.Public} and keeps its data in {dataFolder}. Ctrl+C stops it.");
    }

    private static string SignIns(DemoSecrets secrets)
    {
        var accounts = secrets.Accounts([]);
        var width = accounts.Max(a => a.Email.Length);
        return $"""

            Demonstration: every figure is synthetic. Sign in as one of
            {string.Join('\n', accounts.Select(a => $"  {a.Email.PadRight(width)}  {a.Password}"))}
            Machine clients have their keys in {secrets.ClientsFolder}.

            """;
    }
}
