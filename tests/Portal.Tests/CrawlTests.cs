using System.Net;
using AngleSharp.Html.Dom;

namespace EdiRegion.Portal.Tests;

/// <summary>Every page that can be reached by links, for each kind of person.</summary>
public sealed class CrawlTests(PortalApp app) : IClassFixture<PortalApp>
{
    private const int Most = 120;

    [Theory]
    [InlineData("lead@rrk.example")]
    [InlineData("approver@rrk.example")]
    [InlineData("region@y60.example")]
    [InlineData("admin@y60.example")]
    public async Task Every_page_is_well_made_and_no_link_is_dead(string email)
    {
        var client = await app.SignedInAsync(email);
        var (seen, next) = (new HashSet<string>(), new Queue<string>(["/", "/region", "/region/completeness", "/sign-in", "/sign-out", "/signed-out", "/organisation"]));
        var titles = new Dictionary<string, string>();

        while (next.TryDequeue(out var address) && seen.Count < Most)
        {
            if (!seen.Add(address))
            {
                continue;
            }

            var response = await client.GetAsync(address, TestContext.Current.CancellationToken);

            if (response.StatusCode is HttpStatusCode.Redirect || response.Content.Headers.ContentType?.MediaType is not "text/html")
            {
                continue;
            }

            response.StatusCode.ShouldBe(HttpStatusCode.OK, address);
            var page = await response.PageAsync();
            page.ShouldBeWellMade(address);

            // A person's page does not say in its title whose it is: titles end up in histories and logs.
            if (!address.StartsWith("/people/p-", StringComparison.Ordinal))
            {
                titles.TryAdd(page.Title!, address);
                titles[page.Title!].Split('?')[0].ShouldBe(address.Split('?')[0], $"two pages with the title {page.Title}");
            }


            foreach (var link in page.QuerySelectorAll("a[href^='/']").Cast<IHtmlAnchorElement>().Select(link => link.GetAttribute("href")!.Split('#')[0]))
            {
                if (!link.Contains("saved=true", StringComparison.Ordinal) && !(link.StartsWith("/region?", StringComparison.Ordinal) && link.Contains("scope=trust", StringComparison.Ordinal)))
                {
                    next.Enqueue(link);
                }
            }
        }

        seen.Count.ShouldBeGreaterThan(10);
    }
}
