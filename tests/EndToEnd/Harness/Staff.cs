using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EdiRegion.TestKit;

namespace EdiRegion.EndToEnd.Harness;

/// <summary>
/// Who asks something of the platform. The first administrator comes in by the link that Access printed and registers machine clients, each
/// with a key made here: <c>trust-RRK</c> prepares and submits, <c>approver-RRK</c> approves, <c>region-Y60</c> reads and imports.
/// </summary>
public sealed partial class Staff : IDisposable
{
    private static readonly TimeSpan TokenLasts = TimeSpan.FromMinutes(4);
    private static readonly (string Email, string Password) Account = ("administrator@region.invalid", RandomNumberGenerator.GetHexString(24));
    private readonly Dictionary<string, (HttpClient Client, long Since)> _signedIn = [];
    private readonly Uri _gateway;
    private readonly string _folder;

    private Staff(Uri gateway, string folder) => (_gateway, _folder) = (gateway, folder);


    internal static async Task<Staff> BeginAsync(Uri gateway, ServiceProcess access, string folder)
    {
        await Eventually.IsTrueAsync("Access prints the link of the first administrator", TimeSpan.FromSeconds(30), () => Task.FromResult(Link().IsMatch(access.Printed)));
        using var http = new HttpClient { BaseAddress = gateway };
        using var welcomed = await http.PostAsJsonAsync(
            $"/api/access/v1/links/{Link().Match(access.Printed).Groups[1].Value}",
            new { name = "Administrator, Y60", email = Account.Email, password = Account.Password });
        (await welcomed.Content.ReadAsStringAsync()).ShouldBeEmpty();

        return new(gateway, folder);
    }

    public Task<HttpClient> AdministratorAsync() => SignedInAsync("administrator", SignInAdministratorAsync);

    /// <summary>A client of the gateway with a token; registered when it is first wanted.</summary>
    public Task<HttpClient> ClientAsync(string id) => id.Split('-') switch
    {
        ["trust", var ods] => MachineAsync(id, "trust-lead", ods),
        ["approver", var ods] => MachineAsync(id, "trust-approver", ods),
        ["region", var ods] => MachineAsync(id, "region-analyst", ods),
        _ => throw new ArgumentException($"Nobody knows what {id} may do.", nameof(id)),
    };

    /// <summary>A client that may both prepare and sign off.</summary>
    public Task<HttpClient> ClientOfBothAsync(string ods) => MachineAsync($"both-{ods}", ["trust-lead", "trust-approver"], ods);

    public void Dispose()
    {
        foreach (var (client, _) in _signedIn.Values)
        {
            client.Dispose();
        }
    }

    private Task<HttpClient> MachineAsync(string id, string role, string ods) => MachineAsync(id, [role], ods);

    private async Task<HttpClient> MachineAsync(string id, string[] roles, string ods)
    {
        var pem = Path.Combine(_folder, $"{id}.pem");

        if (!File.Exists(pem))
        {
            using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            using var registered = await (await AdministratorAsync()).PostAsJsonAsync("/api/access/v1/clients", new
            {
                id,
                name = $"Returns system, {ods}",
                roles = roles.Select(role => new { role, organisation = ods }),
                publicKeyPem = key.ExportSubjectPublicKeyInfoPem(),
            });
            registered.StatusCode.ShouldBe(System.Net.HttpStatusCode.Created, await registered.Content.ReadAsStringAsync());
            await File.WriteAllTextAsync(pem, key.ExportPkcs8PrivateKeyPem());
        }

        return await SignedInAsync(id, () => MachineClient.SignInAsync(_gateway, id, pem));
    }

    private async Task<HttpClient> SignInAdministratorAsync()
    {
        var http = new HttpClient { BaseAddress = _gateway };
        using var answer = await http.PostAsJsonAsync("/api/access/v1/sessions", new { email = Account.Email, password = Account.Password });
        var session = await answer.Content.ReadFromJsonAsync<JsonObject>();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string?)session!["accessToken"]);

        return http;
    }

    /// <summary>Tokens live five minutes; one that is about to end is fetched anew.</summary>
    private async Task<HttpClient> SignedInAsync(string id, Func<Task<HttpClient>> signIn)
    {
        lock (_signedIn)
        {
            if (_signedIn.TryGetValue(id, out var held) && Stopwatch.GetElapsedTime(held.Since) < TokenLasts)
            {
                return held.Client;
            }
        }

        var client = await signIn();

        lock (_signedIn)
        {
            _signedIn[id] = (client, Stopwatch.GetTimestamp());
        }

        return client;
    }

    [GeneratedRegex("/welcome/(\\S+)")]
    private static partial Regex Link();
}
