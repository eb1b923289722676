using EdiRegion.EndToEnd.Standalone;

namespace EdiRegion.EndToEnd.Browser;

/// <summary>The region changes what is asked: the next edition of a questionnaire, and a new one made from it. On the demonstration of Standalone.</summary>
[Collection(typeof(OneStandalone))]
public sealed class QuestionnaireJourneyTests(RunningStandalone standalone, Chromium chromium)
{
    [Fact]
    public async Task The_region_writes_the_next_edition_of_a_questionnaire_and_sees_whom_it_touches()
    {
        var analyst = await Visitor.InAsync(standalone, chromium, "region-analyst", "Y60", javaScript: true);

        await analyst.GoAsync("/assessments/questionnaires/inclusive-recruitment");
        await analyst.ChooseAsync("Begin the next edition");
        (await analyst.TextAsync(".nhsuk-error-summary")).ShouldContain("Enter another name");
        await analyst.WriteAsync("edition", "2099.1");
        await analyst.ChooseAsync("Begin the next edition");
        await analyst.Page.Locator("main .app-objective li a").First.ClickAsync();
        await analyst.SeeAsync();
        await analyst.WriteAsync("descriptor-1", "");
        await analyst.ChooseAsync("Save the question");
        (await analyst.TextAsync(".nhsuk-error-summary")).ShouldContain("Level 1: say what can be seen");
        await analyst.WriteAsync("descriptor-1", "A first step is written down and somebody answers for it.");
        await analyst.ChooseAsync("Save the question", picture: "edition");
        (await analyst.TextAsync()).ShouldContain("Questions that change");
        await analyst.ChooseAsync("Publish this edition");
        (await analyst.TextAsync()).ShouldContain("Edition 2099.1");

        await analyst.Page.Locator("summary:has-text('Make a new questionnaire from this one')").ClickAsync();
        await analyst.WriteAsync("newTitle", "Staff voice");
        await analyst.WriteAsync("newKey", "Staff voice");
        await analyst.ChooseAsync("Make a new one");
        (await analyst.TextAsync(".nhsuk-error-summary")).ShouldContain("small letters");
        await analyst.WriteAsync("newKey", "staff-voice");
        await analyst.ChooseAsync("Make a new one");
        await analyst.ShouldShowAsync("Staff voice");
        await analyst.ChooseAsync("Publish this edition");
        (await analyst.TextAsync()).ShouldContain("version 1");
        analyst.Leave();
    }
}
