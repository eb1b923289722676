using System.Text;
using EdiRegion.EndToEnd.Standalone;

namespace EdiRegion.EndToEnd.Browser;

/// <summary>An action plan in a browser, from the file a trust keeps to the board's sign-off and the coverage its system sees, on the demonstration of Standalone.</summary>
[Collection(typeof(OneStandalone))]
public sealed class PlanJourneyTests(RunningStandalone standalone, Chromium chromium)
{
    private const string Year = "2027-28";

    private const string File = """
        Objective,Ref,Action,Lead,Due date,RAG,Progress
        "Fair recruitment (High Impact Action 2)",1.1,Review job adverts for bias,Head of resourcing,31 March 2028,Green,Templates drafted
        "Fair recruitment (High Impact Action 2)",1.2,Train interview panels,Head of resourcing,by June 2027,Amber,
        "Safe to speak up",2.1,Widen the team of speak up champions,Speak up guardian,30/09/2027,Blue,All sites have one
        """;

    [Theory]
    [InlineData("RRK", "QHL", true)]
    [InlineData("RJE", "QNC", false)]
    public async Task A_trust_brings_its_plan_in_shows_what_is_done_and_its_board_signs_it_off(string ods, string system, bool javaScript)
    {
        var plan = $"/plans/{ods}/{Year}";
        var lead = await Visitor.InAsync(standalone, chromium, "trust-lead", ods, javaScript);
        var approver = await Visitor.InAsync(standalone, chromium, "trust-approver", ods, javaScript);
        var above = await Visitor.InAsync(standalone, chromium, "system-lead", system, javaScript);

        await BringInAsync(lead, plan);
        await ShowAsync(lead);
        await lead.GoAsync(plan, picture: "plan");
        await PutForwardAsync(lead, plan);
        await SignOffAsync(approver, plan);

        await ExplainAsync(lead, $"/plans/coverage/{ods}/hia-6.6");
        await above.GoAsync($"/plans/coverage?scope=ics:{system}&framework=edi-improvement-plan", picture: "coverage");
        await above.GoAsync($"/plans/coverage/{ods}/hia-6.6");
        await above.ChooseAsync("Accept it");
        (await above.TextAsync()).ShouldContain("Accepted by System lead");
        await above.GoAsync("/plans");
        await above.GoAsync("/plans/networks");
        await above.GoAsync($"/plans/networks/{ods}");

        foreach (var visitor in (Visitor[])[lead, approver, above])
        {
            visitor.Leave();
        }
    }

    [Fact]
    public async Task Progress_is_recorded_with_the_keyboard_alone()
    {
        var lead = await Visitor.InAsync(standalone, chromium, "trust-lead", "RX1", javaScript: true);
        await lead.GoAsync("/plans");

        await lead.PressAsync("Inclusion plan, 2026-27");
        await lead.PressAsync(await lead.Page.InnerTextAsync(".app-actions .nhsuk-task-list__link >> nth=0"));
        await lead.PressAsync("Record progress");
        await lead.TabToAsync("What has happened?");
        await lead.Page.Keyboard.TypeAsync("Typed without a mouse");
        await lead.PressAsync("Save progress");

        (await lead.TextAsync()).ShouldContain("Typed without a mouse");
        lead.Leave();
    }

    private static async Task BringInAsync(Visitor lead, string plan)
    {
        await lead.GoAsync($"{plan}/import");
        await lead.ChooseAsync("Upload and look at it");
        (await lead.TextAsync(".nhsuk-error-summary")).ShouldContain("There is a problem");
        await lead.UploadAsync("notes.docx", Encoding.UTF8.GetBytes("not a document"), "Upload and look at it");
        (await lead.TextAsync(".nhsuk-error-summary")).ShouldContain("There is a problem");
        await lead.UploadAsync("plan.csv", Encoding.UTF8.GetBytes(File), "Upload and look at it");
        (await lead.TextAsync()).ShouldContain("2 objectives, 3 actions");
        await lead.ChooseAsync("Bring this plan in");
        lead.ShouldBeAt(plan);
        (await lead.TextAsync()).ShouldContain("Complete, evidence claimed");
    }

    /// <summary>The action reported blue becomes blue by attaching what shows it; another goes through the pages of an action.</summary>
    private static async Task ShowAsync(Visitor lead)
    {
        await lead.ChooseAsync("2.1 Widen the team of speak up champions");
        (await lead.TextAsync()).ShouldContain("Complete, evidence claimed");
        var action = new Uri(lead.Page.Url).AbsolutePath;
        await lead.ChooseAsync("Add evidence");
        await lead.WriteAsync("url", "https://intranet.demo.invalid/champions");
        await lead.WriteAsync("name", "List of champions");
        await lead.ChooseAsync("Attach the link");
        (await lead.TextAsync(".app-standing")).ShouldContain("Blue");
        await lead.ChooseAsync("How did this go blue?", picture: "timeline");
        (await lead.TextAsync()).ShouldContain("Imported from plan.csv");
        await lead.GoAsync(action);
        await lead.ChooseAsync("Record progress");
        await lead.MarkAsync("confidence", "atRisk");
        await lead.ChooseAsync("Save progress");
        await lead.ChooseAsync("Add a milestone");
        await lead.ChooseAsync("Add this milestone");
        (await lead.TextAsync(".nhsuk-error-summary")).ShouldContain("There is a problem");
        await lead.WriteAsync("title", "Champions on every site");
        await lead.WriteDateAsync("due", new(2027, 6, 30));
        await lead.ChooseAsync("Add this milestone");
        (await lead.TextAsync()).ShouldContain("Champions on every site");
    }

    /// <summary>Every measure that nobody works on is asked about, until each has a reason.</summary>
    private static async Task PutForwardAsync(Visitor lead, string plan)
    {
        await lead.GoAsync($"{plan}/publication");
        await lead.ChooseAsync("Put it forward");

        while (await lead.Page.Locator("textarea[name^='reasons-']").AllAsync() is { Count: > 0 } questions)
        {
            foreach (var question in questions)
            {
                await question.FillAsync("The board decided to act next year.");
            }

            await lead.ChooseAsync("Put it forward");
        }

        await lead.ShouldShowAsync("Editions and sign-off");
        (await lead.TextAsync()).ShouldContain("Edition 1 waits for sign-off");
    }

    private static async Task SignOffAsync(Visitor approver, string plan)
    {
        await approver.GoAsync($"{plan}/publication");
        await approver.ChooseAsync("Sign off and publish");
        (await approver.TextAsync(".nhsuk-error-summary")).ShouldContain("who of the board");
        await approver.WriteAsync("boardMember", "Chief executive");
        await approver.ChooseAsync("Sign off and publish");
        await approver.GoAsync(plan);
        (await approver.TextAsync()).ShouldContain("Edition 1 was signed off by Chief executive");
    }

    private static async Task ExplainAsync(Visitor lead, string answer)
    {
        await lead.GoAsync(answer);
        await lead.WriteAsync("reason", "A joint policy of the system is being written.");
        await lead.WriteAsync("mitigation", "The old policy stays.");
        await lead.WriteDateAsync("newDate", DateOnly.FromDateTime(DateTime.UtcNow).AddMonths(5));
        await lead.ChooseAsync("Send the explanation");
        (await lead.TextAsync()).ShouldContain("A joint policy of the system is being written.");
    }
}
