namespace EdiRegion.Region.Tests.Frameworks;

/// <summary>Frameworks and requirements recognised in what people write. Expected: "key=words" in order, "~" if assumed.</summary>
public sealed class MentionsTests
{
    [Theory]
    [InlineData("NHS England EDI Improvement Plan High Impact Action 3", "hia-3=NHS England EDI Improvement Plan High Impact Action 3")]
    [InlineData("Pay gaps\nNHS England EDI Improvement Plan\nHigh Impact Action 3",
        "hia-3=NHS England EDI Improvement Plan\nHigh Impact Action 3")]
    [InlineData("HIA3", "hia-3=HIA3")]
    [InlineData("(HIA 3.1)", "hia-3.1=HIA 3.1")]
    [InlineData("See hia-3.", "hia-3=hia-3")]
    [InlineData("HIA #3", "hia-3=HIA #3")]
    [InlineData("HIA no. 3", "hia-3=HIA no. 3")]
    [InlineData("HIA: 3", "hia-3=HIA: 3")]
    [InlineData("High Impact Action (HIA) 3", "hia-3=High Impact Action (HIA) 3")]
    [InlineData("High-impact action two", "hia-2=High-impact action two")]
    [InlineData("High Impact Actions 1 and 4", "hia-1=High Impact Actions 1|hia-4=4")]
    [InlineData("High Impact Actions (HIAs) 1 & 4", "hia-1=High Impact Actions (HIAs) 1|hia-4=4")]
    [InlineData("HIAs 1, 2 or 6.4", "hia-1=HIAs 1|hia-2=2|hia-6.4=6.4")]
    [InlineData("HIA 4-6", "hia-4=HIA 4|hia-5=6|hia-6=6")]
    [InlineData("HIA 4-6 of the EDI Improvement Plan",
        "hia-4=HIA 4|hia-5=6 of the EDI Improvement Plan|hia-6=6 of the EDI Improvement Plan")]
    [InlineData("HIA 1.1 to 1.3", "hia-1.1=HIA 1.1|hia-1.2=1.3|hia-1.3=1.3")]
    [InlineData("High Impact Action 6 of the EDI Improvement Plan", "hia-6=High Impact Action 6 of the EDI Improvement Plan")]
    [InlineData("In line with NHS England EDI Improvement Plan deadlines", "edi-improvement-plan=NHS England EDI Improvement Plan")]
    [InlineData("the equality, diversity, and inclusion (EDI) improvement plan",
        "edi-improvement-plan=equality, diversity, and inclusion (EDI) improvement plan")]
    [InlineData("All High Impact Actions", "edi-improvement-plan=High Impact Actions")]
    [InlineData("WRES indicator 2", "wres-ind-2=WRES indicator 2")]
    [InlineData("WRES metrics", "wres=WRES metrics")]
    [InlineData("Yearly WRES Data", "wres=WRES Data")]
    [InlineData("WDES metric 4", "wdes-metric-4=WDES metric 4")]
    [InlineData("WDES Metric 4a and 9b", "wdes-metric-4a=WDES Metric 4a|wdes-metric-9b=9b")]
    [InlineData("Metric 10 (WDES)", "wdes-metric-10=Metric 10 (WDES")]
    [InlineData("Metric 4 of the WDES", "wdes-metric-4=Metric 4 of the WDES")]
    [InlineData("WRES and WDES", "wres=WRES|wdes=WDES")]
    [InlineData("Workforce Race Equality Standard (WRES) indicators 5-8",
        "wres-ind-5=Workforce Race Equality Standard (WRES) indicators 5|wres-ind-6=8|wres-ind-7=8|wres-ind-8=8")]
    [InlineData("Links to Metric 2", "~wres-ind-2=Metric 2")]
    [InlineData("Links to Metrics 5, 6, 7 and 8", "~wres-ind-5=Metrics 5|~wres-ind-6=6|~wres-ind-7=7|~wres-ind-8=8")]
    [InlineData("Across all metrics", "~wres=Across all metrics")]
    [InlineData("WDES: we will improve metrics 4 and 5", "wdes=WDES|wdes-metric-4=metrics 4|wdes-metric-5=5")]
    [InlineData("WRES 5-8; WDES 3, 4",
        "~wres-ind-5=WRES 5|~wres-ind-6=8|~wres-ind-7=8|~wres-ind-8=8|~wdes-metric-3=WDES 3|~wdes-metric-4=4")]
    [InlineData("WREI outcome 4", "wrei-outcome-4=WREI outcome 4")]
    [InlineData("EDS 2022 outcome 2B", "eds-2b=EDS 2022 outcome 2B")]
    [InlineData("Model Employer targets and Mend the Gap", "model-employer=Model Employer targets|hia-3.1=Mend the Gap")]
    [InlineData("Support for internationally-recruited staff", "hia-5=internationally-recruited staff")]
    [InlineData("domestic abuse & sexual violence", "hia-6.3=domestic abuse & sexual violence|aim-7.2=domestic abuse & sexual violence")]
    [InlineData("1.2 Agree action plan", "aim-1.2=Agree action plan")]
    [InlineData("race and disability", "pc-race=race|pc-disability=disability")]
    public void What_people_write_is_recognised(string text, string expected) => Found(text).ShouldBe(expected);

    [Theory]
    [InlineData("")]
    [InlineData("3")]
    [InlineData("1.1 and 2.3")]
    [InlineData("By 31/03/2024, 5 of 6 posts at Band 8a")]
    [InlineData("Action 3: train 12 managers")]
    [InlineData("Aim 1, objective 1.2, outcome 4, priority 2, domain 3")]
    [InlineData("Ambitions 1-5")]
    [InlineData("High impact action plan 3")]
    [InlineData("Metric 20 and indicator 0")]
    [InlineData("Metrics 5% up")]
    [InlineData("metric 1st")]
    [InlineData("High Impact Action 7")]
    [InlineData("EDI action 3")]
    [InlineData("Then agree action plan with the networks")]
    [InlineData("Bank WRES; Medical WRES")]
    [InlineData("EDS2 and EDS 2")]
    [InlineData("metrical 2, Chia 3, WRESTLE 4")]
    public void Plain_words_and_numbers_are_not(string text) => Found(text).ShouldBe("");

    [Theory]
    [InlineData("WRES 2023", "wres=WRES")]
    [InlineData("WRES 2 year plan", "wres=WRES")]
    [InlineData("HIA 3, 5 March 2024", "hia-3=HIA 3")]
    [InlineData("HIA 3 March 2024", "hia-3=HIA 3")]
    [InlineData("HIA 3 and 2 further actions", "hia-3=HIA 3")]
    [InlineData("HIA 3, 31/03/2024", "hia-3=HIA 3")]
    [InlineData("HIA 3 and 9", "hia-3=HIA 3")]
    [InlineData("HIA 4. 5 managers", "hia-4=HIA 4")]
    [InlineData("metrics 5 and 6 may improve", "~wres-ind-5=metrics 5|~wres-ind-6=6")]
    [InlineData("WREI. Outcome 4", "wrei=WREI")]
    [InlineData("HIA: 3 managers trained", "~edi-improvement-plan=HIA")]
    [InlineData("HIA. 3 managers trained", "~edi-improvement-plan=HIA")]
    [InlineData("HIA 7", "~edi-improvement-plan=HIA")]
    public void A_list_ends_where_the_numbers_mean_something_else(string text, string expected) => Found(text).ShouldBe(expected);

    [Fact]
    public void Every_way_a_requirement_lists_is_recognised_as_it()
    {
        var definitions = Known.Definitions;

        foreach (var requirement in definitions.Requirements.Values)
        {
            var framework = definitions.Frameworks[requirement.Framework];
            foreach (var way in requirement.Mentions)
            {
                var numbered = requirement.Number is { } number && way.EndsWith(number, StringComparison.OrdinalIgnoreCase);
                var name = numbered ? $"{framework.Mentions[0]} {way}" : way;
                definitions.Mentions.Find(name).Select(mention => mention.Key).ShouldContain(requirement.Key, $"in '{name}'");
            }
        }
    }

    private static string Found(string text) => string.Join('|', Known.Definitions.Mentions.Find(text).Select(mention =>
        $"{(mention.Assumed ? "~" : "")}{mention.Key}={text.Substring(mention.Start, mention.Length)}"));
}
