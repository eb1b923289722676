using EdiRegion.Region.Assessments;
using EdiRegion.Region.Measures;
using FsCheck;
using FsCheck.Fluent;

namespace EdiRegion.Region.Tests.Assessments;

public sealed class RollUpPropertyTests
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20261122UL, 9UL);
    private static readonly Questionnaire Questionnaire = Sample.Questionnaire(Sample.Spread);

    private static readonly Gen<Answer> AnyAnswer = Gen.OneOf(
        Gen.Choose(0, 4).Select(level => Answer.At(level)), Gen.Elements(Answer.NotAnswered, Answer.NotMet, Answer.NotApplicable("Reason")));

    private static readonly Arbitrary<Answer[][]> Regions = Arb.From(
        from count in Gen.Choose(1, 30)
        from all in AnyAnswer.ArrayOf(4).ArrayOf(count)
        select all);

    [Fact]
    public void A_roll_up_is_what_counting_from_scratch_gives() => Prop.ForAll(Regions, region =>
    {
        var rollUp = RollUp.Of(Questionnaire, Sheets(region));
        return Questionnaire.Questions.Index().All(question =>
        {
            var given = region.Select(answers => answers[question.Index]).ToArray();
            var spread = rollUp.Sections[question.Index / 2].Questions[question.Index % 2].Spread;
            int[] levels = [.. given.Where(answer => answer.State is AnswerState.Level or AnswerState.NotMet).Select(answer => answer.Level ?? 0).Order()];
            return spread.Distribution.All(entry => entry.Value == given.Count(answer => answer.Level == entry.Key))
                && spread.NotMet == given.Count(answer => answer.State == AnswerState.NotMet)
                && spread.NotApplicable == given.Count(answer => answer.State == AnswerState.NotApplicable)
                && spread.Answered == given.Count(answer => answer.State != AnswerState.NotAnswered)
                && spread.Median == Figures.Median(levels.Select(level => (decimal?)level))
                && spread.Lowest == (levels.Length == 0 ? null : levels[0])
                && spread.LowerQuartile == (levels.Length == 0 ? null : levels.First(level => levels.Count(other => other <= level) * 4 >= levels.Length))
                && spread.UpperQuartile == (levels.Length == 0 ? null : levels.First(level => levels.Count(other => other <= level) * 4 >= levels.Length * 3));
        });
    }).Check(Seeded);

    [Fact]
    public void The_order_of_organisations_does_not_matter() => Prop.ForAll(Regions, region =>
        Told(RollUp.Of(Questionnaire, Sheets(region))) == Told(RollUp.Of(Questionnaire, Sheets(region).Reverse()))).Check(Seeded);

    [Fact]
    public void Every_organisation_asked_is_in_each_row_once() => Prop.ForAll(Regions, region =>
    {
        var rollUp = RollUp.Of(Questionnaire, Sheets(region), expected: region.Length + 3);
        return rollUp.Sections.Select(section => section.Spread).Concat(rollUp.Sections.SelectMany(section => section.Questions.Select(question => question.Spread)))
            .All(spread => spread.Distribution.Values.Sum() + spread.NotMet + spread.NotApplicable == spread.Answered && spread.Answered <= region.Length);
    }).Check(Seeded);

    /// <summary>No count of one or two is shown, and for every hidden count another value would fit all that is shown.</summary>
    [Fact]
    public void A_hidden_count_cannot_be_worked_out() => Prop.ForAll(
        Arb.From(from size in Gen.Choose(1, 6) from counts in Gen.Choose(0, 5).ArrayOf(4).ArrayOf(size) select counts),
        parts =>
        {
            int[][] table = parts.Length == 1 ? parts : [.. parts, [.. Enumerable.Range(0, 4).Select(column => parts.Sum(row => row[column]))]];
            var hidden = Hiding.Of(table, 3);
            return table.Index().All(row => row.Item.Index().All(cell => hidden[row.Index][cell.Index]
                ? table[row.Index].Sum() < 3 || CanDiffer(hidden, row.Index, cell.Index)
                : cell.Item is 0 or >= 3));
        }).Check(Seeded);

    /// <summary>True when hidden counts can be shifted round a closed way through the cell: rows and columns keep their sums.</summary>
    private static bool CanDiffer(bool[][] hidden, int row, int column)
    {
        if (hidden.Length == 1)
        {
            return hidden[0].Count(cell => cell) > 1;
        }

        var unknown = hidden.Index().SelectMany(line => line.Item.Index().Where(cell => cell.Item).Select(cell => (Row: line.Index, Column: cell.Index))).ToList();
        var rank = Rank(Equations(hidden, unknown));
        double[] alone = [.. unknown.Select(cell => cell == (row, column) ? 1.0 : 0.0)];
        return Rank([.. Equations(hidden, unknown), alone]) > rank;
    }

    private static double[][] Equations(bool[][] hidden, List<(int Row, int Column)> unknown) =>
    [
        .. Enumerable.Range(0, hidden.Length).Select(row => unknown.Select(cell => cell.Row == row ? 1.0 : 0.0).ToArray()),
        .. Enumerable.Range(0, hidden[0].Length).Select(column => unknown
            .Select(cell => cell.Column != column ? 0.0 : cell.Row == hidden.Length - 1 ? -1.0 : 1.0).ToArray()),
    ];

    private static int Rank(double[][] matrix)
    {
        var (rows, rank) = (matrix.Select(row => row.ToArray()).ToList(), 0);
        for (var column = 0; rows.Count > 0 && column < rows[0].Length; column++)
        {
            var pivot = rows.FindIndex(rank, row => Math.Abs(row[column]) > 1e-9);
            if (pivot < 0)
            {
                continue;
            }

            (rows[rank], rows[pivot]) = (rows[pivot], rows[rank]);
            for (var other = rank + 1; other < rows.Count; other++)
            {
                var factor = rows[other][column] / rows[rank][column];
                for (var at = column; at < rows[other].Length; at++)
                {
                    rows[other][at] -= factor * rows[rank][at];
                }
            }

            if (++rank == rows.Count)
            {
                break;
            }
        }

        return rank;
    }

    private static IEnumerable<AnswerSheet> Sheets(Answer[][] region) =>
        region.Select((answers, at) => AnswerSheet.Of(Questionnaire, $"R{at}", Sample.Answers(answers)));

    private static string Told(RollUp rollUp) => string.Join("|", rollUp.Sections.SelectMany(section => section.Questions.Select(question => question.Spread).Append(section.Spread))
        .Select(spread => $"{string.Join(",", spread.Distribution)} {spread.NotMet} {spread.Median} {spread.LowerQuartile} {spread.UpperQuartile} {spread.Lowest}"));
}
