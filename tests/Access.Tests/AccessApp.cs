using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using EdiRegion.Access.Demo;
using EdiRegion.Platform.Authority;
using EdiRegion.TestKit;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EdiRegion.Access.Tests;

/// <summary>Access on a database of its own.</summary>
public sealed class AccessApp() : ServiceApp<AccessHost>("access")
{
    public const string PublicUrl = "https://edi.test";
    public const string GoodPassword = "teapot gravel umbrella";

    private readonly DirectoryInfo _mail = Directory.CreateTempSubdirectory("edi-region-mail-");

    /// <summary>An administrator of the whole region.</summary>
    public HttpClient Region => ClientFor("administrator:Y60");

    public DateTimeOffset Now => Clock.GetUtcNow();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _mail.Delete(recursive: true);
    }

    /// <summary>A machine client with a key of its own.</summary>
    internal async Task<TestClient> GivenClientAsync(params string[] roles)
    {
        var client = new TestClient($"client-{Guid.CreateVersion7():N}", roles.Length > 0 ? roles : ["trust-lead:RRK"]);
        await Services.GetRequiredService<DemoAccess>().SeedAsync([], [client.AsDemo()], TestContext.Current.CancellationToken);

        return client;
    }

    /// <summary>An account with a password that is known.</summary>
    internal async Task<TestPerson> GivenPersonAsync(params string[] roles)
    {
        var email = $"person-{Guid.CreateVersion7():N}@trust.test";
        await Services.GetRequiredService<DemoAccess>().SeedAsync(
            [new(email, "Trust lead, RRK", GoodPassword, [.. (roles.Length > 0 ? roles : ["trust-lead:RRK"]).Select(role => Grant.Parse(role)!)])],
            [],
            TestContext.Current.CancellationToken);
        var id = await InDatabaseAsync(db => db.People.Where(p => p.Email == email).Select(p => p.Id).SingleAsync());

        return new(id, email);
    }

    internal Task<HttpResponseMessage> SignInAsync(string email, string password) =>
        CreateClient().PostAsJsonAsync("/api/access/v1/sessions", new { email, password }, TestContext.Current.CancellationToken);

    internal async Task<string> SessionOfAsync(TestPerson person) =>
        (await (await SignInAsync(person.Email, GoodPassword)).JsonAsync()).GetProperty("session").GetString()!;

    internal Task<HttpResponseMessage> RenewAsync(string session) =>
        CreateClient().PostAsJsonAsync("/api/access/v1/sessions/renewal", new { session }, TestContext.Current.CancellationToken);

    /// <summary>The token of the last link that was mailed to someone.</summary>
    internal async Task<string> MailedLinkAsync(string email)
    {
        while (await InDatabaseAsync(db => db.Mails.AnyAsync(m => m.To == email && m.SentAt == null)))
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        var letter = _mail.GetFiles("*.eml")
            .OrderByDescending(file => file.LastWriteTimeUtc)
            .Select(file => File.ReadAllText(file.FullName))
            .First(text => text.Contains($"To: {email}", StringComparison.Ordinal));
        var link = Text(letter).Split('\n').Single(line => line.StartsWith(PublicUrl, StringComparison.Ordinal)).Trim();

        return link[$"{PublicUrl}/welcome/".Length..];
    }

    private static string Text(string letter)
    {
        var body = letter[(letter.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];

        return letter.Contains("base64", StringComparison.Ordinal) ? Encoding.UTF8.GetString(Convert.FromBase64String(body.Trim())) : body;
    }

    internal Task<HttpResponseMessage> UseLinkAsync(string token, object body) =>
        CreateClient().PostAsJsonAsync($"/api/access/v1/links/{token}", body, TestContext.Current.CancellationToken);

    internal async Task<T> InDatabaseAsync<T>(Func<AccessDb, Task<T>> look)
    {
        await using var scope = Services.CreateAsyncScope();

        return await look(scope.ServiceProvider.GetRequiredService<AccessDb>());
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Access:PublicUrl", PublicUrl);
        builder.UseSetting("Access:PrintFirstAdministratorLink", "false");
        builder.UseSetting("Mail:Folder", _mail.FullName);
    }
}

internal sealed record TestPerson(Guid Id, string Email);

internal static class Answers
{
    internal static async Task<JsonElement> JsonAsync(this HttpResponseMessage response) =>
        await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

    /// <summary>The problem's code: why it was refused, not only that it was.</summary>
    internal static async Task<string?> CodeAsync(this HttpResponseMessage response) => (await response.JsonAsync()).GetProperty("code").GetString();
}
