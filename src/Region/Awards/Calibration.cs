using System.Globalization;

namespace EdiRegion.Region.Awards;

/// <summary>
/// Takes harsh and lenient judges off the scores of a category. Score = entry + judge + rest; entries are fixed, judges random and so shrunk
/// towards no difference, both variances by restricted maximum likelihood (Patterson and Thompson 1971; Henderson 1975). Judges count as equal,
/// and the calibrated score is the raw mean, unless the likelihood ratio against equal judges exceeds <see cref="Needed"/>: one panel in a
/// thousand by chance alone (Self and Liang 1987). Only sums, products and roots in a fixed order enter a score, so it is the same on every
/// machine; the order of the input does not matter.
/// </summary>
public static class Calibration
{
    /// <summary>The likelihood ratio from which judges count as different.</summary>
    public const double Needed = 9.549;

    /// <summary>
    /// Calibrates the scores of one category. A judge needs <paramref name="minimumShared"/> entries shared with other judges before anything
    /// is taken off; without two such judges the raw means stand alone and the result says why. Two scores of one judge for one entry are an
    /// <see cref="ArgumentException"/>.
    /// </summary>
    public static Calibrated Of(IEnumerable<JudgeScore> scores, int minimumShared)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minimumShared, 1);

        var sheet = ScoreSheet.Of(scores);
        var shared = sheet.Shared();
        var counted = shared.Count(count => count >= minimumShared);
        var steps = new List<string>
        {
            string.Create(CultureInfo.InvariantCulture, $"{sheet.Entries.Count} entries, {sheet.Judges.Count} judges, {sheet.Values.Length} scores. The raw score of an entry is the mean of its scores."),
        };
        var fallback = sheet.Values.Length == 0 ? "There are no scores yet."
            : counted < 2 ? string.Create(CultureInfo.InvariantCulture, $"Raw means stand alone: fewer than two judges share at least {minimumShared} entries with other judges, so a harsh judge cannot be told from a weak entry.")
            : null;

        if (fallback is not null)
        {
            steps.Add(fallback);
            return Put(sheet, JudgeModel.Of(sheet, [.. shared.Select(_ => false)]), fallback, steps, (_, _) => fallback);
        }

        var model = JudgeModel.Of(sheet, [.. shared.Select(count => count >= minimumShared)]);
        steps.Add(model.JudgesDiffer
            ? string.Create(CultureInfo.InvariantCulture, $"Judges differ by more than chance (likelihood ratio {model.LikelihoodRatio:0.0}, needed {Needed:0.0}): how far a judge is usually from the others on the same entries is taken off, shrunk by how little is known of that judge.")
            : string.Create(CultureInfo.InvariantCulture, $"Judges do not differ by more than chance (likelihood ratio {model.LikelihoodRatio:0.0}, needed {Needed:0.0}): nothing is taken off, the calibrated score is the raw mean."));
        if (counted < sheet.Judges.Count)
        {
            steps.Add(string.Create(CultureInfo.InvariantCulture, $"{sheet.Judges.Count - counted} of {sheet.Judges.Count} judges share fewer than {minimumShared} entries with others: nothing is taken off their scores."));
        }

        steps.Add("An interval holds, at 95%, the mean the whole panel would have given. Two entries closer than the error of their difference share a place.");
        var alone = string.Create(CultureInfo.InvariantCulture, $"Its judges share fewer than {minimumShared} entries with others, so the raw mean stands alone.");
        return Put(sheet, model, null, steps, (first, length) => model.Knows(first, length) ? null : alone);
    }

    private static Calibrated Put(ScoreSheet sheet, JudgeModel model, string? fallback, List<string> steps, Func<int, int, string?> why)
    {
        var entries = new CalibratedEntry[sheet.Entries.Count];
        for (var i = 0; i < entries.Length; i++)
        {
            var (first, length) = sheet.ScoresOf(i);
            var reason = why(first, length);
            var score = model.Score(i);
            entries[i] = new()
            {
                Entry = sheet.Entries[i],
                Scores = length,
                Raw = Rounded(sheet.Mean(i)),
                Calibrated = reason is null ? Rounded(score) : null,
                Low = model.Reach(i) is { } below ? Rounded(score - below) : null,
                High = model.Reach(i) is { } above ? Rounded(score + above) : null,
                Why = reason,
            };
        }

        return new(entries, fallback, steps, model, (one, other) =>
            model.Reach(sheet.IndexOf(one), sheet.IndexOf(other)) is { } reach ? Rounded(reach) : null);
    }

    private static decimal Rounded(double value) => Math.Round((decimal)value, 4);
}
