using EdiRegion.Access.Demo;
using EdiRegion.Platform;
using EdiRegion.Region;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EdiRegion.Standalone.Demo;

/// <summary>
/// At the first start brings in the people, clients, returns, action plans, self-assessments and awards of the demonstration; the process is ready when they are all there. Each
/// part leaves alone what an interrupted start brought in before.
/// </summary>
internal sealed class Demonstration(
    IServiceScopeFactory scopes, DemoAccess access, Definitions definitions, DemoSecrets secrets, TimeProvider clock)
    : BackgroundService, IHealthCheck
{
    private readonly TaskCompletionSource complete = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when everything is there.</summary>
    internal Task Complete => complete.Task;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(complete.Task.IsCompletedSuccessfully
            ? HealthCheckResult.Healthy()
            : new(context.Registration.FailureStatus, "The demonstration data is still being brought in."));

    protected override async Task ExecuteAsync(CancellationToken ct)
    {
        if (!secrets.IsComplete)
        {
            Console.WriteLine("Inventing two years of synthetic returns, this year's action plans and self-assessments and three years of awards for the demonstration. This happens once.");
            var today = London.Today(clock);
            var people = await access.SeedAsync(
                DemoCast.People(definitions.Organisations, secrets), DemoCast.Clients(definitions.Organisations, today, secrets), ct);

            await using var scope = scopes.CreateAsyncScope();
            await ActivatorUtilities.CreateInstance<DemoReturns>(scope.ServiceProvider).EnterAsync(ct);
            await ActivatorUtilities.CreateInstance<DemoPlans>(scope.ServiceProvider).EnterAsync(ct);
            await ActivatorUtilities.CreateInstance<DemoAssessments>(scope.ServiceProvider).EnterAsync(ct);
            await ActivatorUtilities.CreateInstance<DemoAwards>(scope.ServiceProvider).EnterAsync(people, ct);
            secrets.MarkComplete();
        }

        complete.SetResult();
    }
}
