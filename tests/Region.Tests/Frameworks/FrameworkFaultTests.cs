using EdiRegion.Region.Frameworks;

namespace EdiRegion.Region.Tests.Frameworks;

/// <summary>A framework of an overlay takes its place or says what is wrong: file, line and field.</summary>
public sealed class FrameworkFaultTests : IDisposable
{
    private const string Head = """ "title": "Mine", "publisher": "Us", "edition": "1", "from": "2026-04-01" """;

    private readonly string _overlay = Directory.CreateTempSubdirectory("edi-overlay-").FullName;

    public void Dispose() => Directory.Delete(_overlay, recursive: true);

    /// <summary>Fields of the framework from its second line on, line and field of the fault, and what it says.</summary>
    public static TheoryData<string, int, string, string> Faults { get; } = new()
    {
        {
            """
            "standing": "current", "requirements": [
              { "key": "mine-1", "kind": "goal", "title": "A" },
              { "key": "mine-1", "kind": "goal", "title": "B" } ]
            """,
            4, "requirements[1].key", "'mine-1' is defined twice; it is already a requirement of mine"
        },
        {
            """
            "standing": "current", "requirements": [
              { "key": "hia-3", "kind": "goal", "title": "A" } ]
            """,
            3, "requirements[0].key", "it is already a requirement of edi-improvement-plan"
        },
        {
            """
            "standing": "current", "requirements": [
              { "key": "wrei", "kind": "goal", "title": "A" } ]
            """,
            3, "requirements[0].key", "'wrei' is already the key of a framework"
        },
        {
            """
            "standing": "current", "requirements": [
              { "key": "mine-1", "kind": "goal", "title": "A",
                "parent": "mine-2" } ]
            """,
            4, "requirements[0].parent", "'mine-2' is not a requirement of mine"
        },
        {
            """
            "standing": "current", "requirements": [
              { "key": "mine-1", "kind": "goal", "title": "A",
                "parent": "hia-3" } ]
            """,
            4, "requirements[0].parent", "A parent is of the same framework"
        },
        {
            """
            "standing": "current", "requirements": [
              { "key": "mine-1", "kind": "goal", "title": "A", "links": ["hia-3",
                "hia-99"] } ]
            """,
            4, "requirements[0].links[1]", "'hia-99' is not a requirement of any framework"
        },
        {
            """
            "standing": "current", "requirements": [
              { "key": "mine-1", "kind": "goal", "title": "A", "links": ["mine-1"] } ]
            """,
            3, "requirements[0].links[0]", "linked to itself"
        },
        {
            """
            "standing": "current", "requirements": [
              { "key": "mine-1", "kind": "goal", "title": "A",
                "measures": ["wres-2", "wres-99"] } ]
            """,
            4, "requirements[0].measures[1]", "'wres-99' is not a measure"
        },
        {
            """
            "standing": "current", "requirements": [
              { "key": "mine-1", "kind": "goal", "title": "A", "successMeasures": [{ "text": "Less harm",
                "measures": ["harm"] }] } ]
            """,
            4, "requirements[0].successMeasures[0].measures[0]", "'harm' is not a measure"
        },
        {
            """
            "standing": "current", "requirements": [
              { "key": "mine-1", "kind": "goal", "title": "A", "parent": "mine-3" },
              { "key": "mine-2", "kind": "goal", "title": "B", "parent": "mine-1" },
              { "key": "mine-3", "kind": "goal", "title": "C", "parent": "mine-2" } ]
            """,
            3, "requirements[0].parent", "in a circle: mine-1 → mine-3 → mine-2 → mine-1"
        },
        {
            """
            "standing": "current", "requirements": [
              { "key": "mine-1", "kind": "goal", "title": "A", "parent": "mine-1" } ]
            """,
            3, "requirements[0].parent", "in a circle: mine-1 → mine-1"
        },
        {
            """
            "standing": "current", "requirements": [
              { "key": "mine-1", "kind": "goal", "title": "A", "accountable": true },
              { "key": "mine-2", "kind": "goal", "title": "B", "parent": "mine-1", "accountable": true } ]
            """,
            4, "requirements[1].accountable", "It would count twice"
        },
        {
            """
            "standing": "replaced", "requirements": [{ "key": "mine-1", "kind": "goal", "title": "A" }]
            """,
            2, "standing", "'replacedBy' is missing"
        },
        {
            """
            "standing": "replaced",
            "replacedBy": "theirs", "requirements": [{ "key": "mine-1", "kind": "goal", "title": "A" }]
            """,
            3, "replacedBy", "'theirs' is not a framework"
        },
        {
            """
            "standing": "current",
            "replacedBy": "wrei", "requirements": [{ "key": "mine-1", "kind": "goal", "title": "A" }]
            """,
            3, "replacedBy", "only a framework whose standing is replaced has one"
        },
        {
            """
            "standing": "replaced",
            "replacedBy": "mine", "requirements": [{ "key": "mine-1", "kind": "goal", "title": "A" }]
            """,
            3, "replacedBy", "in a circle"
        },
        {
            """
            "standing": "frozen",
            "until": "2026-03-31", "requirements": [{ "key": "mine-1", "kind": "goal", "title": "A" }]
            """,
            3, "until", "before it begins on 2026-04-01"
        },
        {
            """
            "standing": "current", "requirements": [
              { "key": "mine-1", "kind": "goal", "title": "A", "deadlines": [{ "by": "2027-03-31" },
                { "by": "2026-03-31" }] } ]
            """,
            4, "requirements[0].deadlines[1].by", "earliest first"
        },
        {
            """
            "standing": "current", "requirements": [
              { "key": "mine-1", "kind": "goal", "title": "A", "deadlines": [{ "by": "2027-02-30" }] } ]
            """,
            3, "requirements[0].deadlines[0].by", "'2027-02-30' is not a date"
        },
        {
            """
            "standing": "current", "requirements": [
              { "key": "mine-1", "kind": "target", "title": "A" } ]
            """,
            3, "requirements[0].kind", "not one of mission, vision"
        },
        {
            """
            "standing": "current", "requirements": [
              { "key": "mine-1", "kind": "goal", "title": "A", "due": "2026-03-31" } ]
            """,
            3, "requirements[0].due", "'due' is not a known field"
        },
        {
            """
            "standing": "current", "requirements": [
              { "key": "mine-1", "kind": "goal", "title": "A", "mentions": ["…"] } ]
            """,
            3, "requirements[0].mentions[0]", "has no words"
        },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_names_file_line_and_field(string fields, int line, string field, string problem)
    {
        var file = Write("mine.json", $$"""
            { "key": "mine", {{Head}},
            {{fields}}
            }
            """);

        var fault = Should.Throw<DefinitionException>(() => Definitions.Load(_overlay));

        (fault.File, fault.Line, fault.Field).ShouldBe((file, line, field));
        fault.Message.ShouldContain(problem);
    }

    [Fact]
    public void A_framework_can_be_replaced_by_another()
    {
        Write("staff-standards.json", $$"""
            { "key": "staff-standards", {{Head}}, "standing": "current", "mentions": ["staff standards"],
              "requirements": [{ "key": "standard-1", "kind": "goal", "title": "Tackling racism", "links": ["pledge-1"],
                "mentions": ["racism standard"] }] }
            """);
        Write("pledges.json", $$"""
            { "key": "pledges", {{Head}}, "standing": "replaced", "replacedBy": "staff-standards", "until": "2026-12-31",
              "requirements": [{ "key": "pledge-1", "kind": "goal", "title": "Data" }] }
            """);

        var definitions = Definitions.Load(_overlay);

        definitions.Frameworks["pledges"].ReplacedBy.ShouldBe("staff-standards");
        definitions.Frameworks["pledges"].Standing.ShouldBe(FrameworkStanding.Replaced);
        definitions.Requirement("pledge-1").Links.ShouldBe(["standard-1"]);
        definitions.Mentions.Find("Work on the racism standard").ShouldHaveSingleItem().Key.ShouldBe("standard-1");
        definitions.Frameworks.Count.ShouldBe(10);
    }

    [Fact]
    public void A_framework_with_a_known_key_takes_the_place_of_the_shipped_one()
    {
        Write("eds.json", $$"""
            { "key": "protected-characteristics", {{Head}}, "standing": "current",
              "requirements": [{ "key": "pc-race", "kind": "characteristic", "title": "Ethnicity" },
                { "key": "pc-carers", "kind": "characteristic", "title": "Carers" }] }
            """);

        var definitions = Definitions.Load(_overlay);

        definitions.Frameworks["protected-characteristics"].Requirements.Select(part => part.Title).ShouldBe(["Ethnicity", "Carers"]);
        definitions.FindRequirement("pc-age").ShouldBeNull();
        definitions.Mentions.Find("by race").ShouldBeEmpty();
    }

    [Fact]
    public void A_requirement_others_are_linked_to_cannot_be_left_out()
    {
        Write("plan.json", $$"""
            { "key": "edi-improvement-plan", {{Head}}, "standing": "replaced", "replacedBy": "wrei",
              "requirements": [{ "key": "hia-1", "kind": "action", "title": "Leaders" }] }
            """);

        var fault = Should.Throw<DefinitionException>(() => Definitions.Load(_overlay));

        fault.Message.ShouldContain("is not a requirement of any framework");
        fault.File.ShouldStartWith("frameworks/");
    }

    private string Write(string name, string json)
    {
        Directory.CreateDirectory(Path.Combine(_overlay, "frameworks"));
        var path = Path.Combine(_overlay, "frameworks", name);
        File.WriteAllText(path, json);
        return path;
    }
}
