using Newtonsoft.Json.Linq;

namespace EdiRegion.Region.Tests.Awards;

/// <summary>A scheme of an overlay is taken, or says what is wrong: file, line and field.</summary>
public sealed class AwardFaultTests : IDisposable
{
    private const string Scheme = """
        {
          "key": "mine", "title": "Mine", "edition": "1", "about": "A", "notice": "Ours",
          "judgesPerEntry": 2, "minimumShared": 3, "graceMinutes": 5, "shortlist": 3, "highlyCommended": 2,
          "scoreLevels": ["No", "Yes"],
          "tieBreak": ["criterion:a", "chair"],
          "retention": { "draftMonths": 1, "personalTextMonths": 1, "monitoringMonths": 1 },
          "stages": [
            { "stage": "open", "weeks": 1, "about": "A" },
            { "stage": "screening", "weeks": 1, "about": "A" },
            { "stage": "judging", "weeks": 1, "about": "A" },
            { "stage": "moderation", "weeks": 1, "about": "A" },
            { "stage": "announced", "weeks": 1, "about": "A" }
          ],
          "categories": [
            {
              "key": "one", "title": "One", "recognises": "A",
              "nominees": ["individual"],
              "attachments": { "maximum": 1, "kinds": ["pdf"], "megabytes": 1 },
              "criteria": [
                { "letter": "a", "title": "A", "prompt": "A?", "minimumWords": 0, "maximumWords": 9, "weight": 60,
                  "anchors": { "0": "None", "1": "Most" } },
                { "letter": "b", "title": "B", "prompt": "B?", "minimumWords": 0, "maximumWords": 9, "weight": 40,
                  "anchors": { "0": "No", "1": "Yes" } }
              ]
            }
          ]
        }
        """;

    private readonly string _overlay = Directory.CreateTempSubdirectory("edi-overlay-").FullName;

    public void Dispose() => Directory.Delete(_overlay, recursive: true);

    /// <summary>What is written in place of what, line and field of the fault, and what it says.</summary>
    public static TheoryData<string, string, int, string, string> Faults { get; } = new()
    {
        { "\"title\": \"Mine\"", "\"titel\": \"Mine\"", 1, "title", "'title' is missing" },
        { "\"judgesPerEntry\": 2", "\"judgesPerEntry\": \"two\"", 3, "judgesPerEntry", "a number is expected" },
        { "\"highlyCommended\": 2", "\"highlyCommended\": 3", 3, "highlyCommended", "do not fit into a shortlist of 3. At most 2" },
        { "[\"criterion:a\", \"chair\"]", "[\"criterion:a\", \"coin\"]", 5, "tieBreak[1]", "criterion:a, fewer-abstentions or chair" },
        { "[\"criterion:a\", \"chair\"]", "[\"criterion:c\", \"chair\"]", 5, "tieBreak[0]", "one has no criterion c" },
        { "[\"criterion:a\", \"chair\"]", "[\"criterion:a\", \"criterion:a\", \"chair\"]", 5, "tieBreak[1]", "'criterion:a' stands twice" },
        { "[\"criterion:a\", \"chair\"]", "[\"chair\", \"criterion:a\"]", 5, "tieBreak[1]", "End the list with chair" },
        { "{ \"stage\": \"screening\", \"weeks\"", "{ \"stage\": \"judging\", \"weeks\"", 9, "stages[1].stage", "'judging' is out of place" },
        { "\"nominees\": [\"individual\"]", "\"nominees\": [\"hero\"]", 17, "categories[0].nominees[0]", "not one of individual, team" },
        { "\"nominees\": [\"individual\"]", "\"nominees\": [\"team\"], \"boardMembersOnly\": true", 17, "categories[0].boardMembersOnly", "only one person can be a member of a board" },
        { "\"nominees\": [\"individual\"]", "\"nominees\": [\"team\"], \"outcomes\": [\"outcome-1\"]", 17, "categories[0].outcomes[0]", "'outcome-1' is not a requirement" },
        { "\"nominees\": [\"individual\"]", "\"nominees\": [\"team\"], \"measures\": [\"wres-99\"]", 17, "categories[0].measures[0]", "'wres-99' is not a measure" },
        { "\"kinds\": [\"pdf\"]", "\"kinds\": [\"exe\"]", 18, "categories[0].attachments.kinds[0]", "not one of pdf" },
        { "\"maximum\": 1, \"kinds\": [\"pdf\"]", "\"maximum\": 1", 18, "categories[0].attachments", "'kinds' is missing" },
        { "\"weight\": 60", "\"weight\": 50", 19, "categories[0].criteria", "the weights add up to 90" },
        { "\"letter\": \"b\"", "\"letter\": \"c\"", 22, "categories[0].criteria[1].letter", "'c' comes where b is expected" },
        { "\"prompt\": \"B?\", \"minimumWords\": 0", "\"prompt\": \"B?\", \"minimumWords\": 10", 22, "categories[0].criteria[1].minimumWords", "at least 10 words do not fit into at most 9" },
        { "\"0\": \"None\", \"1\": \"Most\"", "\"0\": \"None\"", 21, "categories[0].criteria[0].anchors", "score 1 has no anchor" },
        { "\"0\": \"None\", \"1\": \"Most\"", "\"0\": \"None\", \"2\": \"Most\"", 21, "categories[0].criteria[0].anchors.2", "'2' is not a score of this scheme. Scores are 0 to 1" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_names_file_line_and_field(string instead, string written, int line, string field, string problem)
    {
        var text = Scheme.Replace(instead, written, StringComparison.Ordinal);
        text.ShouldNotBe(Scheme);
        var file = Write("mine.json", text);

        var fault = Should.Throw<DefinitionException>(() => Definitions.Load(_overlay));

        fault.Message.ShouldContain(problem);
        (fault.File, fault.Line, fault.Field).ShouldBe((file, line, field));
    }

    [Fact]
    public void A_stage_left_out_and_a_category_named_twice_are_faults()
    {
        var scheme = JObject.Parse(Scheme);
        ((JArray)scheme["stages"]!).RemoveAt(4);
        Write("mine.json", scheme.ToString());
        Should.Throw<DefinitionException>(() => Definitions.Load(_overlay)).Message.ShouldContain("field stages: announced is missing");

        scheme = JObject.Parse(Scheme);
        ((JArray)scheme["categories"]!).Add(scheme["categories"]![0]!.DeepClone());
        Write("mine.json", scheme.ToString());
        Should.Throw<DefinitionException>(() => Definitions.Load(_overlay)).Message.ShouldContain("field categories[1].key: 'one' is defined twice in this scheme");
    }

    [Fact]
    public void A_scheme_of_an_overlay_stands_beside_the_shipped_one_or_takes_its_place()
    {
        Write("mine.json", Scheme);
        Definitions.Load(_overlay).Awards.Keys.ShouldBe(["midas", "mine"], ignoreOrder: true);

        Write("mine.json", Scheme.Replace("\"mine\"", "\"midas\"", StringComparison.Ordinal));
        Definitions.Load(_overlay).Awards.ShouldHaveSingleItem().Value.Title.ShouldBe("Mine");
    }

    private string Write(string name, string json)
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(_overlay, "awards")).FullName, name);
        File.WriteAllText(path, json);
        return path;
    }
}
