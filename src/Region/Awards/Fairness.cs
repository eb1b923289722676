using EdiRegion.Region.Assessments;
using EdiRegion.Region.Disclosure;
using EdiRegion.Region.Statistics;

namespace EdiRegion.Region.Awards;

/// <summary>How nominations of groups fare on the way to shortlist and award, with what would point at single people left out.</summary>
public static class Fairness
{
    private const string Others = "others";

    /// <summary>
    /// The groups in their order, those too small for the audience together in a last row. Counts that could be worked out from others are hidden with them; the
    /// total of each column is taken to be known.
    /// </summary>
    public static IReadOnlyList<FairnessRow> Of(IEnumerable<FairnessGroup> groups, Audience audience, DisclosurePolicy policy)
    {
        var least = policy.For(audience).HiddenUpTo + 1;
        FairnessGroup[] given = [.. groups.Where(group => group.Nominated > 0)];
        var (rows, together) = Gathered(given, least);
        if (rows.Length == 0)
        {
            return [];
        }

        var total = new FairnessGroup("", "", given.Sum(group => group.Nominated), given.Sum(group => group.Shortlisted), given.Sum(group => group.Won));
        var hidden = Hiding.Of([.. rows.Append(total).Select(Steps)], least);
        return [.. rows.Select((row, at) => Row(row, row.Key == Others ? together : [row.Key], total, hidden[at], hidden[^1], audience, policy))];
    }

    /// <summary>Groups of which nobody could be picked out, and one row for all the others; with too few for that, the smallest of the rest joins them.</summary>
    private static (FairnessGroup[] Rows, string[] Together) Gathered(FairnessGroup[] groups, int least)
    {
        var bySize = groups.OrderBy(group => group.Nominated).ToArray();
        var small = bySize.Count(group => group.Nominated < least);
        while (small > 0 && small < groups.Length && (small == 1 || bySize.Take(small).Sum(group => group.Nominated) < least))
        {
            small++;
        }

        FairnessGroup[] joined = [.. groups.Intersect(bySize.Take(small))];
        FairnessGroup[] rows = [.. groups.Except(joined)];
        return joined.Length == 0
            ? (rows, [])
            : joined.Sum(group => group.Nominated) < least
                ? ([], [])
                : ([.. rows, new(Others, "Small groups together", joined.Sum(group => group.Nominated), joined.Sum(group => group.Shortlisted), joined.Sum(group => group.Won))],
                    [.. joined.Select(group => group.Key)]);
    }

    /// <summary>How many stopped at each step, so that the columns add up to those nominated.</summary>
    private static int[] Steps(FairnessGroup group) => [group.Nominated - group.Shortlisted, group.Shortlisted - group.Won, group.Won];

    private static FairnessRow Row(
        FairnessGroup row, IReadOnlyList<string> groups, FairnessGroup total, bool[] hidden, bool[] hiddenOfAll, Audience audience, DisclosurePolicy policy)
    {
        var shortlisted = hidden[1] || hidden[2] ? DisclosedCount.Suppressed : policy.Disclose(row.Shortlisted, audience);
        var won = hidden[2] ? DisclosedCount.Suppressed : policy.Disclose(row.Won, audience);
        var first = shortlisted.IsSuppressed || hidden[0] ? null : Rate(row.Shortlisted, row.Nominated, total.Shortlisted, total.Nominated, hiddenOfAll.Contains(true));
        var second = shortlisted.IsSuppressed || won.IsSuppressed ? null : Rate(row.Won, row.Shortlisted, total.Won, total.Shortlisted, hiddenOfAll[1] || hiddenOfAll[2]);
        return new(row.Key, row.Label, groups, policy.Disclose(row.Nominated, audience), shortlisted, won, first, second);
    }

    private static FairnessRate? Rate(int count, int of, int total, int ofAll, bool alone)
    {
        if (Wilson.Interval(count, of) is not { } interval)
        {
            return null;
        }

        var likelihood = alone ? null : RelativeLikelihood.Of(count, of, total - count, ofAll - of);
        var around = alone ? null : RelativeLikelihood.Interval(count, of, total - count, ofAll - of);
        return new((double)count / of, interval, (double?)likelihood, around, around is { } ends && !ends.Contains(1));
    }
}
