using EdiRegion.Region.Assessments;

namespace EdiRegion.Region.Tests.Assessments;

/// <summary>A questionnaire of an overlay is taken, or says what is wrong: file, line and field.</summary>
public sealed class QuestionnaireFaultTests : IDisposable
{
    private const string Head = """ "key": "mine", "title": "Mine", "edition": "1", "about": "A", "notice": "Ours", "period": "year" """;
    private const string Levels = """ "levels": [{ "number": 0, "label": "No", "descriptor": "No" }, { "number": 1, "label": "Yes", "descriptor": "Yes" }] """;
    private const string One = """ "sections": [{ "key": "s", "title": "S", "questions": [{ "key": "a", "text": "A?", """ + Levels + "}] }]";

    private readonly string _overlay = Directory.CreateTempSubdirectory("edi-overlay-").FullName;

    public void Dispose() => Directory.Delete(_overlay, recursive: true);

    /// <summary>Fields of the questionnaire from its second line on, line and field of the fault, and what it says.</summary>
    public static TheoryData<string, int, string, string> Faults { get; } = new()
    {
        {
            """
            "scoring": { "kind": "distribution" },
            "sections": [{ "key": "s", "title": "S", "questions": [{ "key": "a", "text": "A?", "levels": [
              { "number": 0, "label": "No", "descriptor": "No" },
              { "number": 2, "label": "Yes", "descriptor": "Yes" }] }] }]
            """,
            5, "sections[0].questions[0].levels[1].number", "level 1 is missing: found 2"
        },
        {
            """
            "scoring": { "kind": "distribution" },
            "sections": [{ "key": "s", "title": "S", "questions": [{ "key": "a", "text": "A?", "levels": [
              { "number": 1, "label": "No", "descriptor": "No" },
              { "number": 2, "label": "Yes", "descriptor": "Yes" }] }] }]
            """,
            4, "sections[0].questions[0].levels[0].number", "level 0 is missing"
        },
        {
            $$"""
            "scoring": { "kind": "distribution" },
            "sections": [
              { "key": "s", "title": "S", "questions": [{ "key": "a", "text": "A?", {{Levels}} }] },
              { "key": "t", "title": "T", "questions": [
                { "key": "a", "text": "B?", {{Levels}} }] }]
            """,
            6, "sections[1].questions[0].key", "'a' is defined twice in this questionnaire"
        },
        {
            $$"""
            "scoring": { "kind": "distribution" },
            "sections": [
              { "key": "s", "title": "S", "questions": [{ "key": "a", "text": "A?", {{Levels}} }] },
              { "key": "s", "title": "T", "questions": [{ "key": "b", "text": "B?", {{Levels}} }] }]
            """,
            5, "sections[1].key", "'s' is defined twice"
        },
        {
            """
            "scoring": { "kind": "distribution" },
            "sections": [{ "key": "s", "title": "S", "questions": [{ "key": "a", "text": "A?", "levels": [
              { "number": 0, "label": "No", "descriptor": "No", "evidence": "file" },
              { "number": 1, "label": "Yes", "descriptor": "Yes", "evidence": "explanation" }] }] }]
            """,
            5, "sections[0].questions[0].levels[1].evidence", "needs less evidence than level 0"
        },
        {
            $$"""
            "scoring": { "kind": "distribution" },
            "sections": [{ "key": "s", "title": "S", "questions": [{ "key": "a", "text": "A?",
              "requirements": ["wrei-1.1", "wrei-99"], {{Levels}} }] }]
            """,
            4, "sections[0].questions[0].requirements[1]", "'wrei-99' is not a requirement"
        },
        {
            $$"""
            "scoring": { "kind": "distribution" },
            "sections": [{ "key": "s", "title": "S", "questions": [{ "key": "a", "text": "A?",
              "measures": ["wres-99"], {{Levels}} }] }]
            """,
            4, "sections[0].questions[0].measures[0]", "'wres-99' is not a measure"
        },
        {
            $$"""
            "scoring": { "kind": "distribution" },
            "sections": [{ "key": "s", "title": "S",
              "requirement": "outcome-1", "questions": [{ "key": "a", "text": "A?", {{Levels}} }] }]
            """,
            4, "sections[0].requirement", "'outcome-1' is not a requirement"
        },
        {
            $$"""
            "scoring": { "kind": "distribution" },
            "sections": [{ "key": "s", "title": "S", "questions": [{ "key": "a", "text": "A?",
              "instances": 2, {{Levels}} }] }]
            """,
            4, "sections[0].questions[0].instances", "Give an odd number"
        },
        {
            $$"""
            "scoring": {
              "kind": "distribution" },
            "sections": [{ "key": "s", "title": "S", "questions": [{ "key": "a", "text": "A?", "instances": 3, {{Levels}} }] }]
            """,
            3, "scoring.kind", "Use medianOfInstances"
        },
        { """ "scoring": { "kind": "average" }, """ + One, 2, "scoring.kind", "not one of sumWithThresholds, meanWithBands" },
        { "\"scoring\": { \"kind\": \"distribution\",\n \"metFrom\": 1 }, " + One, 3, "scoring.metFrom", "'metFrom' does not belong to distribution" },
        { "\"scoring\": {\n \"kind\": \"sumWithThresholds\" }, " + One, 2, "scoring", "'thresholds' is missing" },
        {
            "\"scoring\": { \"kind\": \"sumWithThresholds\", \"thresholds\": [{ \"from\": 0, \"label\": \"A\" },\n{ \"from\": 2, \"label\": \"B\" }] }, " + One,
            3, "scoring.thresholds[1].from", "2 cannot be reached: the most the questions give is 1"
        },
        {
            "\"scoring\": { \"kind\": \"sumWithThresholds\", \"thresholds\": [\n{ \"from\": 1, \"label\": \"A\" }] }, " + One,
            3, "scoring.thresholds[0].from", "The first starts at 0"
        },
        {
            "\"scoring\": { \"kind\": \"meanWithBands\", \"bands\": [{ \"from\": 0, \"label\": \"A\" },\n{ \"from\": 0, \"label\": \"B\" }] }, " + One,
            3, "scoring.bands[1].from", "0 is not above 0"
        },
        { "\"scoring\": {\n\"kind\": \"medianOfInstances\", \"each\": \"question\", \"then\": { \"kind\": \"distribution\" } }, " + One, 3, "scoring.kind", "no question asks for several services" },
        {
            "\"scoring\": { \"kind\": \"allMustPass\", \"tiers\": [{ \"label\": \"Gold\",\n\"all\": 2 }] }, " + One,
            3, "scoring.tiers[0].all", "level 2 is above 1, the highest level of a"
        },
        {
            "\"scoring\": { \"kind\": \"allMustPass\", \"tiers\": [{ \"label\": \"Gold\", \"require\": {\n\"z\": 1 } }] }, " + One,
            3, "scoring.tiers[0].require.z", "'z' is not a question of mine"
        },
        {
            "\"scoring\": { \"kind\": \"allMustPass\", \"tiers\": [{ \"label\": \"Silver\", \"all\": 1 }, { \"label\": \"Gold\",\n\"all\": 0 }] }, " + One,
            3, "scoring.tiers[1].all", "Gold asks for less of a than Silver below it"
        },
        {
            "\"scoring\": {\n\"kind\": \"mandatoryItems\", \"metFrom\": 1, \"met\": \"A\", \"improving\": \"B\", \"notMet\": \"C\" }, " + One,
            3, "scoring.kind", "no question is mandatory"
        },
        {
            "\"scoring\": { \"kind\": \"applyAndExplain\",\n\"appliedFrom\": 2, \"applied\": \"A\", \"explained\": \"B\", \"open\": \"C\" }, " + One,
            3, "scoring.appliedFrom", "level 2 is above 1"
        },
        {
            """
            "scoring": { "kind": "distribution" },
            "sections": [{ "key": "s", "title": "S", "questions": [{ "key": "a", "text": "A?", "levels": [
              { "number": 0, "label": "No", "descriptor": "No" }] }] }]
            """,
            3, "sections[0].questions[0].levels", "against the schema: TooFewItems"
        },
        { MappedTo("eds-2022/9z", "[0, 1]"), 4, "sections[0].questions[0].same[0].question", "'9z' is not a question of eds-2022" },
        { MappedTo("eds/2b", "[0, 1]"), 4, "sections[0].questions[0].same[0].question", "'eds' is not a questionnaire. Known: wrei, eds-2022" },
        { MappedTo("mine/a", "[0, 1]"), 4, "sections[0].questions[0].same[0].question", "is in the same questionnaire" },
        { MappedTo("eds-2022/1a", "[0, 1]"), 4, "sections[0].questions[0].same[0].question", "is answered for 3 services" },
        { MappedTo("eds-2022/2b", "[0, 1, 2]"), 4, "sections[0].questions[0].same[0].levels", "names 3 levels. a has 2" },
        { MappedTo("eds-2022/2b", "[0, 4]"), 4, "sections[0].questions[0].same[0].levels[1]", "4 is not a level of eds-2022/2b, which has 0 to 3" },
        { MappedTo("eds-2022/2b", "[2, 1]"), 4, "sections[0].questions[0].same[0].levels[1]", "1 is below 2" },
        { MappedTo("eds-2022/2b", "[0, 1]", "wrei/wrei-4.2", "[0, 4]"), 4, "sections[0].questions[0].same[0]", "the mappings go round in a circle that lifts an answer: " },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_names_file_line_and_field(string fields, int line, string field, string problem)
    {
        var file = Write("mine.json", $$"""
            { {{Head}},
            {{fields}} }
            """);

        var fault = Should.Throw<DefinitionException>(() => Definitions.Load(_overlay));

        fault.Message.ShouldContain(problem);
        (fault.File, fault.Line, fault.Field).ShouldBe((file, line, field));
    }

    [Fact]
    public void A_draft_is_checked_as_a_file_is()
    {
        var json = $$"""
            { {{Head}}, "scoring": { "kind": "distribution" },
            {{One.Replace("\"text\"", "\"texts\"", StringComparison.Ordinal)}} }
            """;

        var fault = Should.Throw<DefinitionException>(() => Questionnaires.Parse(json, "the draft", Known.Definitions));

        (fault.File, fault.Line, fault.Field).ShouldBe(("the draft", 2, "sections[0].questions[0].text"));
    }

    [Fact]
    public void A_draft_that_is_not_json_says_where() =>
        Should.Throw<DefinitionException>(() => Questionnaires.Parse("{ \"key\": ", "the draft", Known.Definitions)).Message.ShouldStartWith("the draft, line 1");

    [Fact]
    public void A_question_that_others_are_mapped_to_cannot_be_left_out()
    {
        var json = $$"""{ {{Head.Replace("mine", "eds-2022", StringComparison.Ordinal)}}, "scoring": { "kind": "distribution" }, {{One}} }""";

        var fault = Should.Throw<DefinitionException>(() => Questionnaires.Parse(json, "the draft", Known.Definitions));

        fault.Message.ShouldContain("is mapped to it: '3a' is not a question of eds-2022");
        fault.File.ShouldBe("the draft");
    }

    [Fact]
    public void The_same_key_twice_in_the_overlay_is_a_fault()
    {
        var json = $$"""{ {{Head}}, "scoring": { "kind": "distribution" }, {{One}} }""";
        var first = Write("a.json", json);
        var second = Write("b.json", json);

        var fault = Should.Throw<DefinitionException>(() => Definitions.Load(_overlay));

        (fault.File, fault.Field).ShouldBe((second, "key"));
        fault.Message.ShouldContain($"'mine' is defined twice; it is already the key of {first}");
    }

    [Fact]
    public void A_questionnaire_of_an_overlay_works_like_a_shipped_one()
    {
        Write("mine.json", $$"""
            { {{Head}}, "scoring": { "kind": "meanWithBands", "bands": [{ "from": 0, "label": "Early" }, { "from": 1, "label": "Done" }] }, {{One}} }
            """);
        Write("eds.json", $$"""
            { {{Head.Replace("mine", "race-equality-code", StringComparison.Ordinal)}}, "scoring": { "kind": "distribution" },
              "sections": [{ "key": "s", "title": "S", "questions": [
                { "key": "a-3", "text": "A?", {{Levels}} }, { "key": "c-1", "text": "C?", {{Levels}} }, { "key": "c-2", "text": "D?", {{Levels}} }] }] }
            """);

        var fault = Should.Throw<DefinitionException>(() => Definitions.Load(_overlay));
        fault.Message.ShouldContain("is not a level of race-equality-code/");

        File.Delete(Path.Combine(_overlay, "questionnaires", "eds.json"));
        var definitions = Definitions.Load(_overlay);
        definitions.QuestionnaireList.Select(questionnaire => questionnaire.Key)
            .ShouldBe(["wrei", "eds-2022", "inclusive-recruitment", "race-equality-code", "mine"]);
        definitions.Questionnaires["mine"].Score(new Dictionary<string, Answer> { ["a"] = Answer.At(1) }).Band.ShouldBe("Done");
    }

    private static string MappedTo(string question, string levels, string? other = null, string otherLevels = "") => $$"""
        "scoring": { "kind": "distribution" },
        "sections": [{ "key": "s", "title": "S", "questions": [{ "key": "a", "text": "A?", {{Levels}},
          "same": [{ "question": "{{question}}", "levels": {{levels}} }{{(other is null ? "" : $", {{ \"question\": \"{other}\", \"levels\": {otherLevels} }}")}}] }] }]
        """;

    private string Write(string name, string json)
    {
        Directory.CreateDirectory(Path.Combine(_overlay, "questionnaires"));
        var path = Path.Combine(_overlay, "questionnaires", name);
        File.WriteAllText(path, json);
        return path;
    }
}
