namespace EdiRegion.Portal.Tests;

public sealed class RegionTests(PortalApp app) : IClassFixture<PortalApp>
{
    [Fact]
    public async Task The_chart_says_what_its_table_says()
    {
        var client = await app.SignedInAsync("region@y60.example");

        var page = await client.PageAsync("/region?measure=wres-2&scope=region:Y60&period=2025-26");

        page.ShouldBeWellMade("/region");
        var svg = page.QuerySelector("svg.app-chart")!;
        svg.GetAttribute("role").ShouldBe("img");
        svg.QuerySelector("title").Text().ShouldNotBeEmpty();
        svg.QuerySelector("desc").Text().ShouldNotBeEmpty();
        var rows = page.QuerySelectorAll("table[data-testid=trend] tbody tr").ToList();
        var drawn = svg.QuerySelectorAll(".app-chart__value").Select(text => text.Text()).ToList();
        drawn.ShouldBe([.. rows.Select(row => row.Children[1].Text()).Where(text => text != "No data")]);
        svg.QuerySelectorAll("circle").Length.ShouldBe(drawn.Count);
        svg.QuerySelectorAll(".app-chart__axis").Select(text => text.Text()).ShouldContain(rows[0].Children[0].Text());
    }

    [Fact]
    public async Task A_period_without_a_figure_is_a_gap_that_says_so()
    {
        var client = await app.SignedInAsync("region@y60.example");
        var measure = app.Gateway.Definitions.MeasuresOf("quarterly")[0].Key;

        var page = await client.PageAsync($"/region?measure={measure}&scope=region:Y60&period=2026-27Q1");

        var rows = page.QuerySelectorAll("table[data-testid=trend] tbody tr").ToList();
        rows.Single(row => row.Children[0].Text() == "2025-26 Q2").Children[1].Text().ShouldBe("No data");
        page.QuerySelectorAll("svg .app-chart__note").Select(note => note.Text()).ShouldContain("No data");
        page.QuerySelectorAll("svg circle").Length.ShouldBe(rows.Count - 1);
    }

    [Fact]
    public async Task A_hidden_count_is_suppressed_in_words_and_its_rate_goes_with_it()
    {
        var client = await app.SignedInAsync("region@y60.example");

        var page = await client.PageAsync("/region?measure=wres-2&scope=region:Y60&period=2025-26");

        var row = page.QuerySelectorAll("table tr").Single(tr => tr.Children[0].Text() == "Ethnic minority");
        row.Children.Select(cell => cell.Text()).ShouldBe(["Ethnic minority", "Suppressed", "2,310", "No data"]);
        page.GetElementById("headline").Text().ShouldStartWith("In the Midlands");
        page.Body.Text().ShouldContain("Missing:");
    }

    [Fact]
    public async Task The_form_keeps_what_was_chosen_and_offers_periods_of_that_collection()
    {
        var client = await app.SignedInAsync("lead@rrk.example");

        var page = await client.PageAsync("/region?measure=wres-3&scope=ics:QHL&period=2024-25");

        page.QuerySelector("#measure option[selected]")!.GetAttribute("value").ShouldBe("wres-3");
        page.QuerySelector("#scope option[selected]")!.GetAttribute("value").ShouldBe("ics:QHL");
        page.QuerySelectorAll("#period option").ShouldAllBe(option => !option.TextContent.Contains('Q'));
        page.QuerySelectorAll("#scope option[value^='trust:']").Select(option => option.GetAttribute("value")).ShouldBe(["trust:RRK"]);
    }

    [Theory]
    [InlineData("/region?measure=nothing&scope=region:XXX&period=never")]
    [InlineData("/region?measure=wres-2&period=2026-27Q2")]
    public async Task A_question_that_makes_no_sense_gets_a_page_that_does(string address)
    {
        var client = await app.SignedInAsync("region@y60.example");

        (await client.PageAsync(address)).ShouldBeWellMade(address);
    }
}
