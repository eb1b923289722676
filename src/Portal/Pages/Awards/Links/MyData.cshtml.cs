using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using EdiRegion.Portal.Api;
using Microsoft.AspNetCore.Mvc;

namespace EdiRegion.Portal.Pages.Awards;

/// <summary>Everything the awards hold about a person, to read and to take away.</summary>
internal sealed class MyDataPage(RegionApi api) : LinkedPage(api)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string? Data { get; private set; }

    public Task OnGetAsync(string token) => LoadAsync(token);

    public async Task<IActionResult> OnGetFileAsync(string token)
    {
        await LoadAsync(token);
        return Data is null ? Page() : File(System.Text.Encoding.UTF8.GetBytes(Data), "application/json", "my-data.json");
    }

    private async Task LoadAsync(string token) => Data = (await BehindAsync<JsonObject>(token, "people/export"))?.ToJsonString(Readable);
}
