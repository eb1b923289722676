using System.Text;
using EdiRegion.Portal.Tests.Stub;
using EdiRegion.Region.Collections;
using Microsoft.Playwright;

namespace EdiRegion.Portal.Tests.Browser;

/// <summary>The whole way of a return, in a browser.</summary>
public sealed class JourneyTests(ServedPortal portal)
{
    private StubReturns Returns => portal.App.Gateway.Returns;

    [Theory]
    [InlineData(true, "2024-25Q4")]
    [InlineData(false, "2024-25Q3")]
    public async Task A_return_goes_from_upload_to_receipt_with_and_without_JavaScript(bool javaScript, string period)
    {
        var lead = await portal.OpenAsAsync("lead@rrk.example", javaScript);
        var address = $"/returns/RRK/quarterly/{period}";
        Returns.All.Remove($"RRK/quarterly/{period}");
        var cells = Figures.Of(portal.App.Gateway.Definitions.Collections["quarterly"]);
        var csv = "cell,value,note\r\n" + string.Concat(cells.Select(cell => $"{cell.Key},{cell.Value.Amount},\r\n"));

        await lead.GotoAsync(address);
        await lead.ClickAsync("a:text('Upload a CSV')");
        await lead.SetInputFilesAsync("input[type=file]", new FilePayload { Name = "return.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(csv) });
        await lead.ClickAsync("main button:text('Upload and check')");
        await lead.ClickAsync("main button:text('Save these figures as the draft')");
        await lead.ArriveAsync($"{address}/check");
        await lead.ClickAsync("[id='answer-board.eth'] a:text('Change')");
        await lead.FillAsync("[id='board.eth.W']", "=7+5");
        await lead.ClickAsync("main button:text('Save and check answers')");
        await lead.ClickAsync("main button:text('Submit for sign-off')");
        await lead.ArriveAsync(address);
        Returns.All[$"RRK/quarterly/{period}"].Cells["board.eth.W"].ShouldBe(Cell.Of(12, "=7+5"));

        var approver = await portal.OpenAsAsync("approver@rrk.example", javaScript);
        await approver.ClickAsync($"a[href='{address}/sign-off']");
        await approver.ClickAsync("main button:text('Sign off this return')");
        await approver.ArriveAsync($"{address}/receipt");

        (await approver.TextContentAsync("h1")).ShouldNotBeNull().Trim().ShouldBe("Return signed off");
        (await approver.IsVisibleAsync("[data-print] button")).ShouldBe(javaScript);
    }

    [Fact]
    public async Task Totals_run_along_and_a_block_from_a_spreadsheet_is_pasted()
    {
        var page = await portal.OpenAsAsync("lead@rrk.example");
        Returns.All.Remove("RRK/quarterly/2024-25Q2");
        await page.GotoAsync("/returns/RRK/quarterly/2024-25Q2/sections/headcount.eth");

        await page.EvalOnSelectorAsync("[id='headcount.lower.eth.W']", """
            (box) => {
              const data = new DataTransfer()
              data.setData('text/plain', '1,200\t300\t20\r\n=100+50\t40\t5\r\n')
              box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
            }
            """);

        (await page.InputValueAsync("[id='headcount.lower.eth.B']")).ShouldBe("300");
        (await page.InputValueAsync("[id='headcount.middle.eth.W']")).ShouldBe("=100+50");
        (await page.TextContentAsync("[data-entry-status]")).ShouldBe("6 figures pasted.");
        (await page.TextContentAsync("[data-column-total='W']")).ShouldBe("1,350");
        (await page.TextContentAsync("[data-grand-total]")).ShouldBe("1,715");
        (await page.TextContentAsync("[data-grand-share]")).ShouldBe("19.8%");
        await page.FillAsync("[id='headcount.upper.eth.B']", "85");
        (await page.TextContentAsync("[data-grand-total]")).ShouldBe("1,800");
        await page.FocusAsync("[id='headcount.lower.eth.B']");
        await page.Keyboard.PressAsync("ArrowDown");
        (await page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("headcount.middle.eth.B");
    }
}
