using System.Globalization;
using EdiRegion.Region.Awards;

namespace EdiRegion.Region.Loading;

/// <summary>Builds award schemes, each a file; a file of the overlay replaces the scheme with its key.</summary>
internal static class ReadAwards
{
    private const string CriterionRule = "criterion:";
    private static readonly string[] Stages = ["open", "screening", "judging", "moderation", "announced"];

    internal static IReadOnlyList<AwardScheme> From(IReadOnlyList<DefinitionNode> nodes, IEnumerable<string> measures, IEnumerable<string> requirements)
    {
        var (knownMeasures, knownRequirements) = (measures.ToHashSet(StringComparer.Ordinal), requirements.ToHashSet(StringComparer.Ordinal));
        return [.. DefinitionFiles.ByKey(nodes).Values.Select(node => Scheme(node, knownMeasures, knownRequirements))];
    }

    private static AwardScheme Scheme(DefinitionNode node, HashSet<string> measures, HashSet<string> requirements)
    {
        var levels = node.Texts("scoreLevels");
        DefinitionFiles.Unrepeated(node.List("categories"), "this scheme");
        var scheme = new AwardScheme([.. node.List("categories").Select(category => Category(category, levels.Length, measures, requirements))])
        {
            Key = node.Text("key"),
            Title = node.Text("title"),
            Edition = node.Text("edition"),
            About = node.Text("about"),
            Notice = node.Text("notice"),
            SameSystemConflicts = node.Flag("sameSystemConflicts"),
            JudgesPerEntry = (int)node.Number("judgesPerEntry"),
            MinimumShared = (int)node.Number("minimumShared"),
            ScoreLevels = levels,
            TieBreak = TieBreak(node),
            GraceMinutes = (int)node.Number("graceMinutes"),
            ShortlistSize = (int)node.Number("shortlist"),
            HighlyCommended = (int)node.Number("highlyCommended"),
            Retention = Retention(node.At("retention")),
            Stages = StagesOf(node),
        };
        return scheme.HighlyCommended < scheme.ShortlistSize
            ? scheme
            : throw node.At("highlyCommended").Fault(
                $"{scheme.HighlyCommended} highly commended and a winner do not fit into a shortlist of {scheme.ShortlistSize}. At most {scheme.ShortlistSize - 1}.");
    }

    private static AwardCategory Category(DefinitionNode node, int levels, HashSet<string> measures, HashSet<string> requirements)
    {
        var nominees = node.List("nominees").Select(nominee => Enum.Parse<NomineeKind>(nominee.Value, ignoreCase: true)).ToArray();
        if (node.Flag("boardMembersOnly") && nominees is not [NomineeKind.Individual])
        {
            throw node.At("boardMembersOnly").Fault("only one person can be a member of a board. Give individual as the only kind of nominee.");
        }

        Criterion[] criteria = [.. node.List("criteria").Select((criterion, at) => Criterion(criterion, at, levels))];
        var weights = criteria.Sum(criterion => criterion.Weight);
        return weights == 100
            ? new()
            {
                Key = node.Text("key"),
                Title = node.Text("title"),
                Recognises = node.Text("recognises"),
                Nominees = nominees,
                SelfNomination = node.Flag("selfNomination"),
                EmployerAuthorisation = node.Flag("employerAuthorisation"),
                BoardMembersOnly = node.Flag("boardMembersOnly"),
                NonNhs = node.Flag("nonNhs"),
                WorkWithinYears = (int?)node.OptionalNumber("workWithinYears"),
                Criteria = criteria,
                Attachments = Attachments(node.At("attachments")),
                Outcomes = [.. node.List("outcomes").Select(key => Known(key, requirements, "a requirement of any framework"))],
                Measures = [.. node.List("measures").Select(key => Known(key, measures, "a measure"))],
            }
            : throw node.At("criteria").Fault($"the weights add up to {weights}. They are percent of the total and have to add up to 100.");
    }

    private static Criterion Criterion(DefinitionNode node, int at, int levels)
    {
        var expected = ((char)('a' + at)).ToString();
        if (node.Text("letter") != expected)
        {
            throw node.At("letter").Fault($"'{node.Text("letter")}' comes where {expected} is expected. Letters go up from a without a gap.");
        }

        if (node.Number("minimumWords") > node.Number("maximumWords"))
        {
            throw node.At("minimumWords").Fault($"at least {node.Number("minimumWords")} words do not fit into at most {node.Number("maximumWords")}.");
        }

        return new()
        {
            Letter = expected,
            Title = node.Text("title"),
            Prompt = node.Text("prompt"),
            Weight = (int)node.Number("weight"),
            Anchors = Anchors(node.At("anchors"), levels),
            MinimumWords = (int)node.Number("minimumWords"),
            MaximumWords = (int)node.Number("maximumWords"),
        };
    }

    private static SortedDictionary<int, string> Anchors(DefinitionNode node, int levels)
    {
        var anchors = new SortedDictionary<int, string>();
        foreach (var (score, anchor) in node.Fields())
        {
            if (!int.TryParse(score, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number >= levels || !anchors.TryAdd(number, anchor.Value))
            {
                throw anchor.Fault($"'{score}' is not a score of this scheme. Scores are 0 to {levels - 1}.");
            }
        }

        return anchors.Count == levels
            ? anchors
            : throw node.Fault($"score {Enumerable.Range(0, levels).First(score => !anchors.ContainsKey(score))} has no anchor. Say for each score from 0 to {levels - 1} what can be seen.");
    }

    private static AttachmentRule Attachments(DefinitionNode node)
    {
        var maximum = (int)node.Number("maximum");
        return maximum == 0
            ? new(0, [], 0)
            : new(maximum, Kinds(node), (int)node.Number("megabytes"));
    }

    private static string[] Kinds(DefinitionNode node) =>
        node.Has("kinds") ? node.Texts("kinds") : throw node.Fault("'kinds' is missing. Say which files may be attached, such as pdf.");

    private static string[] TieBreak(DefinitionNode node)
    {
        var rules = node.List("tieBreak").ToArray();
        foreach (var (at, rule) in rules.Index())
        {
            if (rules.Take(at).Any(earlier => earlier.Value == rule.Value))
            {
                throw rule.Fault($"'{rule.Value}' stands twice. What did not decide the first time does not decide later.");
            }

            if (rule.Value.StartsWith(CriterionRule, StringComparison.Ordinal)
                && node.List("categories").FirstOrDefault(category => Lacks(category, rule.Value[CriterionRule.Length..])) is { File: not null } without)
            {
                throw rule.Fault($"{without.Text("key")} has no criterion {rule.Value[CriterionRule.Length..]}. Name one that every category has.");
            }
        }

        return Array.FindIndex(rules, rule => rule.Value == "chair") == rules.Length - 1
            ? [.. rules.Select(rule => rule.Value)]
            : throw rules[^1].Fault("the chair always decides and so comes last. End the list with chair.");

        static bool Lacks(DefinitionNode category, string letter) => category.List("criteria").All(criterion => criterion.Text("letter") != letter);
    }

    private static AwardRetention Retention(DefinitionNode node) =>
        new((int)node.Number("draftMonths"), (int)node.Number("personalTextMonths"), (int)node.Number("monitoringMonths"));

    private static AwardStage[] StagesOf(DefinitionNode node)
    {
        var stages = node.List("stages").ToArray();
        foreach (var (at, stage) in stages.Index())
        {
            if (at >= Stages.Length || stage.Text("stage") != Stages[at])
            {
                throw stage.At("stage").Fault($"'{stage.Text("stage")}' is out of place. The stages are {string.Join(", ", Stages)}.");
            }
        }

        return stages.Length == Stages.Length
            ? [.. stages.Select(stage => new AwardStage(stage.Text("stage"), (int)stage.Number("weeks"), stage.Text("about")))]
            : throw node.At("stages").Fault($"{Stages[stages.Length]} is missing. The stages are {string.Join(", ", Stages)}.");
    }

    private static string Known(DefinitionNode node, HashSet<string> known, string what) =>
        known.Contains(node.Value) ? node.Value : throw node.Fault($"'{node.Value}' is not {what}.");
}
