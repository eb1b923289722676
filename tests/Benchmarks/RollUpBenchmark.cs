using System.Diagnostics;
using EdiRegion.Benchmarks.Load;
using EdiRegion.Region;
using EdiRegion.Region.Assessments;

namespace EdiRegion.Benchmarks;

/// <summary>
/// The self-assessments of 51 and of 5,100 organisations rolled up: from their answers, and from sheets made of these once, beside a bare count of
/// the same levels in an array. Nothing but computing: no platform is started.
/// </summary>
internal static class RollUpBenchmark
{
    private const int Seed = 20261122;
    private const int Rolled = 40;

    internal static Task<IReadOnlyList<ResultRow>> RunAsync()
    {
        var questionnaire = Definitions.Load().Questionnaires["wrei"];
        return Task.FromResult<IReadOnlyList<ResultRow>>([.. Rows(questionnaire, 51, inner: 100), .. Rows(questionnaire, 5_100, inner: 1)]);
    }

    private static IEnumerable<ResultRow> Rows(Questionnaire questionnaire, int organisations, int inner)
    {
        var random = new Random(Seed);
        KeyValuePair<string, IReadOnlyDictionary<string, Answer>>[] answers =
        [
            .. Enumerable.Range(0, organisations).Select(at => KeyValuePair.Create(
                $"R{at}", (IReadOnlyDictionary<string, Answer>)questionnaire.Questions.ToDictionary(
                    question => question.Key, _ => Answer.At(random.Next(5)), StringComparer.Ordinal))),
        ];
        AnswerSheet[] sheets = [.. answers.Select(entry => AnswerSheet.Of(questionnaire, entry.Key, entry.Value))];
        byte[] levels = [.. answers.SelectMany(entry => questionnaire.Questions.Select(question => (byte)entry.Value[question.Key].Level!.Value))];
        var (questions, counts) = (questionnaire.Questions.Count, new int[questionnaire.Questions.Count * 8]);

        var fromAnswers = Measure(inner, () => RollUp.Of(questionnaire, answers));
        var fromSheets = Measure(inner, () => RollUp.Of(questionnaire, sheets));
        var floor = Measure(inner, () =>
        {
            Array.Clear(counts);
            for (var at = 0; at < levels.Length; at += questions)
            {
                for (var question = 0; question < questions; question++)
                {
                    counts[(question * 8) + levels[at + question]]++;
                }
            }

            return counts;
        });
        var what = $"{organisations:#,0} organisations, {levels.Length:#,0} answers, p50";

        return
        [
            new($"roll-up from answers, {what}", "µs", fromAnswers, floor, "a bare count of the levels in an array"),
            new($"roll-up from sheets, {what}", "µs", fromSheets, floor, "a bare count of the levels in an array"),
        ];
    }

    /// <summary>Microseconds, the middle of many runs once the code is compiled for speed.</summary>
    private static double Measure(int inner, Func<object> work)
    {
        for (var warm = Stopwatch.StartNew(); warm.ElapsedMilliseconds < 1_000;)
        {
            GC.KeepAlive(work());
        }

        var times = new Times();
        for (var run = 0; run < Rolled; run++)
        {
            var start = Stopwatch.GetTimestamp();
            for (var i = 0; i < inner; i++)
            {
                GC.KeepAlive(work());
            }

            times.Add(Stopwatch.GetElapsedTime(start));
        }

        return times.P50 * 1000 / inner;
    }
}
