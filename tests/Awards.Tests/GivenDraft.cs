using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EdiRegion.Awards.Cycles;

namespace EdiRegion.Awards.Tests;

/// <summary>A nomination on its way through the front door, with the one who writes it.</summary>
internal sealed partial record GivenDraft(GivenCycle Cycle, HttpClient Writer, string Path, string NomineeEmail, string ManagerEmail)
{
    private AwardsApp App => Cycle.App;

    internal static string Text(int words, string word = "change") => string.Join(' ', Enumerable.Repeat(word, words));

    internal static async Task<GivenDraft> BeginAsync(GivenCycle cycle, string category = "changemaker", HttpClient? by = null)
    {
        by ??= cycle.App.ClientNamed($"nominator {Guid.CreateVersion7()}", "trust-lead:RJE");
        var begun = await by.Post("/api/awards/v1/nominations", new { cycle = cycle.Key, category });

        return new(cycle, by, $"/api/awards/v1/nominations/{begun.Id()}", $"{Guid.CreateVersion7():N}@nominee.example", $"{Guid.CreateVersion7():N}@manager.example");
    }

    internal static async Task<GivenDraft> FilledAsync(GivenCycle cycle, string category = "changemaker", object? but = null, HttpClient? by = null)
    {
        var draft = await BeginAsync(cycle, category, by);
        await draft.SaveAsync(new
        {
            title = "Shared rotas",
            nominee = new { kind = "individual", name = "Ward manager, RRK", role = "Ward manager", email = draft.NomineeEmail, organisation = "RRK", boardMember = false, lineManagerEmail = draft.ManagerEmail },
            answers = new { a = Text(150), b = Text(150), c = Text(100), d = Text(60) },
        });

        if (but is not null)
        {
            await draft.SaveAsync(but);
        }

        return draft;
    }

    internal static async Task<GivenDraft> SubmittedAsync(GivenCycle cycle, string category = "changemaker", object? but = null, HttpClient? by = null)
    {
        var draft = await FilledAsync(cycle, category, but, by);
        await (await draft.SubmitAsync()).Ok();

        return draft;
    }

    /// <summary>Submitted, agreed to by the nominee, authorised by the manager.</summary>
    internal static async Task<GivenDraft> AgreedAsync(GivenCycle cycle, object? but = null)
    {
        var draft = await SubmittedAsync(cycle, but: but);
        await draft.AnswerAsync(draft.NomineeEmail, "consent", new { answer = "given", publish = true });
        await draft.AnswerAsync(draft.ManagerEmail, "authorisation", new { answer = "authorised" });

        return draft;
    }

    internal async Task<JsonObject> ReadAsync(HttpClient? by = null) => await (by ?? Writer).Get(Path);

    internal async Task<JsonObject> SaveAsync(object body) => await (await TrySaveAsync(body)).Ok();

    internal async Task<HttpResponseMessage> TrySaveAsync(object body) => await Writer.Put(Path, body, (await ReadAsync()).Text("eTag"));

    internal Task<HttpResponseMessage> SubmitAsync() => Writer.Send(HttpMethod.Post, $"{Path}/submission");

    /// <summary>Sends a secretary's decision with the version they read.</summary>
    internal async Task<HttpResponseMessage> DecideAsync(string what, object body, HttpClient? by = null, string? match = null)
    {
        by ??= App.Secretary;
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Path}/{what}") { Content = System.Net.Http.Json.JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("If-Match", match ?? (await ReadAsync(by)).Text("eTag"));

        return await by.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Opens the link of a mail and answers.</summary>
    internal async Task<JsonObject> AnswerAsync(string email, string kind, object body) =>
        await App.CreateClient().Post($"/api/awards/v1/{kind}s/{await TokenAsync(email, kind)}", body);

    internal async Task<string> TokenAsync(string email, string kind) => Link().Match(await App.MailToAsync(email, $"/awards/{kind}/")).Groups[1].Value;

    [GeneratedRegex("/awards/[a-z]+/([A-Za-z0-9_-]{20,})")]
    internal static partial Regex Link();
}

internal static class CycleSteps
{
    /// <summary>Moves a cycle on, a stage at a time, as a secretary does.</summary>
    internal static async Task<GivenCycle> MoveToAsync(this GivenCycle given, CycleStage stage)
    {
        while (true)
        {
            var read = await given.App.Secretary.Get($"/api/awards/v1/cycles/{given.Key}");
            var now = Enum.Parse<CycleStage>(read.Text("stage")!, ignoreCase: true);

            if (now == stage)
            {
                return given;
            }

            await (await given.TryMoveAsync(Wording.Of(now + 1), read.Text("eTag")!)).Ok();
        }
    }

    internal static async Task<HttpResponseMessage> TryMoveAsync(this GivenCycle given, string to, string match)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/awards/v1/cycles/{given.Key}/stage") { Content = System.Net.Http.Json.JsonContent.Create(new { to }) };
        request.Headers.TryAddWithoutValidation("If-Match", match);

        return await given.App.Secretary.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>An open cycle whose secretary has declared that there is nothing to declare.</summary>
    internal static async Task<GivenCycle> OpenAsync(AwardsApp app)
    {
        var given = await (await GivenCycle.SetUpAsync(app)).MoveToAsync(CycleStage.Open);
        await given.DeclareNothingAsync(app.Secretary);

        return given;
    }

    internal static async Task<GivenCycle> OpenDeclaredAsync(AwardsApp app, HttpClient by)
    {
        var given = await OpenAsync(app);
        await given.DeclareNothingAsync(by);

        return given;
    }

    internal static async Task DeclareNothingAsync(this GivenCycle given, HttpClient by) => await (await by.Put($"/api/awards/v1/interests/{given.Key}", new { nothing = true })).Ok();

    /// <summary>A client with a confirmed address and no account.</summary>
    internal static async Task<HttpClient> ConfirmedAsync(this GivenCycle given, string email, string name = "A colleague")
    {
        var client = given.App.CreateClient();
        await (await client.Send(HttpMethod.Post, "/api/awards/v1/nominations/starts", new { cycle = given.Key, name, email })).AcceptedAsync();
        var started = await client.Post($"/api/awards/v1/nominations/starts/{GivenDraft.Link().Match(await given.App.MailToAsync(email)).Groups[1].Value}");
        client.DefaultRequestHeaders.Add("Nomination-Key", started.Text("key"));

        return client;
    }

    internal static async Task AcceptedAsync(this HttpResponseMessage response) =>
        (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe((System.Net.HttpStatusCode.Accepted, ""));
}
