using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace EdiRegion.Portal.Tests;

/// <summary>What every page owes its readers.</summary>
internal static class PageRules
{
    public static void ShouldBeWellMade(this IHtmlDocument page, string address)
    {
        page.DocumentElement.GetAttribute("lang").ShouldBe("en", address);
        page.Title.ShouldNotBeNullOrWhiteSpace(address);
        page.Title!.ShouldEndWith("– EDI Region", Case.Sensitive, address);
        page.QuerySelectorAll("h1").Length.ShouldBe(1, $"{address}: one h1");
        page.Title!.Replace("Error: ", "", StringComparison.Ordinal).ShouldNotBe("EDI Region", address);
        page.QuerySelector("body > a.nhsuk-skip-link[href='#maincontent']").ShouldNotBeNull(address);
        page.QuerySelectorAll("main#maincontent").Length.ShouldBe(1, address);
        page.QuerySelectorAll("footer a[href='/help']").Length.ShouldBe(1, $"{address}: help in the same place");
        page.QuerySelectorAll("[style], script:not([src])").Count(element => element.TextContent != Pages.PageHeaders.TemplateScript).ShouldBe(0, $"{address}: nothing inline");

        foreach (var table in page.QuerySelectorAll("table"))
        {
            table.QuerySelector("caption")?.TextContent.Trim().ShouldNotBeNullOrEmpty($"{address}: caption");
            table.QuerySelector("caption").ShouldNotBeNull($"{address}: a table without a caption");
            table.QuerySelectorAll("th:not([scope])").Length.ShouldBe(0, $"{address}: scope of headers");
            table.QuerySelectorAll("td").Where(cell => cell.TextContent.Trim() is "" && cell.QuerySelector("input") is null).ShouldBeEmpty($"{address}: an empty cell");
        }

        foreach (var input in page.QuerySelectorAll("input:not([type=hidden]), select, textarea"))
        {
            page.QuerySelectorAll($"label[for='{input.Id}']").Length.ShouldBe(1, $"{address}: label of {input.Id ?? input.OuterHtml}");
        }

        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        ids.GroupBy(id => id).Where(same => same.Count() > 1).Select(same => same.Key).ShouldBeEmpty($"{address}: ids are unique");

        foreach (var link in page.QuerySelectorAll("main a[href^='#']"))
        {
            page.GetElementById(link.GetAttribute("href")![1..]).ShouldNotBeNull($"{address}: {link.GetAttribute("href")} leads nowhere");
        }

        foreach (var described in page.QuerySelectorAll("[aria-describedby], [aria-labelledby]"))
        {
            foreach (var id in $"{described.GetAttribute("aria-describedby")} {described.GetAttribute("aria-labelledby")}".Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                page.GetElementById(id).ShouldNotBeNull($"{address}: {described.LocalName} refers to {id}");
            }
        }

        if (page.QuerySelector(".nhsuk-error-summary") is not null)
        {
            page.Title!.ShouldStartWith("Error: ", Case.Sensitive, address);
        }
    }

    public static string Text(this IElement? element) => string.Join(' ', (element?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
