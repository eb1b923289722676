using System.Net;
using System.Net.Http.Json;
using EdiRegion.Awards.Cycles;
using EdiRegion.Awards.Invitations;
using EdiRegion.Awards.Nominations;
using EdiRegion.Awards.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace EdiRegion.Awards.Tests.Privacy;

/// <summary>What nominees say about themselves is kept apart; what is kept can be taken along, erased, and goes by itself in time.</summary>
public sealed class PrivacyTests(AwardsApp app) : IClassFixture<AwardsApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_nominee_answers_by_the_link_changes_it_and_takes_it_back()
    {
        var (_, entry, token) = await LinkedAsync();
        var (anybody, path) = (app.CreateClient(), $"/api/awards/v1/monitoring/{token}");

        (await anybody.Get(path))["questions"]!.AsArray().Count.ShouldBe(MonitoringQuestions.All.Count);
        await (await anybody.Put(path, new { answers = new { ethnicity = "black", sex = "female" } })).Ok();
        await (await anybody.Put(path, new { answers = new { ethnicity = "black", sex = "" } })).Ok();
        (await anybody.Get(path))["answers"]!.ToJsonString().ShouldBe("""{"ethnicity":"black"}""");
        await (await anybody.Put(path, new { answers = new { } })).Ok();

        (await app.Services.GetRequiredService<MonitoringStore>().ReadAsync(entry.Id, Ct)).ShouldBeEmpty();
        await (await anybody.Put(path, new { answers = new { height = "tall" } })).Refused(HttpStatusCode.UnprocessableEntity, "question-unknown");
        await (await anybody.Put(path, new { answers = new { sex = "tall" } })).Refused(HttpStatusCode.UnprocessableEntity, "choice-unknown");
        await (await anybody.GetAsync("/api/awards/v1/monitoring/nonsense", Ct)).Refused(HttpStatusCode.NotFound, "link-not-valid");
    }

    [Fact]
    public async Task The_role_of_the_answers_reads_nothing_else_and_nobody_else_reads_them()
    {
        var (_, entry, token) = await LinkedAsync();
        await (await app.CreateClient().Put($"/api/awards/v1/monitoring/{token}", new { answers = new { sex = "male" } })).Ok();
        var source = app.Services.GetRequiredKeyedService<NpgsqlDataSource>(AwardsDb.Name);

        (await Should.ThrowAsync<PostgresException>(() => CountAsync(source, "SET LOCAL ROLE awards_monitoring", "SELECT count(*) FROM awards.nominations"))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        var login = $"login_{Guid.CreateVersion7():N}";
        (await Should.ThrowAsync<PostgresException>(() => CountAsync(
            source, $"CREATE ROLE {login}; GRANT ALL ON ALL TABLES IN SCHEMA awards TO {login}; SET LOCAL ROLE {login}", "SELECT count(*) FROM awards_monitoring.answers"))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        (await CountAsync(source,
            $"CREATE ROLE {login}; GRANT USAGE ON SCHEMA awards_monitoring TO {login}; GRANT CREATE ON SCHEMA awards_monitoring TO {login}; ALTER TABLE awards_monitoring.answers OWNER TO {login}; SET LOCAL ROLE {login}",
            "SELECT count(*) FROM awards_monitoring.answers")).ShouldBe(0);
        (await CountAsync(source, "SET LOCAL ROLE awards_monitoring", $"SELECT count(*) FROM awards_monitoring.answers WHERE nomination_id = '{entry.Id}'")).ShouldBe(1);
    }

    [Fact]
    public async Task A_nominee_takes_everything_along()
    {
        var (_, entry, token) = await LinkedAsync();
        await (await app.CreateClient().Put($"/api/awards/v1/monitoring/{token}", new { answers = new { ageBand = "35-54" } })).Ok();

        var export = await app.CreateClient().Get($"/api/awards/v1/people/export/{token}");

        export["nominee"]!.Text("email").ShouldBe(entry.Nominee.Email);
        export["answers"]!.Text("a").ShouldBe("We did it together.");
        export["monitoring"]!.Text("ageBand").ShouldBe("35-54");
        export.Text("keptUntil").ShouldNotBeNull();
        export["outcome"].ShouldBeNull();
    }

    [Fact]
    public async Task Erasing_leaves_the_code_and_nothing_personal()
    {
        var (given, entry, token) = await LinkedAsync();
        await (await app.CreateClient().Put($"/api/awards/v1/monitoring/{token}", new { answers = new { sex = "male" } })).Ok();
        var secretary = await given.DeclaredSecretaryAsync();

        await (await EraseAsync(secretary, entry.Id, entry.ETag, new { })).Refused(HttpStatusCode.UnprocessableEntity, "text-missing");
        await (await EraseAsync(secretary, entry.Id, "\"1.99\"", new { reason = "At their wish" })).Refused(HttpStatusCode.PreconditionFailed, "stale-version");
        await (await EraseAsync(secretary, entry.Id, entry.ETag, new { reason = "At their wish" })).Ok();

        var left = await app.InDatabaseAsync(db => db.Nominations.AsNoTracking().SingleAsync(n => n.Id == entry.Id, Ct));
        (left.Code, left.State, left.Nominee.Name, left.Nominee.Email, left.Title).ShouldBe((entry.Code, NominationState.Withdrawn, null, null, null));
        left.Answers.ShouldBeEmpty();
        left.Nominators.ShouldBeEmpty();
        (await app.Services.GetRequiredService<MonitoringStore>().ReadAsync(entry.Id, Ct)).ShouldBeEmpty();
        await (await app.CreateClient().GetAsync($"/api/awards/v1/people/export/{token}", Ct)).Refused(HttpStatusCode.Gone, "link-over");
    }

    [Fact]
    public async Task Things_go_by_themselves_when_their_time_is_over()
    {
        var given = await GivenCycle.InStageAsync(app, CycleStage.Announced);
        var draft = await given.WithNominationAsync(change: n => n.State = NominationState.Draft);
        var entry = await given.WithNominationAsync();
        await app.Services.GetRequiredService<MonitoringStore>().WriteAsync(entry.Id, given.Key, new Dictionary<string, string> { ["sex"] = "male" }, Ct);
        var announced = await app.InDatabaseAsync(async db => (await db.Cycles.FindAsync([given.Key], Ct))!.Announces!.Value.ToDateTime(new(12, 0), DateTimeKind.Utc));

        await ForgetAsync(announced.AddMonths(5));
        (await ReadAsync(draft.Id)).Nominee.Name.ShouldNotBeNull();
        await ForgetAsync(announced.AddMonths(7));
        (await ReadAsync(draft.Id)).Nominee.Name.ShouldBeNull();
        (await app.Services.GetRequiredService<MonitoringStore>().ReadAsync(entry.Id, Ct)).ShouldNotBeEmpty();
        await ForgetAsync(announced.AddMonths(13));
        (await app.Services.GetRequiredService<MonitoringStore>().ReadAsync(entry.Id, Ct)).ShouldBeEmpty();
        (await ReadAsync(entry.Id)).Answers.ShouldNotBeEmpty();
        await ForgetAsync(announced.AddMonths(25));

        var left = await ReadAsync(entry.Id);
        (left.Nominee.Name, left.Answers.Count, left.State).ShouldBe((null, 0, NominationState.Admitted));
    }

    private async Task<(GivenCycle Given, Nomination Entry, string Token)> LinkedAsync()
    {
        var given = await GivenCycle.InStageAsync(app, CycleStage.Screening);
        var entry = await given.WithNominationAsync();
        var token = Secret.Make();
        await app.InDatabaseAsync(db =>
        {
            db.Add(new AnswerLink
            {
                Id = Guid.CreateVersion7(),
                NominationId = entry.Id,
                Kind = AnswerLinkKind.Consent,
                Email = entry.Nominee.Email!,
                TokenHash = Secret.Hash(token),
                At = app.Clock.GetUtcNow(),
            });

            return db.SaveChangesAsync(Ct);
        });

        return (given, entry, token);
    }

    private async Task ForgetAsync(DateTime day)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Forgetting>().ForgetAsync(day, Ct);
    }

    private Task<Nomination> ReadAsync(Guid id) => app.InDatabaseAsync(db => db.Nominations.AsNoTracking().SingleAsync(n => n.Id == id, Ct));

    private static async Task<HttpResponseMessage> EraseAsync(HttpClient secretary, Guid id, string match, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/awards/v1/nominations/{id}/erasure") { Content = JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("If-Match", match);

        return await secretary.SendAsync(request, Ct);
    }

    private static async Task<long> CountAsync(NpgsqlDataSource source, string first, string count)
    {
        await using var connection = await source.OpenConnectionAsync(Ct);
        await using var transaction = await connection.BeginTransactionAsync(Ct);
        await using var prepare = new NpgsqlCommand(first, connection, transaction);
        await prepare.ExecuteNonQueryAsync(Ct);
        await using var command = new NpgsqlCommand(count, connection, transaction);

        return (long)(await command.ExecuteScalarAsync(Ct))!;
    }
}
