using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using EdiRegion.Platform.Authority;
using EdiRegion.Platform.Mail;
using EdiRegion.Platform.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace EdiRegion.ServiceDefaults.Tests;

public sealed class RequestTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_route_that_does_not_say_who_may_use_it_stops_the_service()
    {
        var stopped = await Should.ThrowAsync<InvalidOperationException>(
            async () => await PingApp.StartAsync(more: routes => routes.MapGet("/forgotten", () => "open to all")));

        stopped.Message.ShouldContain("/forgotten");
    }

    [Fact]
    public async Task An_unexpected_error_answers_a_problem_that_tells_nothing_of_the_inside()
    {
        await using var app = await PingApp.StartAsync(more: routes => routes
            .MapGet("/api/ping/v1/broken", string () => throw new InvalidOperationException("secret inside"))
            .AllowAnyone("test"));

        var response = await app.ClientFor().GetAsync("/api/ping/v1/broken", Ct);
        var body = await response.Content.ReadAsStringAsync(Ct);

        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        body.ShouldNotContain("secret");
        JsonNode.Parse(body)!["requestId"]!.GetValue<string>().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_page_that_is_not_there_answers_a_problem()
    {
        await using var app = await PingApp.StartAsync();

        var problem = await (await app.ClientFor().GetAsync("/api/ping/v1/nowhere", Ct)).Content.ReadFromJsonAsync<JsonObject>(Ct);

        problem!["type"]!.GetValue<string>().ShouldBe("urn:edi-region:problem:no-such-page");
    }

    [Fact]
    public async Task Twenty_requests_under_one_key_act_once()
    {
        await using var app = await PingApp.StartAsync();
        var client = app.ClientFor("trust-lead:RRK");
        client.DefaultRequestHeaders.Add("Idempotency-Key", "the same");

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => client.PostAsync("/api/ping/v1/pings/RRK", null, Ct)));

        answers.ShouldAllBe(a => a.StatusCode == HttpStatusCode.OK || a.StatusCode == HttpStatusCode.Conflict);
        answers.ShouldContain(a => a.StatusCode == HttpStatusCode.OK);
        await Task.Delay(500, Ct);
        (await app.PongsAsync("RRK")).ShouldBe(1);
    }

    [Fact]
    public async Task Mail_that_has_left_is_known_to_have_left_though_the_service_stops_at_that_moment()
    {
        var stopping = new StopWhileSaving();
        await using var app = await PingApp.StartAsync(interceptor: stopping);
        stopping.Stop = app.StopAsync;
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PingDb>();
        db.Mails.Add(new() { To = "someone@trust.invalid", Subject = "A return waits", Body = "Sign in to see it.", WrittenAt = DateTimeOffset.UnixEpoch, NextAttemptAt = DateTimeOffset.UnixEpoch });
        await db.SaveChangesAsync(Ct);

        await stopping.Stopped.WaitAsync(TimeSpan.FromSeconds(20), Ct);

        (await db.Mails.AsNoTracking().SingleAsync(Ct)).SentAt.ShouldNotBeNull("else it leaves again after the next start");
    }

    [Fact]
    public async Task Callers_who_are_not_known_do_not_get_each_others_replies()
    {
        var done = 0;
        await using var app = await PingApp.StartAsync(more: routes => routes.MapGroup("/api/ping/v1/open").WithIdempotency<PingDb>("Shown-Key")
            .MapPost("/{link}", (string link, HttpRequest request) => TypedResults.Text($"{Interlocked.Increment(ref done)} for {link} {request.Headers["Shown-Key"]}")).AllowAnyone("test"));

        async Task<string> AskAsync(string link, string? shown)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/ping/v1/open/{link}") { Headers = { { "Idempotency-Key", "the same" } } };
            request.Headers.TryAddWithoutValidation("Shown-Key", shown);
            using var client = app.ClientFor();
            client.DefaultRequestHeaders.Authorization = null;

            return await (await client.SendAsync(request, Ct)).EnsureSuccessStatusCode().Content.ReadAsStringAsync(Ct);
        }

        string[] first = [await AskAsync("a", "one"), await AskAsync("a", "two"), await AskAsync("a", null), await AskAsync("b", null)];
        string[] again = [await AskAsync("a", "one"), await AskAsync("a", "two"), await AskAsync("a", null), await AskAsync("b", null)];

        first.ShouldBe(["1 for a one", "2 for a two", "3 for a ", "4 for b "]);
        again.ShouldBe(first);
    }

    [Fact]
    public async Task Mail_leaves_after_the_commit_and_only_once()
    {
        await using var app = await PingApp.StartAsync();
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PingDb>();
        db.Mails.Add(new() { To = "someone@trust.invalid", Subject = "A return waits", Body = "Sign in to see it.", WrittenAt = DateTimeOffset.UnixEpoch, NextAttemptAt = DateTimeOffset.UnixEpoch });
        await db.SaveChangesAsync(Ct);

        for (var attempt = 0; attempt < 100 && !await db.Mails.AsNoTracking().AnyAsync(m => m.SentAt != null, Ct); attempt++)
        {
            await Task.Delay(100, Ct);
        }

        (await db.Mails.AsNoTracking().SingleAsync(Ct)).Attempts.ShouldBe(1);
    }

    /// <summary>Lets the service be stopped between the moment a mail has left and the one in which that is written down.</summary>
    private sealed class StopWhileSaving : SaveChangesInterceptor
    {
        private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);

        internal Func<Task> Stop { get; set; } = () => Task.CompletedTask;

        internal Task Stopped => _stopped.Task;

        public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            if (eventData.Context!.ChangeTracker.Entries<MailMessage>().Any(mail => mail.State is EntityState.Modified && mail.Entity.SentAt is not null))
            {
                _ = Task.Run(async () =>
                {
                    await Stop();
                    _stopped.TrySetResult();
                }, CancellationToken.None);
                await Task.Delay(TimeSpan.FromMilliseconds(500), CancellationToken.None);
            }

            return result;
        }
    }
}
