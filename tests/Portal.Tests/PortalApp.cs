using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using EdiRegion.Portal.Tests.Stub;
using EdiRegion.TestKit;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EdiRegion.Portal.Tests;

/// <summary>The portal in front of a stub gateway. Today is Saturday 21 November 2026, half past nine.</summary>
public sealed class PortalApp : WebApplicationFactory<PortalHost>, IAsyncLifetime
{
    public FixedClock Clock { get; } = new(new DateTimeOffset(2026, 11, 21, 9, 30, 0, TimeSpan.Zero));

    public StubGateway Gateway { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Gateway = await StubGateway.StartAsync(Clock);
        SeedReturns();
    }

    /// <summary>One return of RRK in each state.</summary>
    public void SeedReturns()
    {
        var quarterly = Gateway.Definitions.Collections["quarterly"];
        Gateway.Returns.Add("RRK", "quarterly", "2026-27Q1", "approved", Figures.Of(quarterly));
        var draft = Gateway.Returns.Add("RRK", "quarterly", "2026-27Q2", "draft", Figures.Of(quarterly).Where(c => c.Key.StartsWith("headcount", StringComparison.Ordinal)).ToDictionary());
        draft.Step("sent back", "Trust approver, RRK", Clock.GetUtcNow(), "<script>alert('comment')</script> please look at the medical staff");
        Gateway.Returns.Add("RRK", "quarterly", "2025-26Q4", "submitted", Figures.Of(quarterly));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Gateway.DisposeAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Gateway:Address", Gateway.Address);
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
    }

    /// <summary>A browser without a session.</summary>
    public HttpClient Visitor() => CreateClient(new() { AllowAutoRedirect = false });

    /// <summary>A browser in which this person has signed in.</summary>
    public async Task<HttpClient> SignedInAsync(string email)
    {
        var client = Visitor();
        var page = await client.PageAsync("/sign-in");
        var response = await client.SubmitAsync(page, "form[novalidate]", new() { ["email"] = email, ["password"] = StubAccess.Password });
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return client;
    }
}

/// <summary>A browser's two verbs: read a page, send a form as it stands with some fields changed.</summary>
internal static class Browsing
{
    private const string Address = "data-address";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<IHtmlDocument> PageAsync(this HttpClient client, string address) => await (await client.GetAsync(address, Stop)).PageAsync();

    /// <summary>The page, which remembers its own address: a form without an action goes there.</summary>
    public static async Task<IHtmlDocument> PageAsync(this HttpResponseMessage response)
    {
        var page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(Stop));
        page.DocumentElement.SetAttribute(Address, response.RequestMessage!.RequestUri!.PathAndQuery);
        return page;
    }

    public static Task<HttpResponseMessage> SubmitAsync(
        this HttpClient client, IHtmlDocument page, string form, Dictionary<string, string> changes, (string Name, byte[] Content)? file = null)
    {
        var element = page.QuerySelector(form).ShouldBeAssignableTo<IHtmlFormElement>()!;
        var fields = new List<KeyValuePair<string, string>>();

        foreach (var input in element.QuerySelectorAll("input[name],select[name],textarea[name]"))
        {
            var name = input.GetAttribute("name")!;
            if (changes.ContainsKey(name) || input is IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlInputElement { Type: "file" })
            {
                continue;
            }

            fields.Add(new(name, input switch
            {
                IHtmlInputElement text => text.Value,
                IHtmlSelectElement select => select.Value ?? "",
                IHtmlTextAreaElement area => area.Value,
                _ => "",
            }));
        }

        fields.AddRange(changes);
        var action = element.GetAttribute("action") ?? page.DocumentElement.GetAttribute(Address);

        if (file is not { } given)
        {
            return client.PostAsync(action, new FormUrlEncodedContent(fields), Stop);
        }

        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            content.Add(new StringContent(value), name);
        }

        content.Add(new ByteArrayContent(given.Content), "file", given.Name);
        return client.PostAsync(action, content, Stop);
    }
}
