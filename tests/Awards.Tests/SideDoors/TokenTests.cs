using System.Net;
using System.Net.Http.Headers;
using EdiRegion.Awards.Invitations;
using Microsoft.EntityFrameworkCore;

namespace EdiRegion.Awards.Tests.SideDoors;

/// <summary>Keys and links open what they were given for: everywhere else they are worth what a made-up one is worth.</summary>
public sealed class TokenTests(AwardsApp app) : IClassFixture<AwardsApp>
{
    private const string Api = GivenPanel.Api;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/queue?cycle={0}")]
    [InlineData("/results?cycle={0}&category=changemaker")]
    [InlineData("/ledger?cycle={0}&category=changemaker")]
    [InlineData("/panels?cycle={0}")]
    [InlineData("/meetings?cycle={0}")]
    [InlineData("/interests/{0}")]
    [InlineData("/fairness?cycle={0}")]
    [InlineData("/nominations/duplicates?cycle={0}")]
    [InlineData("/nominations/{1}/redaction")]
    public async Task The_key_of_an_address_is_no_account(string path)
    {
        var (cycle, draft, key) = await WrittenAsync();
        var asked = Api + string.Format(null, path, cycle.Key, draft.Path[^36..]);

        await SameAsync(key, asked, app.CreateClient(), asked, HttpStatusCode.Unauthorized);
        await SameAsync(With(app.ClientNamed("somebody with a role and a key", "trust-lead:RRK"), key), asked, app.ClientNamed("somebody with a role and a key", "trust-lead:RRK"), asked);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/receipt")]
    [InlineData("/form.docx")]
    [InlineData("/feedback")]
    [InlineData("/evidence/1/content")]
    public async Task The_key_of_an_address_opens_the_nominations_of_that_address_alone(string path)
    {
        var (_, draft, _) = await WrittenAsync();
        var (_, _, another) = await WrittenAsync();

        await SameAsync(another, draft.Path + path, another, $"{Api}/nominations/{Guid.Empty}{path}", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_key_that_is_over_is_no_key()
    {
        var (_, draft, key) = await WrittenAsync();
        var hash = Secret.Hash(key.DefaultRequestHeaders.GetValues(NominationKey.Header).Single());
        await app.InDatabaseAsync(db => db.NominationKeys.Where(k => k.KeyHash == hash).ExecuteUpdateAsync(k => k.SetProperty(x => x.ExpiresAt, app.Clock.GetUtcNow()), Ct));

        await SameAsync(key, draft.Path, app.CreateClient(), draft.Path, HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_link_opens_its_own_door_alone()
    {
        var (_, draft, _) = await WrittenAsync(agreed: true);
        var tokens = new[] { (Kind: "consents", Token: await draft.TokenAsync(draft.NomineeEmail, "consent")), (Kind: "authorisations", Token: await draft.TokenAsync(draft.ManagerEmail, "authorisation")) };
        string[] doors = ["consents", "authorisations", "monitoring", "people/export"];

        foreach (var (kind, token) in tokens)
        {
            foreach (var door in doors.Where(door => door != kind && !(kind == "consents" && door is "monitoring" or "people/export")))
            {
                await SameAsync(app.CreateClient(), $"{Api}/{door}/{token}", app.CreateClient(), $"{Api}/{door}/made-up", HttpStatusCode.NotFound);
            }

            using var asKey = app.CreateClient();
            asKey.DefaultRequestHeaders.Add(NominationKey.Header, token);
            await SameAsync(asKey, draft.Path, app.CreateClient(), draft.Path, HttpStatusCode.Unauthorized);

            using var asBearer = app.CreateClient();
            asBearer.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
            (await asBearer.GetAsync(draft.Path, Ct)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

            (await app.CreateClient().Send(HttpMethod.Post, $"{Api}/nominations/starts/{token}")).IsSuccessStatusCode.ShouldBeFalse();
        }
    }

    [Fact]
    public async Task A_used_link_to_begin_is_worth_what_a_made_up_one_is()
    {
        var cycle = await CycleSteps.OpenAsync(app);
        var email = $"{Guid.CreateVersion7():N}@nominator.example";
        await cycle.ConfirmedAsync(email);
        var token = GivenDraft.Link().Match(await app.MailToAsync(email)).Groups[1].Value;

        var used = await app.CreateClient().Send(HttpMethod.Post, $"{Api}/nominations/starts/{token}");
        var madeUp = await app.CreateClient().Send(HttpMethod.Post, $"{Api}/nominations/starts/made-up");

        (await SeenAsync(used)).ShouldBe(await SeenAsync(madeUp));
        used.IsSuccessStatusCode.ShouldBeFalse();
    }

    /// <summary>A nomination by somebody without an account, with their key.</summary>
    private async Task<(GivenCycle Cycle, GivenDraft Draft, HttpClient Key)> WrittenAsync(bool agreed = false)
    {
        var cycle = await CycleSteps.OpenAsync(app);
        var key = await cycle.ConfirmedAsync($"{Guid.CreateVersion7():N}@nominator.example");
        var draft = await (agreed ? GivenDraft.SubmittedAsync(cycle, by: key) : GivenDraft.BeginAsync(cycle, by: key));

        return (cycle, draft, key);
    }

    private static HttpClient With(HttpClient client, HttpClient key)
    {
        client.DefaultRequestHeaders.Add(NominationKey.Header, key.DefaultRequestHeaders.GetValues(NominationKey.Header));

        return client;
    }

    private static async Task SameAsync(HttpClient one, string path, HttpClient another, string other, HttpStatusCode? status = null)
    {
        var (seen, expected) = (await one.GetAsync(path, Ct), await another.GetAsync(other, Ct));

        (await SeenAsync(seen)).ShouldBe(await SeenAsync(expected), path);
        seen.StatusCode.ShouldBe(status ?? seen.StatusCode);
    }

    private static async Task<string> SeenAsync(HttpResponseMessage response)
    {
        var body = System.Text.Json.Nodes.JsonNode.Parse(await response.Content.ReadAsStringAsync(Ct))!.AsObject();
        body.Remove("requestId");

        return $"{(int)response.StatusCode} {string.Join(", ", response.Headers.Where(header => header.Key != "X-Request-ID").Select(header => $"{header.Key}: {string.Join(", ", header.Value)}"))} {body.ToJsonString()}";
    }
}
