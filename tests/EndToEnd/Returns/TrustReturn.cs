using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using EdiRegion.EndToEnd.Harness;

namespace EdiRegion.EndToEnd.Returns;

/// <summary>One trust's return of <c>wres</c>, moved along by its clients through the gateway.</summary>
internal sealed class TrustReturn(Staff staff, string ods, string period)
{
    internal string Ods => ods;

    internal string Path => $"/api/metrics/v1/returns/{ods}/wres/{period}";

    internal static IEnumerable<TrustReturn> Of(Staff staff, string period, IEnumerable<string> trusts) =>
        trusts.Select(ods => new TrustReturn(staff, ods, period));

    internal async Task EnterAsync(Dictionary<string, int> cells)
    {
        var lead = await staff.ClientAsync($"trust-{ods}");
        await TakenAsync(await lead.PutAsJsonAsync(Path, new { cells }));
    }

    internal async Task SubmitAsync()
    {
        var lead = await staff.ClientAsync($"trust-{ods}");
        await TakenAsync(await lead.PostAsync(new Uri($"{Path}/submission", UriKind.Relative), null));
    }

    internal async Task ApproveAsync(string? traceParent = null)
    {
        var approver = await staff.ClientAsync($"approver-{ods}");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Path}/approval");

        if (traceParent is not null)
        {
            request.Headers.Add("traceparent", traceParent);
        }

        await TakenAsync(await approver.SendAsync(request));
    }

    internal async Task<string> StateAsync()
    {
        var lead = await staff.ClientAsync($"trust-{ods}");

        return (string)(await lead.GetFromJsonAsync<JsonObject>(Path))!["state"]!;
    }

    private static async Task TakenAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        }
    }
}
