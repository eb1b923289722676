using System.Buffers.Text;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace EdiRegion.TestKit;

/// <summary>Signs in as a machine client does: an assertion signed with its private key (RFC 7523) for a short-lived token.</summary>
public static class MachineClient
{
    /// <summary>A client of the gateway that sends the token with every request.</summary>
    public static async Task<HttpClient> SignInAsync(Uri gateway, string id, string pemFile)
    {
        var token = new Uri(gateway, "/connect/token");
        var http = new HttpClient { BaseAddress = gateway };
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
            ["client_assertion"] = Assertion(id, token, await File.ReadAllTextAsync(pemFile)),
        });
        using var answer = await http.PostAsync(token, form);
        if (!answer.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"{id} got no token: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        }

        var issued = await answer.Content.ReadFromJsonAsync<JsonElement>();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", issued.GetProperty("access_token").GetString());
        return http;
    }

    private static string Assertion(string id, Uri audience, string pem)
    {
        using var key = ECDsa.Create();
        key.ImportFromPem(pem);
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var signed = Part(new { alg = "ES256", typ = "JWT" })
            + "." + Part(new { iss = id, sub = id, aud = audience.ToString(), jti = Guid.NewGuid(), iat = now, exp = now + 60 });
        return signed + "." + Base64Url.EncodeToString(key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256));
    }

    private static string Part(object json) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(json));
}
