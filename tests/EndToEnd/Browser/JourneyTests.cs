using System.Text;
using EdiRegion.EndToEnd.Harness;
using EdiRegion.EndToEnd.Returns;
using EdiRegion.EndToEnd.Standalone;

namespace EdiRegion.EndToEnd.Browser;

/// <summary>The whole job in a browser, from a trust's figures to the page of the region, on the demonstration of Standalone.</summary>
[Collection(typeof(OneStandalone))]
public sealed class JourneyTests(RunningStandalone standalone, Chromium chromium)
{
    private const string Quarter = "2026-27Q2";
    private const string RegionPage = $"/region?measure=quarterly-appointment-ethnicity&scope=region:Y60&period={Quarter}";

    /// <summary>The demonstration leaves this quarter of RRK a draft, and that of RJE waiting for sign-off.</summary>
    [Theory]
    [InlineData("RRK", true)]
    [InlineData("RJE", false)]
    public async Task A_trust_enters_uploads_and_submits_a_second_person_signs_off_and_the_region_sees_it(string ods, bool javaScript)
    {
        var (quarterly, wres) = ($"/returns/{ods}/quarterly/{Quarter}", $"/returns/{ods}/wres/2023-24");
        var lead = await SignedInAsync("trust-lead", ods, javaScript);
        var approver = await SignedInAsync("trust-approver", ods, javaScript);
        var analyst = await SignedInAsync("region-analyst", "Y60", javaScript);
        await analyst.GoAsync(RegionPage);
        var before = await OrganisationsInAsync(analyst);
        await lead.GoAsync("/", picture: "home");

        await EnterByHandAsync(lead, quarterly);
        await SubmitAsync(lead);
        await UploadAsync(lead, wres);
        await SubmitAsync(lead);

        await SendBackAsync(approver, wres, "Check the board figures");
        await lead.GoAsync(wres);
        (await lead.TextAsync()).ShouldContain("Check the board figures");
        await lead.ChooseAsync("Check answers and submit for sign-off");
        await SubmitAsync(lead);
        await SignOffAsync(approver, wres);
        await SignOffAsync(approver, quarterly);

        await Eventually.IsTrueAsync("the region's page shows it", TimeSpan.FromSeconds(60), async () =>
        {
            await analyst.OpenAsync(RegionPage);

            return await OrganisationsInAsync(analyst) == before + 1;
        });
        await analyst.SeeAsync(picture: "region");
        lead.Leave();
        approver.Leave();
        analyst.Leave();
    }

    [Fact]
    public async Task Whoever_gets_the_password_wrong_is_told_so_and_led_back()
    {
        var visitor = new Visitor(await chromium.OpenAsync(standalone.Process.Address, javaScript: true), javaScript: true);
        await visitor.GoAsync("/sign-in");

        await visitor.ChooseAsync("Sign in");
        (await visitor.TextAsync(".nhsuk-error-summary")).ShouldContain("There is a problem");
        await visitor.WriteAsync("email", "nobody@demo.invalid");
        await visitor.WriteAsync("password", "not the password");
        await visitor.ChooseAsync("Sign in");

        (await visitor.TextAsync(".nhsuk-error-summary")).ShouldContain("There is a problem");
        visitor.Leave();
    }

    [Fact]
    public async Task An_administrator_looks_after_people_and_dates()
    {
        var administrator = await SignedInAsync("administrator", "Y60", javaScript: true);

        foreach (var address in (string[])["/", "/people", "/people/invite", "/periods", $"/periods/quarterly/{Quarter}"])
        {
            await administrator.GoAsync(address);
        }

        (await administrator.TextAsync("h1")).ShouldBe("Set dates");
        administrator.Leave();
    }

    [Fact]
    public async Task Anyone_can_read_how_accessible_it_is_and_what_it_keeps_and_the_keyboard_skips_to_the_content_first()
    {
        var visitor = new Visitor(await chromium.OpenAsync(standalone.Process.Address, javaScript: true), javaScript: true);

        foreach (var address in (string[])["/accessibility-statement", "/privacy", "/help", "/sign-in", "/no/such/page"])
        {
            await visitor.GoAsync(address);
            await visitor.Page.Keyboard.PressAsync("Tab");
            (await visitor.Page.EvaluateAsync<string>("document.activeElement.textContent")).Trim().ShouldBe("Skip to main content");
        }

        await visitor.Page.Keyboard.PressAsync("Enter");
        visitor.Page.Url.ShouldEndWith("#maincontent");
        visitor.Leave();
    }

    /// <summary>Through every section; the figures of the last one are typed anew.</summary>
    private static async Task EnterByHandAsync(Visitor lead, string address)
    {
        await lead.GoAsync(address);

        if (await lead.Page.IsVisibleAsync("a:text('Withdraw it to change a figure')"))
        {
            await lead.ChooseAsync("Withdraw it to change a figure");
            await lead.ChooseAsync("Withdraw");
        }

        await lead.ChooseAsync("Headcount by ethnicity");
        await lead.WriteAsync("headcount.lower.eth.W", "many");
        await lead.ChooseAsync("Save and continue");
        (await lead.TextAsync(".nhsuk-error-summary")).ShouldContain("There is a problem");
        await lead.GoAsync($"{address}/sections/headcount.eth");

        foreach (var next in (string[])["headcount.dis", "flows.eth", "flows.dis", "board"])
        {
            await lead.ChooseAsync("Save and continue");
            lead.ShouldBeAt($"{address}/sections/{next}");
        }

        (string, string)[] board =
            [("board.eth.W", "9"), ("board.eth.B", "3"), ("board.eth.U", "0"), ("board.dis.D", "1"), ("board.dis.N", "10"), ("board.dis.U", "1")];

        foreach (var (cell, figure) in board)
        {
            await lead.WriteAsync(cell, figure);
        }

        await lead.ChooseAsync("Save and check answers", picture: "check-answers");
        await lead.ShouldShowAsync("Check answers and submit");
    }

    /// <summary>A file with semicolons, one with a fault, and then the right one.</summary>
    private static async Task UploadAsync(Visitor lead, string address)
    {
        var cells = SyntheticWres.Cells();
        var csv = "cell,value,note\r\n" + string.Concat(cells.Select(cell => $"{cell.Key},{cell.Value},\r\n"));
        await lead.GoAsync($"{address}/upload");

        await lead.UploadAsync("return.csv", Encoding.UTF8.GetBytes(csv.Replace(',', ';')));
        (await lead.TextAsync()).ShouldContain("semicolons");
        await lead.GoAsync($"{address}/upload");
        await lead.UploadAsync("return.csv", Encoding.UTF8.GetBytes(csv.Replace("ind2.app.W,420", "ind2.app.W,some", StringComparison.Ordinal)));
        var told = await lead.TextAsync("#faults");
        told.ShouldContain($"{cells.Keys.ToList().IndexOf("ind2.app.W") + 2}\tError");
        told.ShouldContain("ind2.app.W");
        await lead.GoAsync($"{address}/upload");
        await lead.UploadAsync("return.csv", Encoding.UTF8.GetBytes(csv));
        await lead.ChooseAsync("Save these figures as the draft");
        await lead.ShouldShowAsync("Check answers and submit");
    }

    private static async Task SubmitAsync(Visitor lead)
    {
        await lead.ChooseAsync("Submit for sign-off");
        (await lead.TextAsync()).ShouldContain("Waiting for sign-off");
    }

    private static async Task SendBackAsync(Visitor approver, string address, string comment)
    {
        await approver.GoAsync("/");
        await approver.FollowAsync($"{address}/sign-off");
        await approver.ChooseAsync("Send back");
        (await approver.TextAsync(".nhsuk-error-summary")).ShouldContain("There is a problem");
        await approver.WriteAsync("comment", comment);
        await approver.ChooseAsync("Send back");
    }

    private static async Task SignOffAsync(Visitor approver, string address)
    {
        await approver.GoAsync($"{address}/sign-off");
        await approver.ChooseAsync("Sign off this return");
        await approver.ShouldShowAsync("Return signed off");
        (await approver.TextAsync()).ShouldContain("SHA-256");
    }

    /// <summary>From the newest row of the table beside the chart: "37 of 40".</summary>
    private static async Task<int> OrganisationsInAsync(Visitor analyst)
    {
        var coverage = await analyst.Page.InnerTextAsync("dt:text('Organisations') + dd");

        return int.Parse(coverage.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
    }

    private Task<Visitor> SignedInAsync(string role, string ods, bool javaScript) => Visitor.InAsync(standalone, chromium, role, ods, javaScript);
}
