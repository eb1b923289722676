using System.Text.Json;

namespace EdiRegion.Region.Assessments;

/// <summary>Tiers, lowest first; one is reached when every question it asks for has its level and the tiers below are reached.</summary>
public sealed record AllMustPass(IReadOnlyList<Tier> Tiers) : ScoringRule
{
    public override string Kind => "allMustPass";

    internal override Score Of(Tally tally)
    {
        var plain = tally.Plain();
        var reached = Reached(tally.Marks);
        List<string> steps = [.. Tiers.Take(reached).Select(tier => $"{tier.Label}: everything it asks for is there.")];
        if (reached < Tiers.Count)
        {
            var next = Tiers[reached];
            string[] missing = [.. tally.Marks.Where(mark => !Passes(next, mark)).Select(mark => mark.Question.Key)];
            steps.Add($"{next.Label}: {(missing.Length == 1 ? "1 question falls" : $"{missing.Length} questions fall")} short: {string.Join(", ", missing)}.");
        }

        return plain with
        {
            Value = reached,
            Of = Tiers.Count,
            Band = Label(reached),
            Sections = [.. plain.Sections.Select((section, at) => section with { Band = Label(Reached(tally.Sections[at])) })],
            Steps = steps,
        };
    }

    internal override IEnumerable<(string Field, string Problem)> Misfits(Questionnaire questionnaire)
    {
        foreach (var (at, tier) in Tiers.Index())
        {
            if (tier.All is null && tier.Require.Count == 0)
            {
                yield return ($"tiers[{at}]", $"{tier.Label} asks for nothing. Give 'all' or 'require'.");
            }

            foreach (var unknown in tier.Require.Keys.Where(key => questionnaire.FindQuestion(key) is null))
            {
                yield return ($"tiers[{at}].require['{unknown}']", $"'{unknown}' is not a question of {questionnaire.Key}.");
            }

            foreach (var question in questionnaire.Questions)
            {
                var field = tier.Require.ContainsKey(question.Key) ? $"tiers[{at}].require['{question.Key}']" : $"tiers[{at}].all";
                if (tier.Needs(question) > question.Top)
                {
                    yield return (field, $"level {tier.Needs(question)} is above {question.Top}, the highest level of {question.Key}.");
                }
                else if (at > 0 && Tiers[at - 1].Needs(question) is { } below && (tier.Needs(question) ?? -1) < below)
                {
                    yield return (
                        tier.Needs(question) is null ? $"tiers[{at}]" : field,
                        $"{tier.Label} asks for less of {question.Key} than {Tiers[at - 1].Label} below it. A higher tier asks for at least as much.");
                }
            }
        }
    }

    internal override void WriteParameters(Utf8JsonWriter json)
    {
        json.WriteStartArray("tiers");
        foreach (var tier in Tiers)
        {
            json.WriteStartObject();
            json.WriteString("label", tier.Label);
            if (tier.All is { } all)
            {
                json.WriteNumber("all", all);
            }

            if (tier.Require.Count > 0)
            {
                json.WriteStartObject("require");
                foreach (var (question, level) in tier.Require.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                {
                    json.WriteNumber(question, level);
                }

                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private int Reached(IReadOnlyList<Mark> marks) => Tiers.TakeWhile(tier => marks.All(mark => Passes(tier, mark))).Count();

    private string? Label(int reached) => reached == 0 ? null : Tiers[reached - 1].Label;

    private bool Passes(Tier tier, Mark mark) =>
        tier.Needs(mark.Question) is not { } least || LeavesOut(mark) || (mark.State == AnswerState.Level && mark.Level >= least);
}
