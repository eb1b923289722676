using EdiRegion.Region.Assessments;
using EdiRegion.Region.Collections;

namespace EdiRegion.Region.Tests.Assessments;

public sealed class AnsweringTests
{
    private static readonly Dictionary<string, Answer> None = [];

    [Fact]
    public void An_open_mandatory_question_is_an_error_and_an_optional_one_is_not()
    {
        var questionnaire = Sample.Questionnaire(Sample.Spread, Sample.Question("q1"), Sample.Question("q2", fields: ""));

        var finding = questionnaire.Findings(None, new Dictionary<string, Evidence>()).ShouldHaveSingleItem();

        (finding.Question, finding.Code, finding.Severity).ShouldBe(("q1", "unanswered-mandatory", Severity.Error));
    }

    [Theory]
    [InlineData(0, Evidence.None, null)]
    [InlineData(2, Evidence.None, "evidence-missing")]
    [InlineData(2, Evidence.Explanation, null)]
    [InlineData(3, Evidence.Explanation, "evidence-missing")]
    [InlineData(3, Evidence.File, null)]
    [InlineData(5, Evidence.File, "level-unknown")]
    public void Evidence_is_asked_for_only_as_much_as_the_level_needs(int level, Evidence given, string? code)
    {
        var questionnaire = Known.Definitions.Questionnaires["wrei"];
        var answers = new Dictionary<string, Answer> { ["wrei-1.1"] = Answer.At(level, 4) };

        var findings = questionnaire.Findings(answers, new Dictionary<string, Evidence> { ["wrei-1.1"] = given }).Where(finding => finding.Question == "wrei-1.1");

        findings.Select(finding => finding.Code).ShouldBe(code is null ? [] : [code]);
    }

    [Theory]
    [InlineData(2, 1, "target-below-current")]
    [InlineData(2, 2, null)]
    [InlineData(2, 7, "target-unknown")]
    [InlineData(2, null, "target-missing")]
    public void The_aim_is_not_below_where_the_organisation_stands(int level, int? target, string? code) =>
        Codes("\"targeted\": true,", Answer.At(level, target)).ShouldBe(code is null ? [] : [code]);

    [Fact]
    public void What_does_not_apply_needs_a_reason_and_somebody_who_agrees()
    {
        const string May = "\"mayBeNotApplicable\": true,";

        Codes("", Answer.NotApplicable("No wards")).ShouldBe(["not-applicable-refused"]);
        Codes(May, Answer.NotApplicable(" ")).ShouldBe(["reason-missing"]);
        Codes(May, Answer.NotApplicable("No wards")).ShouldBe(["not-applicable-unreviewed"]);
        Codes(May, Answer.NotApplicable("No wards", reviewed: true)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_service_is_graded_on_the_scale()
    {
        var questionnaire = Known.Definitions.Questionnaires["eds-2022"];

        Of(Answer.OfServices(1, null, 2)).ShouldBe(["services-open"]);
        Of(Answer.OfServices(1, 4, 2)).ShouldBe(["level-unknown"]);
        Of(Answer.OfServices(0, 0, 2)).ShouldBeEmpty();
        Of(Answer.OfServices(1, 0, 2)).ShouldBe(["evidence-missing"]);

        IEnumerable<string> Of(Answer answer) => questionnaire.Findings(
            new Dictionary<string, Answer> { ["1a"] = answer }, new Dictionary<string, Evidence>()).Where(finding => finding.Question == "1a").Select(finding => finding.Code);
    }

    [Fact]
    public void What_is_not_applied_is_explained()
    {
        var questionnaire = Known.Definitions.Questionnaires["race-equality-code"];
        var answers = new Dictionary<string, Answer> { ["r-1"] = Answer.NotMet, ["zz"] = Answer.At(1) };

        var findings = questionnaire.Findings(answers, new Dictionary<string, Evidence>());

        findings.Where(finding => finding.Question == "r-1").Select(finding => finding.Code).ShouldBe(["reason-missing", "plan-missing"]);
        findings[^1].Code.ShouldBe("question-unknown");
    }

    private static IEnumerable<string> Codes(string fields, Answer answer) => Sample
        .Questionnaire(Sample.Spread, Sample.Question("q1", fields: fields), Sample.Question("q2", fields: ""))
        .Findings(Sample.Answers(answer), new Dictionary<string, Evidence>()).Select(finding => finding.Code);
}
